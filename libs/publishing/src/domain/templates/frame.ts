import type { Instant, Language } from '#kernel';
import type { BudgetHead, CommonFacts, LotHead, Party, TenderHead } from '../facts/common.ts';
import { type Block, facts, heading, paragraph, type Sheet, type Signer } from '../sheet.ts';
import { Wording } from '../wording.ts';
import type { Words } from '../words.ts';

/** The frozen record behind a document: what its footer quotes. */
export interface RecordHead {
  readonly kind: string;
  readonly version: number;
  readonly language: Language;
  readonly sha256: string;
  readonly createdAt: Instant;
}

export interface Content {
  readonly issuer: string;
  readonly title: string;
  readonly subtitle: string;
  /** Without user text: it becomes the title of the reader's window. */
  readonly name: string;
  readonly date: string;
  readonly number: string;
  readonly blocks: readonly (Block | null)[];
}

/** What every template writes with: the words of its language, and its numbers, money and dates. */
export class Frame {
  readonly write: Wording;

  constructor(
    readonly words: Words,
    private readonly record: RecordHead,
    private readonly common: CommonFacts,
  ) {
    this.write = new Wording(record.language, common.timeZone);
  }

  sheet({ blocks, ...content }: Content): Sheet {
    const { words, record, common } = this;
    return {
      ...content,
      language: record.language,
      blocks: blocks.filter((block) => block !== null),
      banner: common.demonstration ? words.of('demonstration') : null,
      footer: {
        reference: words.of('footer.version', { reference: content.number, version: record.version }),
        recordSha256: record.sha256,
        recordLabel: words.of('footer.record'),
        pageLabel: words.of('footer.page', { page: '{page}', pages: '{pages}' }),
      },
      madeAt: record.createdAt,
    };
  }

  /** The acts on which the document rests, each once; stands before the signatures. */
  basis(): Block | null {
    const acts = this.common.legalBasis.map(({ citation, places, checked }) => {
      const cited = [citation, ...places].join(', ');
      return checked ? cited : this.text('unread', { text: cited });
    });
    return acts.length > 0 ? paragraph(this.text('legalBasis', { acts: acts.join('; ') }), 'quiet') : null;
  }

  /** A term or value of the law, with a mark while nobody has held it against the act. */
  ofLaw(key: string, text: string): string {
    return this.common.unread.includes(key) ? this.text('unread', { text }) : text;
  }

  text(key: string, parameters?: Readonly<Record<string, string | number>>): string {
    return this.words.of(key, parameters);
  }

  heading(key: string, parameters?: Readonly<Record<string, string | number>>): Block {
    return heading(this.text(key, parameters));
  }

  paragraph(key: string, parameters?: Readonly<Record<string, string | number>>): Block {
    return paragraph(this.text(key, parameters));
  }

  facts(...items: (readonly [key: string, value: string | null])[]): Block {
    return facts(...items.map(([key, value]) => [this.text(key), value] as const));
  }

  /** `Name, код ЄДРПОУ 12345678` */
  party(party: Party): string {
    return `${party.name}, ${this.legalCode(party)}`;
  }

  /** A party's place for its signature. */
  signer(role: string, party: Party): Signer {
    const organisation = `${party.name}\n${this.legalCode(party)}`;
    return { role: this.text(role), organisation, name: this.text('signature.line') };
  }

  private legalCode(party: Party): string {
    const key = party.legalType === 'sole_entrepreneur' ? 'party.taxNumber' : 'party.legalCode';
    return this.text(key, { code: party.legalCode });
  }

  /** `№ 1 «Догляд вдома»` */
  lot(lot: { readonly number: number; readonly title: string }): string {
    return this.text('lot.named', { number: lot.number, title: lot.title });
  }

  /** `Лот № 1 «Догляд вдома»`, for the line under the title. */
  tenderAndLot(tender: Pick<TenderHead, 'title'>, lot: { readonly number: number; readonly title: string }): string {
    return `${tender.title}. ${this.text('lot.label')} ${this.lot(lot)}`;
  }

  service(service: LotHead['service']): string {
    return `${service.code} ${this.write.of(service.name)}`;
  }

  tender(tender: Pick<TenderHead, 'reference' | 'title'>): string {
    return this.text('tender.named', { reference: tender.reference, title: tender.title });
  }

  budget(budget: BudgetHead): string {
    return this.text('budget.named', {
      programme: budget.programmeCode,
      economic: budget.economicCode,
      fund: this.words.code('fund', budget.fund),
      title: budget.title,
      year: budget.year,
    });
  }

  unit(code: string): string {
    return this.words.code('unit', code);
  }

  yesNo(value: boolean): string {
    return this.text(value ? 'yes' : 'no');
  }
}

import type { Instant } from '../instant.ts';
import type { Language } from '../text.ts';
import { erasedAt } from './erasure.ts';
import type { BudgetHead, CommonFacts, Criterion, LotHead, Party, TenderHead } from './parts.ts';
import { type Block, facts, heading, paragraph, type Sheet, type Signer } from './sheet.ts';
import { Withheld } from './withheld.ts';
import { Wording } from './wording.ts';
import type { Words } from './words.ts';

/** For whom a paper is printed: for everybody, or for the document's audience, with what is withheld from others. */
export type Print = 'public' | 'restricted';

/** The frozen document behind a paper: what its footer quotes. */
export interface DocumentHead {
  readonly version: number;
  readonly language: Language;
  readonly sha256: string;
  readonly createdAt: Instant;
  readonly print: Print;
  /** Whether its facts have values that are not public. */
  readonly hasWithheld: boolean;
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
    private readonly head: DocumentHead,
    private readonly common: CommonFacts,
  ) {
    this.write = new Wording(head.language, common.timeZone);
  }

  sheet({ blocks, ...content }: Content): Sheet {
    const { words, head, common } = this;
    return {
      ...content,
      language: head.language,
      blocks: [...this.notes(), ...blocks].filter((block) => block !== null),
      banner: common.demonstration ? words.of('demonstration') : null,
      footer: {
        reference: words.of('footer.version', { reference: content.number, version: head.version }),
        documentSha256: head.sha256,
        documentLabel: words.of('footer.facts'),
        pageLabel: words.of('footer.page', { page: '{page}', pages: '{pages}' }),
      },
      madeAt: head.createdAt,
    };
  }

  /** Says what kind of copy this is, where a copy for everybody and one for the audience differ. */
  private notes(): Block[] {
    const { print, hasWithheld } = this.head;
    if (!hasWithheld) return [];
    const until = this.write.until(erasedAt(this.head.createdAt, this.common));
    return [{ is: 'note', text: this.text(`withheld.${print}`, { until, mark: this.text('withheld') }) }];
  }

  /** The acts on which the document rests, each once; stands before the signatures. */
  basis(): Block | null {
    const items = this.common.legalBasis.map(({ citation, places, checked }) => {
      const cited = [citation, ...places].join(', ');
      return checked ? cited : this.text('unread', { text: cited });
    });
    return items.length === 0 ? null : { is: 'list', lead: this.text('legalBasis'), items };
  }

  /** A term or value of the law, with a mark while nobody has held it against the act. */
  ofLaw(key: string, text: string): string {
    return this.common.unread.includes(key) ? this.text('unread', { text }) : text;
  }

  /** A value that not everybody may see, or the word for it. */
  kept(value: string | Withheld): string {
    return value instanceof Withheld ? this.text('withheld') : value;
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
    return [party.name, this.codeOf(party)].filter(Boolean).join(', ');
  }

  /** A party's place for its signature. */
  signer(role: string, party: Party): Signer {
    const organisation = [party.name, this.codeOf(party)].filter(Boolean).join('\n');
    return { role: this.text(role), organisation, name: this.text('signature.line') };
  }

  private codeOf({ legalCode, taxNumber }: Party): string | null {
    if (taxNumber !== null) return this.text('party.taxNumber', { code: this.kept(taxNumber) });
    return legalCode && this.text('party.legalCode', { code: legalCode });
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

  /** The published criteria: in the announcement, and repeated in the protocol (BR-55). */
  criteria(criteria: readonly Criterion[]): Block {
    const total = criteria.reduce((all, criterion) => all + criterion.maxPoints, 0);
    return {
      is: 'table',
      caption: this.text('criteria.caption'),
      columns: [
        { title: this.text('column.code'), width: 9 },
        { title: this.text('column.criterion'), width: 45, rowHeading: true },
        { title: this.text('column.scale'), width: 34 },
        { title: this.text('column.maxPoints'), width: 14, align: 'right' },
      ],
      rows: criteria.map((criterion) => [
        criterion.code,
        this.write.of(criterion.title),
        criterion.scale ?? this.words.code('criterionKind', criterion.kind),
        String(criterion.maxPoints),
      ]),
      total: ['', this.text('total'), '', String(total)],
    };
  }

  unit(code: string): string {
    return this.words.code('unit', code);
  }

  yesNo(value: boolean): string {
    return this.text(value ? 'yes' : 'no');
  }
}

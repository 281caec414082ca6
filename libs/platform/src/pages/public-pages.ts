import { LRUCache } from 'lru-cache';

/** A change is answered with the number of changes so far; whoever sends it along is shown no page from before. */
export const PAGE_CHANGES = 'page-changes';

/** What the process knows of the versions of public pages. */
export interface Versions {
  /** The present version of these families; null when it is not known, or older than what the reader was told. */
  of(families: readonly string[], told?: string): string | null;
  /** How many changes of public pages there have been, read after a change of the caller's own. */
  changes(): Promise<string>;
}

/** For a process that hears of no change: no page is told from a newer one, and none is kept. */
export const nothingKnown: Versions = { of: () => null, changes: () => Promise.resolve('0') };

/** A public document with its variables, as it was asked for. */
export interface AskedPage {
  readonly search: string;
  readonly hash: string;
  readonly families: readonly string[];
}

/** Encoded: what is sent as a text is copied once more on its way. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Ready to be sent: names and values of headers in turn. */
export interface KeptPage extends AskedPage {
  readonly version: string;
  readonly etag: string;
  readonly marks: readonly string[];
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** Emptied when it is over: a map that is used much keeps what was taken out of it for seconds, and this is whole pages. */
interface Underway {
  answer: Promise<Answer> | null;
}

const DATA = '{"data"';
const REMEMBERED = 5000;
const MOST_BYTES = 64 * 1024 * 1024;

/** Answers to public documents, kept in memory while no family of pages that they show has changed. */
export class PublicPages {
  private readonly kept = new LRUCache<string, KeptPage>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ search, body }) => search.length + body.length,
  });
  /** Asked for once: most pages that a crawler reads are never asked for again, and keeping them would cost more than making them. */
  private readonly once = new Set<string>();
  private readonly underway = new Map<string, Underway>();

  constructor(private readonly versions: Versions) {}

  /** The answer to this query string, if none of its pages has changed since, as far as the reader was told. */
  find(search: string, told: string | undefined): KeptPage | undefined {
    const page = this.kept.get(search);
    return page && this.versions.of(page.families, told) === page.version ? page : undefined;
  }

  changes(): Promise<string> {
    return this.versions.changes();
  }

  /** What stands for the present version of a page; null when the version is not known. */
  etag({ hash, families }: AskedPage, told: string | undefined): string | null {
    const version = this.versions.of(families, told);
    return version === null ? null : etagOf(hash, version);
  }

  /**
   * Makes the answer and keeps it under the version that was known before it was begun: a change while it is made may be in it,
   * but none of its version is ever missing. Readers who come together wait for one answer.
   */
  async make(page: AskedPage, told: string | undefined, work: () => Promise<Answer>): Promise<Answer> {
    const version = this.versions.of(page.families, told);
    if (version === null) return work();
    const key = `${version} ${page.search}`;
    const begun = this.underway.get(key);
    if (begun?.answer) return begun.answer;
    const answer = this.makeFor(page, version, work);
    const making: Underway = { answer };
    this.underway.set(key, making);
    try {
      return await answer;
    } finally {
      making.answer = null;
      this.underway.delete(key);
    }
  }

  private async makeFor(page: AskedPage, version: string, work: () => Promise<Answer>): Promise<Answer> {
    const { status, headers, body } = await work();
    if (status !== 200 || body.toString('latin1', 0, DATA.length) !== DATA) return { status, headers, body };
    const marks = { etag: etagOf(page.hash, version), 'cache-control': 'public, no-cache' };
    if (this.isAskedAgain(page.search)) this.keep(page, version, marks, { ...headers, ...marks }, body);
    return { status, headers: { ...headers, ...marks }, body };
  }

  private keep(
    page: AskedPage,
    version: string,
    marks: { readonly etag: string },
    headers: Readonly<Record<string, string>>,
    body: Buffer,
  ): void {
    const lines = Object.entries({ ...headers, 'content-length': String(body.length) }).flat();
    const { etag } = marks;
    this.kept.set(page.search, { ...page, version, etag, marks: Object.entries(marks).flat(), headers: lines, body });
  }

  private isAskedAgain(search: string): boolean {
    if (this.once.has(search)) return true;
    if (this.once.size >= REMEMBERED) this.once.clear();
    this.once.add(search);
    return false;
  }
}

const etagOf = (hash: string, version: string): string => `"${hash.slice(0, 12)}-${version}"`;

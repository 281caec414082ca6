import { LRUCache } from 'lru-cache';

/** What the process knows of the versions of public pages. */
export interface Versions {
  /** The present version of these families; null when it is not known, or older than what the reader was told. */
  of(families: readonly string[], told?: string): string | null;
  /** How many changes of public pages there have been, read after a change of the caller's own. */
  changes(): Promise<string>;
}

/** A public document with its variables, as it was asked for. */
export interface AskedPage {
  readonly search: string;
  readonly hash: string;
  readonly families: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export interface Made extends Answer {
  readonly body: string;
}

interface Kept extends AskedPage {
  readonly version: string;
  readonly answer: Answer;
}

const MOST_BYTES = 64 * 1024 * 1024;

/** Answers to public documents, kept in memory while no family of pages that they show has changed. */
export class PublicPages {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ search, answer }) => search.length + answer.body.length,
  });
  private readonly underway = new Map<string, Promise<Answer>>();

  constructor(private readonly versions: Versions) {}

  /** The answer to this query string, if none of its pages has changed since, as far as the reader was told. */
  find(search: string, told: string | undefined): Answer | undefined {
    const kept = this.kept.get(search);
    return kept && this.versions.of(kept.families, told) === kept.version ? kept.answer : undefined;
  }

  /** What stands for the present version of a page; null when the version is not known. */
  etag({ hash, families }: AskedPage, told: string | undefined): string | null {
    const version = this.versions.of(families, told);
    return version === null ? null : etagOf(hash, version);
  }

  /**
   * Makes the answer and keeps it under the version that was known before it was begun: a change meanwhile may be in it,
   * but none of its version is ever missing. Readers who come together wait for one answer.
   */
  async make(page: AskedPage, told: string | undefined, work: () => Promise<Made>): Promise<Answer> {
    const version = this.versions.of(page.families, told);
    if (version === null) return work();
    const key = `${version} ${page.search}`;
    const begun = this.underway.get(key);
    if (begun) return begun;
    const answer = this.makeFor(page, version, work).finally(() => this.underway.delete(key));
    this.underway.set(key, answer);
    return answer;
  }

  private async makeFor(page: AskedPage, version: string, work: () => Promise<Made>): Promise<Answer> {
    const { status, headers, body } = await work();
    if (status !== 200 || !body.startsWith('{"data"')) return { status, headers, body };
    const marks = { etag: etagOf(page.hash, version), 'cache-control': 'public, no-cache' };
    // Encoded once, for all who will be sent it.
    const answer = { status, headers: { ...headers, ...marks }, body: Buffer.from(body) };
    this.kept.set(page.search, { ...page, version, answer });
    return answer;
  }
}

const etagOf = (hash: string, version: string): string => `"${hash.slice(0, 12)}-${version}"`;

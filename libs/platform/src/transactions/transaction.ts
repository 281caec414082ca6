import {
  type CommonFacts,
  erasedAt,
  humanReference,
  type Instant,
  type LegalDocument,
  newId,
  sha256,
  type Language,
  yearOf,
  localDateOf,
} from '#kernel';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import {
  HeldRows,
  type Statement,
  type Statements,
  type Table,
  type TableClass,
  type TableTransaction,
} from '../database/table.ts';
import type { Wire } from '../database/wire.ts';
import type { EventType } from '../journal/event.ts';
import { appendLine, lockHead, makeHead } from '../journal/journal.ts';
import type { Head } from '../journal/line.ts';
import { documentFrozen, newSalt, type PrintedFiles } from './legal-documents.ts';

interface Announced {
  readonly event: EventType<object>;
  readonly chain: string;
  readonly subject: string;
  readonly data: object;
}

/** With what a transaction begins. */
export interface Opened {
  readonly wire: Wire;
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly action: string;
  readonly referenceTimeZone: string;
  readonly demonstration: boolean;
}

/**
 * One transaction, one reading of the clock after the locks, one actor, and the events that it leaves behind.
 * `transaction.of` is the only way to a table.
 */
export class Transaction implements TableTransaction {
  readonly held: HeldRows = new HeldRows();
  readonly actor: Actor;
  readonly action: string;
  /** Whether everything entered here is invented: the process runs a demonstration. */
  readonly demonstration: boolean;
  readonly manager: EntityManager;
  protected readonly wire: Wire;
  private readonly referenceTimeZone: string;
  private readonly tables = new Map<unknown, unknown>();
  private readonly announced: Announced[] = [];
  /** Of the chains that this transaction has locked, by their names and subjects. */
  private readonly heads = new Map<string, Head>();
  private clock: Promise<Instant> | null = null;

  constructor({ wire, manager, actor, action, referenceTimeZone, demonstration }: Opened) {
    [this.wire, this.manager, this.actor, this.action] = [wire, manager, actor, action];
    [this.referenceTimeZone, this.demonstration] = [referenceTimeZone, demonstration];
  }

  of<T extends Statements>(table: new (transaction: TableTransaction) => T): T;
  of<Row extends { id: string }, T extends Table<Row>>(table: TableClass<Row, T>): T;
  of(table: new (transaction: TableTransaction) => unknown): unknown {
    let opened = this.tables.get(table);
    if (!opened) this.tables.set(table, (opened = new table(this)));
    return opened;
  }

  query<Columns>(statement: Statement): Promise<Columns[]> {
    return this.wire.rows<Columns>(statement);
  }

  post(statement: Statement, meaning?: (error: unknown) => unknown): void {
    this.wire.post(statement, meaning);
  }

  /** Waits until everything that was sent stands; throws the first failure. */
  answered(): Promise<void> {
    return this.wire.answered();
  }

  beforeLock(table: string): void {
    if (this.clock) throw new Error(`${this.action} locks ${table} after it has read the clock`);
  }

  /** The database's clock, read once, after every lock of the transaction. */
  now(): Promise<Instant> {
    this.clock ??= this.query<{ now: Instant }>(sql`select turbota_now() as now`).then(([row]) => row!.now);
    return this.clock;
  }

  /** Locks the head of a chain before the clock is read: whoever queues here is also ordered by time. */
  async lockChain(chain: string, subject: string): Promise<Head> {
    this.beforeLock(`journal_head ${chain}`);
    return this.head(chain, subject);
  }

  /**
   * Locks the head of a chain, and behind it reads the clock and whatever else must not change any more, all in one
   * flight. A chain's first line finds no head: that is made, and everything
   * is read again behind it.
   */
  async behind<Seen>(chain: string, subject: string, read: () => Promise<Seen>): Promise<[now: Instant, seen: Seen]> {
    this.beforeLock(`journal_head ${chain}`);
    const [head, ...behind] = await Promise.all([lockHead(this.wire, chain, subject), this.now(), read()]);
    this.heads.set(`${chain} ${subject}`, head ?? (await makeHead(this.wire, chain, subject)));
    if (head) return behind;
    this.clock = null;
    return Promise.all([this.now(), read()]);
  }

  /** Announces what happened: a journal line and an outbox row, written when the transaction ends. */
  record<Data extends object>(event: EventType<Data>, subject: string, data: Data, chain = event.chain): void {
    this.announced.push({ event, chain, subject, data });
  }

  /** As `record`, but at once: for a receipt that must carry the chain's new head. */
  async append<Data extends object>(event: EventType<Data>, subject: string, data: Data): Promise<Head> {
    return this.write({ event, chain: event.chain, subject, data });
  }

  /** The next number that people quote, e.g. `T-2026-000123`. A serial of a transaction that fails is lost: gaps are allowed. */
  async reference(kind: string): Promise<string> {
    const year = yearOf(localDateOf(await this.now(), this.referenceTimeZone));
    const next = sql`insert into serial (kind, year, last) values (${kind}, ${year}, 1)
      on conflict (kind, year) do update set last = serial.last + 1 returning last`;
    const [row] = await this.query<{ last: string }>(next);
    return humanReference(kind, year, BigInt(row!.last));
  }

  /**
   * Freezes the facts of a legal document as canonical text with its hash; publishing prints from that alone. What is not
   * public lies beside it. Facts of another shape than the document's own are refused here, with the whole transaction.
   */
  async freeze<Whole extends CommonFacts>(
    document: LegalDocument<Whole, CommonFacts>,
    subjectId: string,
    facts: NoInfer<Whole>,
    language: Language,
  ): Promise<{ id: string; sha256: string }> {
    const { kind, subject } = document;
    const { text, withheld } = document.freeze(facts, newSalt);
    const id = newId();
    const hash = sha256(text);
    const now = await this.now();
    this
      .post(sql`insert into legal_document (id, kind, subject_kind, subject_id, version, language, text, sha256, created_at)
      select ${id}, ${kind}, ${subject.kind}, ${subjectId}, coalesce(max(version), 0) + 1, ${language}, ${text}, ${hash}, ${now}
      from legal_document where kind = ${kind} and subject_id = ${subjectId}`);
    if (withheld.length > 0) {
      this.post(sql`insert into withheld (document_id, path, value, salt, erase_at)
        select ${id}, path, value, salt, ${erasedAt(now, facts)}
        from json_to_recordset(${JSON.stringify(withheld)}) as kept (path text, value text, salt text)`);
    }
    this.record(documentFrozen, subjectId, { documentId: id, kind, sha256: hash }, subject.kind);
    return { id, sha256: hash };
  }

  /** Reports the printed files of a document: once, for they follow from the facts. */
  async reportFile(documentId: string, { fileSha256, htmlSha256 }: PrintedFiles): Promise<void> {
    const report = sql`update legal_document set file_sha256 = ${fileSha256}, html_sha256 = ${htmlSha256}
      where id = ${documentId} and file_sha256 is null`;
    if ((await this.wire.change(report)) !== 1)
      throw new Error(`document ${documentId} has its file already, or there is no such document`);
  }

  /** The hash of a document's facts, and of its file once that has been printed: what a signer signs. */
  async rendered(documentId: string): Promise<{ sha256: string; fileSha256: string | null } | null> {
    const read = sql`select sha256, file_sha256 as "fileSha256" from legal_document where id = ${documentId}`;
    return (await this.query<{ sha256: string; fileSha256: string | null }>(read))[0] ?? null;
  }

  /** Writes what was announced: chain heads in order of their names, outbox rows, then the versions of public pages. */
  async finish(): Promise<void> {
    const byChain = [...this.announced].sort((a, b) => compare(a.chain, b.chain) || compare(a.subject, b.subject));
    for (const line of byChain) await this.write(line);
    if (this.heads.size > 0) this.post(sql`select pg_notify('outbox', '')`);
    for (const family of [...new Set(this.announced.flatMap(({ event }) => event.pages))].sort()) {
      this.post(sql`with touched as (
          insert into page_version (family, version) values (${family}, 1)
          on conflict (family) do update set version = page_version.version + 1 returning family, version
        )
        select pg_notify('pages', family || ':' || version) from touched`);
    }
  }

  private async write(line: Announced): Promise<Head> {
    const at = await this.now();
    const held = await this.head(line.chain, line.subject);
    const head = appendLine(this.wire, held, { ...line, at, actor: this.actor });
    this.heads.set(`${line.chain} ${line.subject}`, head);
    return head;
  }

  private async head(chain: string, subject: string): Promise<Head> {
    const name = `${chain} ${subject}`;
    const held =
      this.heads.get(name) ??
      (await lockHead(this.wire, chain, subject)) ??
      (await makeHead(this.wire, chain, subject));
    this.heads.set(name, held);
    return held;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { type LegalDocument, localDate, newId, sha256 } from '#kernel';
import type { Actor } from '#platform';
import { AcceptAct } from '../../libs/contracts/src/usecases/accept-act.ts';
import { DraftAct } from '../../libs/contracts/src/usecases/draft-act.ts';
import { OrderPayment } from '../../libs/contracts/src/usecases/order-payment.ts';
import { PrepareContract } from '../../libs/contracts/src/usecases/prepare-contract.ts';
import { RegisterCommitment } from '../../libs/contracts/src/usecases/register-commitment.ts';
import { ReportDelivery } from '../../libs/contracts/src/usecases/report-delivery.ts';
import { SignContract } from '../../libs/contracts/src/usecases/sign-contract.ts';
import { SubmitAct } from '../../libs/contracts/src/usecases/submit-act.ts';
import { AdmitBid } from '../../libs/evaluation/src/usecases/admit-bid.ts';
import { CastVote } from '../../libs/evaluation/src/usecases/cast-vote.ts';
import { CloseMeeting } from '../../libs/evaluation/src/usecases/close-meeting.ts';
import { DecideAward } from '../../libs/evaluation/src/usecases/decide-award.ts';
import { DeclareInterest } from '../../libs/evaluation/src/usecases/declare-interest.ts';
import { FinaliseAward } from '../../libs/evaluation/src/usecases/finalise-award.ts';
import { HoldMeeting } from '../../libs/evaluation/src/usecases/hold-meeting.ts';
import { ProposeAward } from '../../libs/evaluation/src/usecases/propose-award.ts';
import { ScoreBid } from '../../libs/evaluation/src/usecases/score-bid.ts';
import { SignProtocol } from '../../libs/evaluation/src/usecases/sign-protocol.ts';
import { type StartOptions, TestApplication } from './application.ts';
import { atTime } from './at-time.ts';
import { PASSWORD } from './given-identity.ts';
import { homeCare } from './given-register.ts';
import { queued } from './queued.ts';
import { refused } from './refused.ts';
import {
  type Buyer,
  givenBuyer,
  givenProvider,
  givenPublishedTender,
  givenSubmittedBid,
  openTender,
  type Provider,
  type PublishedLot,
} from './given-tendering.ts';

/** Awards are decided here; the standstill runs to the end of the fifth working day after. */
export const DECIDED_AT = '2026-04-07T10:00:00+03:00';
export const STANDSTILL_ENDS_AT = '2026-04-15T00:00:00+03:00';
export const SIGNED_AT = '2026-04-16T10:00:00+03:00';
/** The fifteenth working day after the decision has ended. */
export const SIGN_BY = '2026-04-29T00:00:00+03:00';

/**
 * A buyer and the winner of as many lots as a test file needs, each 100 hours won at 140.00, from May to December; a loser
 * bids for the first of them as far as they are contested.
 */
export class ContractScene {
  private used = 0;

  private constructor(
    readonly app: TestApplication,
    readonly buyer: Buyer,
    readonly provider: Provider,
    readonly loser: Provider,
    readonly awards: readonly string[],
  ) {}

  static async start(lots: number, contested = 0, options: StartOptions = {}): Promise<ContractScene> {
    return ContractScene.on(await TestApplication.start(options), lots, contested);
  }

  static async on(app: TestApplication, lots: number, contested = 0): Promise<ContractScene> {
    await atTime(app, '2026-02-02T10:00:00+02:00');
    const buyer = await givenBuyer(app);
    const provider = await givenProvider(app, buyer, [homeCare], 'Турбота поруч');
    const loser = await givenProvider(app, buyer);
    const tender = await givenPublishedTender(app, buyer, { lots: Array.from({ length: lots }, () => ({})) });
    for (const [place, lot] of tender.lots.entries()) {
      await givenSubmittedBid(app, provider, lot, '140.00');
      if (place < contested) await givenSubmittedBid(app, loser, lot, '150.00');
    }
    await openTender(app, tender);
    const awards = await decideAwards(app, buyer, tender.tenderId, tender.lots);
    return new ContractScene(app, buyer, provider, loser, awards);
  }

  rows = <Row = Record<string, unknown>>(statement: string, values: unknown[] = []): Promise<Row[]> =>
    this.app.transactions.asSystem(
      'test',
      (transaction) => transaction.manager.query(statement, values) as Promise<Row[]>,
    );

  one = async <Row = Record<string, unknown>>(statement: string, values: unknown[] = []): Promise<Row> =>
    (await this.rows<Row>(statement, values))[0]!;

  contract = (id: string) =>
    this.one<Record<string, string | number | null>>('select * from contract where id = $1', [id]);

  version = async (table: 'contract' | 'act' | 'payment', id: string): Promise<number> =>
    (await this.one<{ version: number }>(`select version from ${table} where id = $1`, [id])).version;

  journal = async (subject: string): Promise<string[]> =>
    (await this.rows<{ type: string }>('select type from journal where subject = $1 order by sequence', [subject])).map(
      ({ type }) => type,
    );

  /** Entries of the budget line under a contract, as `commitment 1400000`. */
  ledger = async (contractId: string): Promise<string[]> =>
    (
      await this.rows<{ kind: string; amount: string }>(
        'select kind, amount from budget_entry where contract_id = $1 order by recorded_at, id',
        [contractId],
      )
    ).map(({ kind, amount }) => `${kind} ${amount}`);

  /**
   * Starts rivals while another transaction holds a row that each of them must lock, and lets them go when all of them queue.
   * The row is held as an update holds it: foreign keys that point to it pass, so only a real lock queues.
   */
  async race(
    table: 'award' | 'contract' | 'monitoring_report',
    id: string,
    rivals: (() => Promise<unknown>)[],
  ): Promise<string[][]> {
    let answers: Promise<string[]>[] = [];
    await this.app.transactions.asSystem('test', async (transaction) => {
      await transaction.manager.query(`select from ${table} where id = $1 for no key update`, [id]);
      answers = rivals.map((rival) => refused(rival()));
      await queued(transaction, rivals.length);
    });
    return Promise.all(answers);
  }

  /** The latest frozen facts of a document, as publishing reads them: strictly. */
  async facts<Whole, Shown>(document: LegalDocument<Whole, Shown>, subjectId: string): Promise<Shown> {
    const newest = 'select text from legal_document where kind = $1 and subject_id = $2 order by version desc limit 1';
    const { text } = await this.one<{ text: string }>(newest, [document.kind, subjectId]);
    return document.shown(JSON.parse(text));
  }

  /** The next award that no test has used: decided, inside its standstill. */
  nextAward(): string {
    const award = this.awards[this.used];
    if (!award) throw new Error('the scene has no more awards: start it with more lots');
    this.used += 1;
    return award;
  }

  async finalAward(): Promise<string> {
    const award = this.nextAward();
    await atTime(this.app, STANDSTILL_ENDS_AT);
    await this.app.get(FinaliseAward).run(award);
    return award;
  }

  async prepared(): Promise<string> {
    const awardId = await this.finalAward();
    await atTime(this.app, SIGNED_AT);
    return (await this.app.get(PrepareContract).execute(this.buyer.contractOfficer, { awardId })).id;
  }

  /** What publishing does with a frozen text: the file exists and its hash is known. */
  async rendered(contractId: string): Promise<void> {
    const { document_id: documentId } = await this.contract(contractId);
    await this.app.transactions.asSystem('test', (transaction) =>
      transaction.reportFile(String(documentId), { fileSha256: sha256(`file of ${contractId}`), htmlSha256: null }),
    );
  }

  async ready(): Promise<string> {
    const contractId = await this.prepared();
    await this.rendered(contractId);
    return contractId;
  }

  sign = (actor: Actor, contractId: string, password = PASSWORD) =>
    this.app.get(SignContract).execute(actor, { contractId, password });

  async signed(): Promise<string> {
    const contractId = await this.ready();
    await this.sign(this.buyer.head, contractId);
    await this.sign(this.provider.signatory, contractId);
    return contractId;
  }

  /** A contract in force since April, registered under a number of its own; the clock stands in April. */
  async active(): Promise<string> {
    const contractId = await this.signed();
    await this.app.get(RegisterCommitment).execute(this.buyer.financeOfficer, {
      contractId,
      version: await this.version('contract', contractId),
      number: `Б-${newId().slice(-6)}`,
      registeredOn: localDate('2026-04-16'),
      lateReason: '',
    });
    return contractId;
  }

  lineOf = async (contractId: string): Promise<string> =>
    (await this.one<{ id: string }>('select id from contract_line where contract_id = $1', [contractId])).id;

  /** Reports a month; the clock is set after its end. */
  async reported(contractId: string, month: string, quantity: string, persons = 5): Promise<string> {
    const contractLineId = await this.lineOf(contractId);
    const lines = [{ contractLineId, persons, quantity }];
    const counts = { refusals: 1, waiting: 3, complaints: 0 };
    await atTime(this.app, dayAfter(month));
    const { id } = await this.app
      .get(ReportDelivery)
      .execute(this.provider.writer, { contractId, month: localDate(`${month}-01`), lines, ...counts });
    return id;
  }

  async drafted(contractId: string, month: string, quantity: string): Promise<string> {
    const reportId = await this.reported(contractId, month, quantity);
    return (await this.app.get(DraftAct).execute(this.provider.accountant, { reportId, lines: null, version: null }))
      .id;
  }

  submit = async (actId: string) =>
    this.app.get(SubmitAct).execute(this.provider.signatory, { actId, version: await this.version('act', actId) });

  async submitted(contractId: string, month: string, quantity: string): Promise<string> {
    const actId = await this.drafted(contractId, month, quantity);
    await this.submit(actId);
    return actId;
  }

  accept = async (actId: string, actor: Actor = this.buyer.contractOfficer) =>
    this.app.get(AcceptAct).execute(actor, { actId, version: await this.version('act', actId) });

  async accepted(contractId: string, month: string, quantity: string): Promise<string> {
    const actId = await this.submitted(contractId, month, quantity);
    await this.accept(actId);
    return actId;
  }

  order = (actId: string, amount: string, actor: Actor = this.buyer.financeOfficer) =>
    this.app.get(OrderPayment).execute(actor, { actId, amount });
}

/** Ten o'clock on the first day after a month. */
const dayAfter = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return `${next}-01T10:00:00+03:00`;
};

/** Takes every lot of an opened tender to its decided award, by the four members who are present and the head. */
async function decideAwards(
  app: TestApplication,
  buyer: Buyer,
  tenderId: string,
  lots: readonly PublishedLot[],
): Promise<string[]> {
  const members = buyer.commission.slice(0, 4);
  const chair = members[0]!;
  const query = <Row>(statement: string, value: string): Promise<Row[]> =>
    app.transactions.asSystem('test', (transaction) => transaction.manager.query(statement, [value]) as Promise<Row[]>);
  await atTime(app, '2026-04-06T10:00:00+03:00');
  for (const member of members)
    await app.get(DeclareInterest).execute(member, { tenderId, status: 'none', reason: null });
  const seats = await query<{ id: string; personId: string }>(
    'select id, person_id as "personId" from commission_member where tender_id = $1',
    tenderId,
  );
  const present = members.map((member) => seats.find((seat) => seat.personId === member.personId)!.id);
  const criteria = await query<{ id: string; max: number }>(
    `select id, max_points as max from criterion where tender_id = $1 and kind = 'quality'`,
    tenderId,
  );
  const awards: string[] = [];
  for (const { id: lotId } of lots) {
    const bids = await query<{ id: string }>('select id from bid where lot_id = $1', lotId);
    for (const { id: bidId } of bids) {
      await app.get(AdmitBid).execute(chair, { bidId });
      for (const member of members) {
        for (const { id: criterionId, max: points } of criteria) {
          await app.get(ScoreBid).execute(member, { bidId, criterionId, points, comment: 'Добре' });
        }
      }
    }
    const held = { lotId, present, reason: null };
    const evaluation = await app.get(HoldMeeting).execute(chair, { ...held, kind: 'evaluation' });
    await app.get(CloseMeeting).execute(chair, { meetingId: evaluation.id });
    const { id: meetingId } = await app.get(HoldMeeting).execute(chair, { ...held, kind: 'award' });
    for (const member of members) await app.get(CastVote).execute(member, { meetingId, choice: 'for' });
    const { id: awardId } = await app.get(ProposeAward).execute(chair, { meetingId, negotiation: null });
    const [award] = await query<{ documentId: string }>(
      'select document_id as "documentId" from award where id = $1',
      awardId,
    );
    await app.transactions.asSystem('test', (transaction) =>
      transaction.reportFile(award!.documentId, { fileSha256: sha256(`protocol of ${awardId}`), htmlSha256: null }),
    );
    for (const member of members) await app.get(SignProtocol).execute(member, { awardId, password: PASSWORD });
    awards.push(awardId);
  }
  await atTime(app, DECIDED_AT);
  for (const awardId of awards) await app.get(DecideAward).execute(buyer.head, { awardId });
  return awards;
}

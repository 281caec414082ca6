import { type Instant, sha256 } from '#kernel';
import type { Actor, Result } from '#platform';
import { atTime } from '../at-time.ts';
import { deliver } from '../deliver.ts';
import { givenBudgetLine } from '../given-budget.ts';
import type { Member } from '../given-identity.ts';
import { givenPlanLine, socialOrder } from '../given-needs.ts';
import { anotherBuyer, type Buyer, type Provider, PUBLISHED_AT, query } from '../given-tendering.ts';
import { DraftNeedsPlan } from '../../../libs/needs/src/usecases/draft-needs-plan.ts';
import { type Rows, rowsOf } from './tables.ts';
import type { World } from './world.ts';

interface UseCase<Input> {
  execute(actor: Actor, input: Input): Promise<Result>;
}

/** One life as it is really led: a plan and a budget line of its own, and a tender once it is drafted. */
export class Scene {
  tenderId: string | null = null;
  rows!: Rows;
  text = '';

  private constructor(
    readonly world: World,
    readonly buyer: Buyer,
    readonly planId: string,
    readonly planLineId: string,
    readonly lineId: string,
  ) {}

  static async begin(world: World, money: string): Promise<Scene> {
    const { app } = world;
    await atTime(app, PUBLISHED_AT);
    const buyer = await anotherBuyer(app, world.people);
    const [need] = await query<{ roundId: string; needLineId: string }>(
      app,
      `select p.round_id as "roundId", l.need_line_id as "needLineId"
       from plan_line l join needs_plan p on p.id = l.plan_id where l.id = $1`,
      [buyer.homeCareLine],
    );
    const { id: planId } = await app.get(DraftNeedsPlan).execute(buyer.planner, need!);
    const planLineId = await givenPlanLine(app, buyer.planner, socialOrder(planId, need!.needLineId));
    const lineId = await givenBudgetLine(app, buyer.financeOfficer, money);
    const scene = new Scene(world, buyer, planId, planLineId, lineId);
    await scene.look();
    return scene;
  }

  /** Another view of the same life, to be led on where its database is thrown away afterwards. */
  fork(): Scene {
    const { world, buyer, planId, planLineId, lineId, tenderId, rows, text } = this;
    return Object.assign(new Scene(world, buyer, planId, planLineId, lineId), { tenderId, rows, text });
  }

  async look(): Promise<Rows> {
    const { rows, text } = await rowsOf(this.world.database, this);
    Object.assign(this, { rows, text });
    return rows;
  }

  /** Runs a use case of the product as somebody. */
  does<Input>(useCase: new (...parameters: never[]) => UseCase<Input>, actor: Actor, input: Input): Promise<Result> {
    return this.world.app.get(useCase).execute(actor, input);
  }

  /** What time does, if it is due. */
  dueWork(work: new (...parameters: never[]) => { run(id: string): Promise<void> }, id: string): Promise<void> {
    return this.world.app.get(work).run(id);
  }

  setClock = (moment: Instant): Promise<void> => atTime(this.world.app, moment);

  /** Hands the latest event of this kind under the tender to its handlers, as the worker would. */
  async deliverLatest(type: string): Promise<void> {
    const { rows } = await this.world.database.query<{ id: string; type: string; subject: string; data: string }>(
      'select id, type, subject, data from outbox where type = $1 and subject = $2 order by id desc limit 1',
      [type, this.tenderId],
    );
    for (const row of rows) await deliver(this.world.app, { ...row, data: JSON.parse(row.data) as object });
  }

  /** As publishing does with a frozen text: its file exists from now on. */
  async render(table: 'award' | 'contract', id: string): Promise<void> {
    const { rows } = await this.world.database.query<{ id: string }>(
      `select document_id as id from ${table} where id = $1`,
      [id],
    );
    await this.world.app.transactions.asSystem('test', (transaction) =>
      transaction.reportFile(rows[0]!.id, { fileSha256: sha256(id), htmlSha256: null }),
    );
  }

  bidder = (place: number): Provider => this.world.bidders[place]!;
  seat = (place: number): Member => this.buyer.commission[place]!;
  seatId = (place: number): string => this.rows.seats.find(({ person }) => person === this.seat(place).personId)!.id;
  bid = (place: number) => this.rows.bids.findLast(({ organisation }) => organisation === this.bidder(place).id);
  get meetingId(): string {
    return this.rows.meetings.at(-1)!.id;
  }
  get award() {
    return this.rows.awards.at(-1)!;
  }
  get contract() {
    return this.rows.contracts.at(-1)!;
  }
  get winner(): Provider {
    return this.world.bidders.find(
      ({ id }) => id === this.rows.awards.find((one) => one.id === this.contract.award)!.bidder,
    )!;
  }
}

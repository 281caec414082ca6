import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { TestApplication } from '../application.ts';
import { atTime } from '../at-time.ts';
import type { TestDatabase } from '../database.ts';
import { givenBidders } from '../given-evaluation.ts';
import { givenMember, givenOrganisation, type Member, PASSWORD } from '../given-identity.ts';
import { anotherBuyer, givenPeople, type People, type Provider, query } from '../given-tendering.ts';
import { BIDDERS } from './life.ts';

/** People and organisations whom all lives share, and one application with one database. */
export class World {
  /** Comes again by itself when the database was set back. */
  readonly database: pg.Pool;

  private constructor(
    readonly app: TestApplication,
    readonly people: People,
    readonly bidders: readonly Provider[],
    readonly reviewer: Member,
  ) {
    this.database = new pg.Pool({ connectionString: app.database.url, max: 1 });
    this.database.on('error', () => undefined);
  }

  static async start(): Promise<World> {
    const app = await TestApplication.start();
    await atTime(app, '2026-02-02T10:00:00+02:00');
    const people = await givenPeople(app);
    const bidders = await givenBidders(app, await anotherBuyer(app, people), BIDDERS.length);
    const reviewer = await givenMember(app, await givenOrganisation(app, { kind: 'oversight' }), [
      'complaint_reviewer',
    ]);
    // A hash says itself what it costs; thousands of signatures are to be cheap here.
    const cheap = await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
    await query(app, 'update person set password_hash = $1', [cheap]);
    return new World(app, people, bidders, reviewer);
  }

  /** The same people in another application with another database. */
  async twin(): Promise<World> {
    const app = await TestApplication.start({ on: await this.app.database.copy() });
    return new World(app, this.people, this.bidders, this.reviewer);
  }

  keep = (): Promise<TestDatabase> => this.app.database.copy();
  setBack = (kept: TestDatabase): Promise<void> => this.app.database.setBack(kept);

  async stop(): Promise<void> {
    await this.database.end();
    await this.app.stop();
  }
}

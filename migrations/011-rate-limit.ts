import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Buckets of the rate limiter: unlogged, since losing them in a crash does no harm. */
export class RateLimit1767225600011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table rate_limit (
        key text primary key,
        full_at timestamptz not null
      );
      create index rate_limit_full_at on rate_limit (full_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rate_limit');
  }
}

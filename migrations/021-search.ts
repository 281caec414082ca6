import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds a part of a name in a long list. The extension pg_trgm would not do: where the database's character type is C, as
 * it is in the server that comes with the packages, it knows no letters but the Latin ones. The cost keeps the planner
 * from making the triples of row after row instead of asking the index for them.
 */
export class Search1767225600021 implements MigrationInterface {
  readonly name = 'Search1767225600021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function letter_triples(letters text) returns text[] language sql immutable strict parallel safe cost 10000
        return array(select substr(letters, n, 3) from generate_series(1, length(letters) - 2) n);
      create index territory_triples_index on territory
        using gin (letter_triples(lower(name_uk || ' ' || name_en)));
      create index cpv_triples_index on cpv
        using gin (letter_triples(lower(code || ' ' || name_uk || ' ' || name_en)));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index territory_triples_index, cpv_triples_index;
      drop function letter_triples(text);
    `);
  }
}

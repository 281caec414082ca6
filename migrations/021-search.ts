import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lists of `fold` in libs/kernel/src/fold.ts, as the database's `translate` and regular expressions take them. */
const invisible = [0xad, ...from(0x200b, 0x200f), ...from(0x202a, 0x202e), 0x2060, ...from(0x2066, 0x2069), 0xfeff]
  .map((code) => String.fromCodePoint(code))
  .join('');
const apostrophes = '`´ʹʻʼʽˈ‘’‛′＇';
const dashes = '‐‑‒–—―−';
const spaces = String.raw`[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+`;

/**
 * Finds a part of a name in a long list, however it was typed. The extension pg_trgm would not do: where the database's
 * character type is C, as it is in the server that comes with the packages, it knows no letters but the Latin ones; for
 * the same reason `lower` is told by which rules. What is searched is folded when it is written, not when it is asked for.
 * The cost of the triples keeps the planner from making them of row after row instead of asking the index for them.
 */
export class Search1767225600021 implements MigrationInterface {
  readonly name = 'Search1767225600021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function folded(letters text) returns text language sql immutable strict parallel safe
        return btrim(regexp_replace(normalize(translate(
          lower(normalize(translate(letters, '${invisible}', ''), nfc) collate "uk-x-icu") collate "C",
          'ґς${apostrophes}${dashes}',
          'гσ${"''".repeat(apostrophes.length)}${'-'.repeat(dashes.length)}'
        ), nfc), '${spaces}', ' ', 'g'));
      create function letter_triples(letters text) returns text[] language sql immutable strict parallel safe cost 10000
        return array(select substr(letters, n, 3) from generate_series(1, length(letters) - 2) n);

      alter table territory add sought text not null
        generated always as (folded(name_uk) || chr(10) || folded(name_en)) stored;
      create index territory_triples_index on territory using gin (letter_triples(sought));
      alter table cpv add sought text not null
        generated always as (folded(name_uk) || chr(10) || folded(name_en)) stored;
      create index cpv_triples_index on cpv using gin (letter_triples(code || chr(10) || sought));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table territory drop sought;
      alter table cpv drop sought;
      drop function letter_triples(text);
      drop function folded(text);
    `);
  }
}

function from(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

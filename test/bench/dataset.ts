import pg from 'pg';
import { assertForeignKeys } from './foreign-keys.ts';
import { withoutIndexes } from './indexes.ts';

/** How much is generated. Everything is drawn from the seed by arithmetic, so the same size gives the same rows. */
export interface Size {
  readonly tenders: number;
  /** 0 leaves out bids, awards, items and criteria too. */
  readonly bids: number;
  readonly authorities: number;
  readonly providers: number;
  readonly seed: number;
}

export const COUNTRY: Size = { tenders: 100_000, bids: 1_000_000, authorities: 1469, providers: 30_000, seed: 2026 };

const BIDS_OF_A_LOT = 6;

/**
 * Fills a migrated database with a country's tenders and their bids. Triggers are off while it does: they look into
 * other tables for each row and want the order of a real life (a bid before its tender closes). CHECK, UNIQUE and
 * NOT NULL hold as always, and every foreign key is proven afterwards, set by set.
 */
export async function generate(databaseUrl: string, size: Size): Promise<void> {
  const wholes = Object.values(size).every((value) => Number.isSafeInteger(value));
  if (!wholes) throw new Error('sizes are whole numbers');
  const sql = statements(size);
  await withoutIndexes(databaseUrl, async () => {
    await inSessions(databaseUrl, [sql.people]);
    await inSessions(databaseUrl, size.bids > 0 ? [sql.tenders + sql.awards, sql.sealedBids, sql.bids] : [sql.tenders]);
  });
  await inSessions(databaseUrl, ['analyze']);
  await assertForeignKeys(databaseUrl);
}

/** Each text in a session of its own, all at the same time. */
async function inSessions(connectionString: string, texts: readonly string[]): Promise<void> {
  await Promise.all(
    texts.map(async (text) => {
      const client = new pg.Client({
        connectionString,
        options: '-c session_replication_role=replica -c synchronous_commit=off -c timezone=UTC',
      });
      await client.connect();
      try {
        await client.query(text);
      } finally {
        await client.end();
      }
    }),
  );
}

type Kind = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';

function statements({ tenders, bids, authorities, providers, seed }: Size) {
  /** An id in the order of `n`, as the product's own are in the order of time. */
  const id = (kind: Kind, part: number, n: string) =>
    `(lpad(to_hex(1735689600000 + ${n}), 12, '0') || '7${kind}0${part}8' || substr(md5('${kind}${part}:${seed}:' || (${n})), 1, 15))::uuid`;
  const draw = (n: string, of: number, salt: number) =>
    `((hashint8extended(${n}, ${seed * 100 + salt}) & 9223372036854775807) % ${of})`;
  const authority = (n: string) => id('a', 1, n);
  const provider = (n: string) => id('b', 1, n);
  const person = (n: number) => id('a', 3, String(n));
  const tender = (n: string) => id('c', 1, n);
  const lot = (n: string) => id('c', 2, n);
  const pack = `(select hash from rule_pack where in_use order by effective_from desc limit 1)`;
  const services = `array['015.1', '015.3']`;

  const open = Math.ceil(tenders * 0.9);
  const closed = Math.ceil(tenders * 0.85);
  const opened = Math.ceil(tenders * 0.83);
  const state = `case when n >= ${open} then 'published' when n >= ${closed} then 'closed' when n >= ${opened} then 'opened' else 'concluded' end`;
  const step = Math.floor((630 * 24 * 3600 * 1000) / tenders);
  const publishedAt = (n: string) => `(timestamptz '2025-01-01 08:00:00Z' + ${n} * interval '${step} milliseconds')`;
  const closesAt = (n: string) => `(${publishedAt(n)} + interval '31 days')`;
  const lotsOf = (where: string) => `(select n, k, n * 4 + k as l from generate_series(0::bigint, ${tenders - 1}) n,
    lateral generate_series(1, 1 + n % 3) k where ${where}) x`;
  const isAwarded = `n < ${opened} and ${draw('n * 4 + k', 10, 4)} > 0`;
  const bidsOfLots = `(select n, l, j, l * 8 + j as b, (${draw('l', providers, 3)} + j * 97) % ${providers} as p
    from ${lotsOf(`n < ${closed}`)}, generate_series(1, ${BIDS_OF_A_LOT}) j order by b limit ${bids}) y`;
  const sha = (n: string) => `encode(sha256(('${seed}:' || ${n})::bytea), 'hex')`;

  return {
    people: `
      insert into person (id, email, name, password_hash)
        select ${id('a', 3, 'n')}, 'person-' || n || '@example.org', 'Посадова особа ' || n, '' from generate_series(0, 3) n;
      insert into organisation (id, kind, legal_type, legal_code, name, language)
        select ${authority('n')}, 'authority', 'authority', (10000000 + n)::text, 'Територіальна громада ' || n, 'uk'
        from generate_series(0, ${authorities - 1}) n;
      insert into organisation (id, kind, legal_type, legal_code, name, language)
        select ${provider('n')}, 'provider', 'ngo', (20000000 + n)::text, 'Громадська організація «Турбота ' || n || '»', 'uk'
        from generate_series(0, ${providers - 1}) n;
      insert into budget_line (id, authority_id, year, programme_code, economic_code, fund, title, language, currency, pack_hash, lapses_at)
        select ${id('a', 2, 'n')}, ${authority('n')}, 2026, '0813241', '2240', 'general', 'Соціальні послуги', 'uk', 'UAH', ${pack},
          '2027-01-01' from generate_series(0, ${authorities - 1}) n;
      insert into register_entry (id, reference, authority_id, organisation_id, type, state, version, name, legal_code,
          legal_form, ownership_form, details, included_on)
        select ${id('b', 2, 'n')}, 'R-' || n, ${authority(`n % ${authorities}`)}, ${provider('n')}, 'O', 'active', 1,
          'Громадська організація «Турбота ' || n || '»', (20000000 + n)::text, 'Громадська організація', 'PRIVATE', '{}', '2025-01-01'
        from generate_series(0, ${providers - 1}) n;
      insert into register_service (id, entry_id, service_code, capacity, settings)
        select ${id('b', 3, 'n')}, ${id('b', 2, 'n')}, '015.1', 40, array['HOME'] from generate_series(0, ${providers - 1}) n;
      insert into register_slice (id, entry_id, number, valid_from, facts, sha256)
        select ${id('b', 4, 'n')}, ${id('b', 2, 'n')}, 1, '2025-01-01', '{}', encode(sha256('{}'), 'hex')
        from generate_series(0, ${providers - 1}) n;`,

    tenders: `
      insert into tender (id, reference, authority_id, title, language, state, author_id, approver_id, budget_line_id, currency,
          pack_hash, description, standard_reference, draft_contract, contract_from, contract_to, closes_at, approved_at,
          published_at, closed_at, opened_at, concluded_at, version)
        select ${tender('n')}, 'T-2026-' || lpad(n::text, 7, '0'), ${authority(draw('n', authorities, 1))},
          'Догляд вдома за особами похилого віку, ' || n, 'uk', ${state}, ${person(0)}, ${person(1)},
          ${id('a', 2, draw('n', authorities, 1))}, 'UAH', ${pack}, 'Щоденний догляд вдома', 'Державний стандарт догляду вдома',
          'Проєкт договору', '2026-01-01', '2026-12-31', ${closesAt('n')}, ${publishedAt('n')}, ${publishedAt('n')},
          case when n < ${open} then ${closesAt('n')} end, case when n < ${closed} then ${closesAt('n')} end,
          case when n < ${opened} then ${closesAt('n')} + interval '20 days' end, 5
        from generate_series(0::bigint, ${tenders - 1}) n;
      insert into lot (id, tender_id, number, title, service_code, setting, target_group, state, maximum_value)
        select ${lot('l')}, ${tender('n')}, k, 'Лот ' || k, (${services})[1 + ${draw('l', 2, 2)}], 'HOME', 'OLDER_PERSONS',
          case when ${isAwarded} then 'contracted' when n < ${opened} then 'unsuccessful' else 'active' end,
          1500000 + ${draw('l', 9_000_000, 5)}
        from ${lotsOf('true')};`,

    awards: `
      insert into lot_item (id, lot_id, number, description, unit, quantity, maximum_unit_price)
        select ${id('c', 3, 'l')}, ${lot('l')}, 1, 'Години догляду', 'PERSON_HOUR', 100000, 15000 from ${lotsOf('true')};
      insert into criterion (id, tender_id, number, code, title_uk, title_en, kind, max_points)
        select ${id('c', 4, 'n * 4 + c')}, ${tender('n')}, c, (array['Q1', 'Q2', 'P1'])[c], 'Критерій', 'Criterion',
          case when c = 3 then 'price' else 'quality' end, (array[40, 30, 30])[c]
        from generate_series(0::bigint, ${tenders - 1}) n, generate_series(1, 3) c;
      insert into meeting (id, tender_id, lot_id, number, kind, state, held_at, closed_at, bundle)
        select ${id('d', 1, 'l * 4 + m')}, ${tender('n')}, ${lot('l')}, m, (array['evaluation', 'award'])[m], 'closed',
          ${closesAt('n')} + interval '5 days', ${closesAt('n')} + interval '5 days', case when m = 1 then '{}' end
        from ${lotsOf(isAwarded)}, generate_series(1, 2) m;
      insert into legal_document (id, kind, subject_kind, subject_id, version, language, text, sha256, created_at)
        select ${id('d', 2, 'l')}, 'award.protocol', 'tender', ${id('d', 3, 'l')}, 1, 'uk', '{}', encode(sha256('{}'), 'hex'),
          ${closesAt('n')} + interval '5 days' from ${lotsOf(isAwarded)};
      insert into award (id, reference, tender_id, lot_id, bid_id, organisation_id, evaluation_id, meeting_id, state, total_score,
          ranking, document_id, proposed_at, protocol_signed_at, decided_by, decided_at, published_at, standstill_ends_at, sign_by, final_at)
        select ${id('d', 3, 'l')}, 'A-' || l, ${tender('n')}, ${lot('l')}, ${id('e', 1, 'l * 8 + 1')},
          ${provider(`(${draw('l', providers, 3)} + 97) % ${providers}`)}, ${id('d', 1, 'l * 4 + 1')}, ${id('d', 1, 'l * 4 + 2')},
          'final', '83/1', '[]', ${id('d', 2, 'l')}, ${closesAt('n')} + interval '5 days', ${closesAt('n')} + interval '6 days',
          ${person(2)}, ${closesAt('n')} + interval '7 days', ${closesAt('n')} + interval '7 days',
          ${closesAt('n')} + interval '17 days', ${closesAt('n')} + interval '27 days', ${closesAt('n')} + interval '17 days'
        from ${lotsOf(isAwarded)};`,

    sealedBids: `
      insert into sealed_bid (id, tender_id, lot_id, organisation_id, state, version, nonce, ciphertext, tag, content_sha256,
          received_at, receipt_head, chain_sequence, signed_by, slice_id)
        select ${id('e', 1, 'b')}, ${tender('n')}, ${lot('l')}, ${provider('p')}, 'submitted', 1, '\\x000000000000000000000000',
          '\\x00', '\\x00', ${sha('b')}, ${publishedAt('n')} + j * interval '1 day', ${sha('-b')}, j, ${person(3)}, ${id('b', 4, 'p')}
        from ${bidsOfLots};`,

    bids: `
      insert into bid (id, reference, tender_id, lot_id, organisation_id, slice_id, place, received_at, content_sha256, total,
          currency, content, opened_at)
        select ${id('e', 1, 'b')}, 'B-' || b, ${tender('n')}, ${lot('l')}, ${provider('p')}, ${id('b', 4, 'p')}, j,
          ${publishedAt('n')} + j * interval '1 day', ${sha('b')}, 1400000, 'UAH', '{}', ${closesAt('n')}
        from ${bidsOfLots};`,
  };
}

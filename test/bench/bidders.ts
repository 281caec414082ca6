import { createHash } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { wrapKey, newDataKey } from '../../libs/tendering/src/domain/sealing.ts';
import { PASSWORD } from '../support/given-identity.ts';
import { SEALING_KEY } from './setting.ts';

/** As the product hashes passwords, and as cheaply as argon2 can: what is left is the price of everything else. */
export const dear = (): Promise<string> => hash(PASSWORD, { memoryCost: 19456, timeCost: 2, parallelism: 1 });
export const cheap = (): Promise<string> => hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });

const tokenOf = (n: number): string => `ts_${createHash('sha256').update(`bidder ${n}`).digest('base64url')}`;

/** A signatory for so many of the providers in the database, each signed in; returns their sessions. */
export async function givenBidders(client: pg.Client, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, (_, n) => tokenOf(n));
  await client.query(
    `with chosen as (select o.id, row_number() over (order by o.id) as n from organisation o
        where o.kind = 'provider' order by o.id limit $1),
      people as (insert into person (id, email, name, password_hash)
        select gen_random_uuid(), 'signatory-' || n || '@example.org', 'Підписант', '' from chosen returning id, email),
      signatories as (select p.id as person, c.id as organisation, c.n from people p
        join chosen c on p.email = 'signatory-' || c.n || '@example.org'),
      members as (insert into membership (id, person_id, organisation_id, roles, active_from)
        select gen_random_uuid(), person, organisation, array['signatory'], now() from signatories)
    insert into session (id, token_sha256, person_id, organisation_id, started_at, used_at)
      select gen_random_uuid(), encode(sha256(($2::text[])[n]::bytea), 'hex'), person, organisation, now(), now() from signatories`,
    [count, tokens],
  );
  return tokens;
}

export interface OpenLot {
  readonly tenderId: string;
  readonly id: string;
  readonly itemIds: readonly string[];
}

/** Lots of home care in so many published tenders that take bids for another day. */
export async function givenOpenLots(client: pg.Client, count: number): Promise<OpenLot[]> {
  const { rows } = await client.query<OpenLot>(
    `with lots as (select l.id, l.tender_id from lot l join tender t on t.id = l.tender_id
        where t.state = 'published' and l.number = 1 and l.service_code = '015.1' order by l.id limit $1),
      tenders as (update tender set closes_at = now() + interval '1 day' from lots where tender.id = lots.tender_id),
      items as (insert into lot_item (id, lot_id, number, description, unit, quantity, maximum_unit_price)
        select gen_random_uuid(), id, 1, 'Години догляду', 'PERSON_HOUR', 100000, 15000 from lots returning id, lot_id)
    select l.id, l.tender_id as "tenderId", array[i.id::text] as "itemIds" from lots l join items i on i.lot_id = l.id`,
    [count],
  );
  if (rows.length !== count) throw new Error(`${rows.length} open lots instead of ${count}`);
  for (const { tenderId } of rows) {
    await client.query('insert into tender_key (tender_id, wrapped, key_id) values ($1, $2, $3)', [
      tenderId,
      wrapKey(SEALING_KEY, newDataKey(), tenderId),
      'bench',
    ]);
  }
  return rows;
}

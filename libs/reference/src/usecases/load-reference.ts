import { Injectable } from '@nestjs/common';
import { canonicalJson, newId, sha256 } from '#kernel';
import { dataSource, type Transaction, Transactions } from '#platform';
import { CpvCodes } from '../db/cpv-codes.ts';
import { RulePacks } from '../db/rule-packs.ts';
import { Services } from '../db/services.ts';
import { ShortLists } from '../db/short-lists.ts';
import { Territories } from '../db/territories.ts';
import { socialCpv } from '../domain/seed/cpv.ts';
import { economicCodes, subsistenceMinimums, territories, units } from '../domain/seed/lists.ts';
import { services } from '../domain/seed/services.ts';
import { ua2026 } from '../domain/ua-2026/index.ts';
import { rulePackTaken } from '../events.ts';

/** Brings the product's own lists and rule packs into the database. A second run changes nothing. */
@Injectable()
export class LoadReference {
  constructor(private readonly transactions: Transactions) {}

  execute(): Promise<void> {
    return this.transactions.asSystem('reference.load', loadInto);
  }
}

async function loadInto(transaction: Transaction): Promise<void> {
  const { code, country, effectiveFrom } = ua2026;
  if (await transaction.of(RulePacks).takeIntoUse(ua2026)) {
    transaction.record(rulePackTaken, newId(), { code, country, effectiveFrom, hash: sha256(canonicalJson(ua2026)) });
  }
  await transaction.of(Services).put(services, 'product');
  await transaction.of(CpvCodes).put(socialCpv, 'product');
  await transaction.of(Territories).put(territories, 'product');
  await transaction.of(ShortLists).putUnits(units);
  await transaction.of(ShortLists).putEconomicCodes(economicCodes);
  await transaction.of(ShortLists).putSubsistenceMinimums(subsistenceMinimums);
}

/** The same for a database that has just been migrated, before any process runs. */
export async function loadReference(databaseUrl: string): Promise<void> {
  const database = await dataSource({ databaseUrl, databaseRole: null, poolSize: 1 }).initialize();
  try {
    await new LoadReference(new Transactions(database, { requestKey: Buffer.alloc(32), mode: 'production' })).execute();
  } finally {
    await database.destroy();
  }
}

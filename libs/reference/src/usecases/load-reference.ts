import { Injectable } from '@nestjs/common';
import { canonicalJson, newId, sha256 } from '#kernel';
import { dataSource, type Unit, Units } from '#platform';
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
  constructor(private readonly units: Units) {}

  execute(): Promise<void> {
    return this.units.asSystem('reference.load', loadInto);
  }
}

async function loadInto(unit: Unit): Promise<void> {
  const { code, country, effectiveFrom } = ua2026;
  if (await unit.of(RulePacks).takeIntoUse(ua2026)) {
    unit.record(rulePackTaken, newId(), { code, country, effectiveFrom, hash: sha256(canonicalJson(ua2026)) });
  }
  await unit.of(Services).put(services, 'product');
  await unit.of(CpvCodes).put(socialCpv, 'product');
  await unit.of(Territories).put(territories, 'product');
  await unit.of(ShortLists).putUnits(units);
  await unit.of(ShortLists).putEconomicCodes(economicCodes);
  await unit.of(ShortLists).putSubsistenceMinimums(subsistenceMinimums);
}

/** The same for a database that has just been migrated, before any process runs. */
export async function loadReference(databaseUrl: string): Promise<void> {
  const database = await dataSource({ databaseUrl, databaseRole: null, poolSize: 1 }).initialize();
  try {
    await new LoadReference(new Units(database, { requestKey: Buffer.alloc(32), mode: 'production' })).execute();
  } finally {
    await database.destroy();
  }
}

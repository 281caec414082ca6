import {
  type Bilingual,
  type CommonFacts,
  type LocalDate,
  localDateOf,
  packUnder,
  type Problem,
  type RulePack,
  rulePack,
  type RulePackData,
} from '#kernel';
import type { Transaction } from '#platform';
import { CpvCodes } from './db/cpv-codes.ts';
import { OwnRules } from './db/own-rules.ts';
import { RulePacks } from './db/rule-packs.ts';
import { Services } from './db/services.ts';
import { ShortLists } from './db/short-lists.ts';
import { Territories } from './db/territories.ts';
import { home } from './domain/home.ts';
import { problem, refuse } from './domain/problems.ts';
import type { NamedCode } from './domain/seed/lists.ts';
import { isActive } from './domain/service.ts';

/** Packs never change under their hash, so those that were read once are kept. */
const packs = new Map<string, { data: RulePackData; pack: RulePack }>();

async function kept(transaction: Transaction, hash: string): Promise<{ data: RulePackData; pack: RulePack }> {
  const known = packs.get(hash);
  if (known) return known;
  const data = await transaction.of(RulePacks).data(hash);
  if (!data) throw new Error(`there is no rule pack ${hash}`);
  const read = { data, pack: rulePack(data) };
  packs.set(hash, read);
  return read;
}

/** The pack that a process pinned at its start, by hash. */
export const pinnedPack = async (transaction: Transaction, hash: string): Promise<RulePack> =>
  (await kept(transaction, hash)).pack;

async function countryPack(transaction: Transaction, date: LocalDate, country: string) {
  const hash = await transaction.of(RulePacks).inForce(country, date);
  return hash === null ? refuse('RULE_PACK_MISSING', [], { country, date }) : kept(transaction, hash);
}

/** The pack in force on a day with an authority's own rules; null where no authority stands behind the process (BR-84). */
export async function effectivePack(
  transaction: Transaction,
  date: LocalDate,
  authorityId: string | null,
  country = home.code,
): Promise<RulePack> {
  const { data, pack } = await countryPack(transaction, date, country);
  if (authorityId === null) return pack;
  const values = await transaction.of(OwnRules).inForce(authorityId);
  const bound = packUnder(data, [{ scope: 'authority', of: authorityId, values }]);
  if (bound === data) return pack;
  await transaction.of(RulePacks).keep(bound);
  return rulePack(bound);
}

/** The day in the country, by the clock of the transaction. Reads the clock, so every lock comes before. */
const today = async (transaction: Transaction): Promise<LocalDate> =>
  localDateOf(await transaction.now(), home.timeZone);

/** The pack of the country in force now, without anybody's own rules. */
export const todaysCountry = async (transaction: Transaction): Promise<RulePackData> =>
  (await countryPack(transaction, await today(transaction), home.code)).data;

/** The pack in force now for an authority. Reads the clock, so every lock comes before. */
export const todaysPack = async (transaction: Transaction, authorityId: string | null): Promise<RulePack> =>
  effectivePack(transaction, await today(transaction), authorityId);

/** The pack that a process has pinned, or the one that it would pin now. */
export const packOf = (
  transaction: Transaction,
  process: { readonly packHash: string | null; readonly authorityId: string },
): Promise<RulePack> =>
  process.packHash === null ? todaysPack(transaction, process.authorityId) : pinnedPack(transaction, process.packHash);

/** What the facts of every document begin with; `keys` are the rules of the pack that it rests on. */
export const documentFrame = (pack: RulePack, demonstration: boolean, keys: readonly string[]): CommonFacts => ({
  form: 1,
  demonstration,
  timeZone: pack.timeZone,
  rulePack: { code: pack.code, hash: pack.hash },
  legalBasis: pack.basis(keys),
  unread: pack.unread(keys),
  withheldFor: { count: pack.term('document.withheld.days').count, unit: 'CALENDAR_DAYS' },
});

/** Which of these services can be planned and ordered on a day. */
export async function activeServices(
  transaction: Transaction,
  codes: readonly string[],
  date: LocalDate,
): Promise<Set<string>> {
  const services = await transaction.of(Services).byCodes(codes);
  return new Set(services.filter((service) => isActive(service, date)).map(({ code }) => code));
}

/** A problem for each service that cannot be planned or ordered on a day (BR-2, BR-33). */
export async function serviceProblems(
  transaction: Transaction,
  codes: readonly string[],
  date: LocalDate,
  path: readonly string[],
): Promise<Problem[]> {
  const active = await activeServices(transaction, codes, date);
  const inactive = [...new Set(codes)].filter((code) => !active.has(code));
  return inactive.flatMap((code) => problem(true, 'SERVICE_NOT_ACTIVE', path, { code, date }) ?? []);
}

const bilingual = (rows: readonly NamedCode[]): ReadonlyMap<string, Bilingual> =>
  new Map(rows.map(({ code, nameUk, nameEn }) => [code, { uk: nameUk, en: nameEn }]));

/** Names of services; a code that is missing from the answer does not exist. */
export const serviceNames = async (
  transaction: Transaction,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Bilingual>> => bilingual(await transaction.of(Services).byCodes(codes));

/** A service as documents freeze it, by its code: the classifier changes, so its name is kept in both languages. */
export async function servicesByCode(
  transaction: Transaction,
  codes: readonly string[],
): Promise<(code: string) => { code: string; name: Bilingual }> {
  const names = await serviceNames(transaction, codes);
  return (code) => ({ code, name: names.get(code) ?? { uk: code, en: code } });
}

/** Names of CPV codes; a code that is missing from the answer does not exist. */
export const cpvNames = async (
  transaction: Transaction,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Bilingual>> => bilingual(await transaction.of(CpvCodes).byCodes(codes));

/** A problem for each unit of measure that does not exist. */
export async function unitProblems(
  transaction: Transaction,
  codes: readonly string[],
  path: readonly string[],
): Promise<Problem[]> {
  const known = new Set((await transaction.of(ShortLists).units(codes)).map(({ code }) => code));
  return codes.flatMap((code) => problem(!known.has(code), 'UNIT_UNKNOWN', path, { code }) ?? []);
}

/** A problem unless a territory is the outer one or lies in it. */
export async function territoryProblem(
  transaction: Transaction,
  code: string,
  outer: string | null,
  path: readonly string[],
): Promise<Problem | undefined> {
  const lies = outer !== null && (await transaction.of(Territories).liesIn(code, outer));
  return problem(!lies, 'TERRITORY_UNKNOWN', path, { code });
}

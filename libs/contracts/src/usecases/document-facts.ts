import { type RulePack, refuse } from '#kernel';
import { organisationFacts } from '#identity';
import type { Unit } from '#platform';
import { serviceNames } from '#reference';

/** What every frozen document begins with. */
export const commonFacts = (pack: RulePack, demonstration: boolean, keys: readonly string[]) => ({
  form: 1,
  demonstration,
  timeZone: pack.timeZone,
  rulePack: { code: pack.code, hash: pack.hash },
  legalBasis: [...new Set(keys.map((key) => pack.legalReference(key)))],
});

/** A party as documents name it, and whether it is invented. */
export async function partyFacts(unit: Unit, organisationId: string) {
  const facts = (await organisationFacts(unit, organisationId)) ?? refuse('NOT_FOUND');
  const { id, name, legalType, legalCode, territoryCode, demonstration } = facts;
  return { party: { id, name, legalType, legalCode, territoryCode }, demonstration };
}

/** Names of services in both languages, frozen because the classifier changes. */
export async function servicesByCode(unit: Unit, codes: readonly string[]) {
  const names = await serviceNames(unit, codes);
  return (code: string) => ({ code, name: names.get(code) ?? { uk: code, en: code } });
}

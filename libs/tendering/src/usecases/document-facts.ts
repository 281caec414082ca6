import type { OrganisationSummary } from '#identity';
import type { Bilingual, RulePack } from '#kernel';
import type { LotFacts, TenderFacts } from '../domain/facts.ts';

/** What the facts of every document begin with. */
export const commonFacts = (pack: RulePack, basis: readonly string[], demonstration: boolean) => ({
  form: 1,
  demonstration,
  timeZone: pack.timeZone,
  rulePack: { code: pack.code, hash: pack.hash },
  legalBasis: [...new Set(basis.map((key) => pack.legalReference(key)))],
});

export const tenderHead = ({ id, reference, title, publishedAt, closesAt }: TenderFacts) => ({
  id,
  reference,
  title,
  publishedAt,
  closesAt,
});

export const partyOf = ({ id, name, legalType, legalCode, territoryCode }: OrganisationSummary) => ({
  id,
  name,
  legalType,
  legalCode,
  territoryCode,
});

export const lotHead = (lot: LotFacts, services: ReadonlyMap<string, Bilingual>) => ({
  id: lot.id,
  number: lot.number,
  title: lot.title,
  service: { code: lot.serviceCode, name: services.get(lot.serviceCode) ?? null },
  setting: lot.setting,
  targetGroup: lot.targetGroup,
  maximumValue: lot.maximumValue,
});

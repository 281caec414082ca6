import { evidences, ruleUnits, tightenings } from '#kernel';
import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '#platform';
import { type CodeList, serviceTypes, settings, targetGroups } from '../domain/code-lists.ts';
import { subsistenceCategories } from '../domain/seed/lists.ts';
import { codeStatuses, nameStatuses } from '../domain/service.ts';
import { territoryKinds } from '../domain/territory.ts';

/** Each code with its English name, for the schema's readers. */
export const described = (list: CodeList): Record<string, { description: string }> =>
  Object.fromEntries(Object.entries(list).map(([code, { en }]) => [code, { description: en }]));

export const codesOf = <L extends CodeList>(list: L): (keyof L & string)[] => Object.keys(list) as (keyof L & string)[];

export const SettingEnum = enumOf(codesOf(settings));
export const TargetGroupEnum = enumOf(codesOf(targetGroups));
export const ServiceTypeEnum = enumOf(codesOf(serviceTypes));
export const CodeStatusEnum = enumOf(codeStatuses);
export const NameStatusEnum = enumOf(nameStatuses);
export const TerritoryKindEnum = enumOf(territoryKinds);
export const SubsistenceCategoryEnum = enumOf(subsistenceCategories);
export const RuleUnitEnum = enumOf(ruleUnits);
export const EvidenceEnum = enumOf(evidences);
export const TighteningEnum = enumOf(tightenings);

registerEnumType(SettingEnum, {
  name: 'Setting',
  description: 'Where a service is provided.',
  valuesMap: described(settings),
});
registerEnumType(TargetGroupEnum, {
  name: 'TargetGroup',
  description: 'Whom a service is for.',
  valuesMap: described(targetGroups),
});
registerEnumType(ServiceTypeEnum, {
  name: 'ServiceType',
  description: 'Type of a service by Article 16 of the Law.',
  valuesMap: described(serviceTypes),
});
registerEnumType(CodeStatusEnum, {
  name: 'CodeStatus',
  description: 'How well the code of a classifier row is known; only confirmed and inferred codes can be ordered.',
});
registerEnumType(NameStatusEnum, {
  name: 'NameStatus',
  description: 'How well the name of a classifier row is known.',
});
registerEnumType(TerritoryKindEnum, { name: 'TerritoryKind', description: 'Level of the codifier of territories.' });
registerEnumType(SubsistenceCategoryEnum, {
  name: 'SubsistenceCategory',
  description: 'Whom a subsistence minimum is set for.',
});
registerEnumType(EvidenceEnum, {
  name: 'Evidence',
  description: 'How well a value of the law is known, best first.',
  valuesMap: {
    ACT: { description: 'Read in the act itself.' },
    SUMMARY: { description: 'Read in a summary of the act.' },
    PRACTICE: { description: 'Seen in practice, or in an act that the one in force has replaced.' },
    MEMORY: { description: 'General knowledge, read nowhere.' },
    DEFAULT: { description: "The product's own choice, not law." },
  },
});
registerEnumType(TighteningEnum, {
  name: 'Tightening',
  description: 'Which way a narrower scope may move a value: only to what binds it more.',
});
registerEnumType(RuleUnitEnum, { name: 'RuleUnit', description: 'How the value of a rule is read.' });

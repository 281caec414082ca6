import { ruleUnits } from '#kernel';
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
registerEnumType(RuleUnitEnum, { name: 'RuleUnit', description: 'How the value of a rule is read.' });

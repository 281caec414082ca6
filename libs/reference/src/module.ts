import { Module } from '@nestjs/common';
import { declareHome } from '#platform';
import { home } from './domain/home.ts';
import { ReferenceQueries } from './graphql/reference.resolver.ts';
import { OwnRuleVerbs } from './graphql/own-rule.resolver.ts';
import { RulePackQueries } from './graphql/rule-pack.resolver.ts';
import { ImportCpv } from './usecases/import-cpv.ts';
import { ImportServices } from './usecases/import-services.ts';
import { ImportTerritories } from './usecases/import-territories.ts';
import { LoadReference } from './usecases/load-reference.ts';
import { SetOwnRule } from './usecases/set-own-rule.ts';

declareHome(home.timeZone);

const verbs = [LoadReference, ImportTerritories, ImportCpv, ImportServices];

@Module({ providers: [...verbs, SetOwnRule, ReferenceQueries, RulePackQueries, OwnRuleVerbs], exports: verbs })
export class ReferenceModule {}

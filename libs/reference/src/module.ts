import { Module } from '@nestjs/common';
import { ReferenceQueries } from './graphql/reference.resolver.ts';
import { RulePackQueries } from './graphql/rule-pack.resolver.ts';
import { ImportCpv } from './usecases/import-cpv.ts';
import { ImportServices } from './usecases/import-services.ts';
import { ImportTerritories } from './usecases/import-territories.ts';
import { LoadReference } from './usecases/load-reference.ts';

const verbs = [LoadReference, ImportTerritories, ImportCpv, ImportServices];

@Module({ providers: [...verbs, ReferenceQueries, RulePackQueries], exports: verbs })
export class ReferenceModule {}

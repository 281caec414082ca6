import { Module } from '@nestjs/common';
import { TariffQueries, TariffVerbs } from './graphql/tariffs.resolver.ts';
import { ApproveTariff } from './usecases/approve-tariff.ts';
import { DraftTariff } from './usecases/draft-tariff.ts';
import { PreviewTariff } from './usecases/preview-tariff.ts';
import { RevokeTariff } from './usecases/revoke-tariff.ts';

@Module({ providers: [DraftTariff, ApproveTariff, RevokeTariff, PreviewTariff, TariffVerbs, TariffQueries] })
export class TariffsModule {}

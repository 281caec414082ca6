import { formatMoney, formatQuantity, type Minor, readCode } from '#kernel';
import { Args, Query, Resolver } from '@nestjs/graphql';
import {
  type Asked,
  AskedBy,
  type Call,
  Can,
  every,
  Everyone,
  type Given,
  given,
  orProblems,
  PageArgs,
  pageOf,
  readInput,
  Reads,
  sql,
  Verb,
  ascending,
} from '#platform';
import type { Calculation } from '../domain/calculation.ts';
import { ApproveTariff } from '../usecases/approve-tariff.ts';
import { DraftTariff } from '../usecases/draft-tariff.ts';
import { PreviewTariff } from '../usecases/preview-tariff.ts';
import { RevokeTariff } from '../usecases/revoke-tariff.ts';
import { ApproveTariffInput, DraftTariffInput, RevokeTariffInput, TariffCalculationInput } from './tariffs.inputs.ts';
import {
  TariffCalculationType,
  TariffConnection,
  TariffPayload,
  TariffPreviewPayload,
  TariffType,
} from './tariffs.type.ts';

@Resolver()
export class TariffVerbs {
  constructor(
    private readonly draft: DraftTariff,
    private readonly approve: ApproveTariff,
    private readonly revoke: RevokeTariff,
  ) {}

  @Verb(
    'tariff.draft',
    TariffPayload,
    DraftTariffInput,
    'Calculates a tariff by its costs and keeps it as a draft (BR-16 to BR-19).',
  )
  draftTariff({ actor, input }: Call<DraftTariffInput>) {
    return this.draft.execute(actor, input);
  }

  @Verb('tariff.approve', TariffPayload, ApproveTariffInput, 'Records the act that sets a drafted tariff (BR-15).')
  approveTariff({ actor, input }: Call<ApproveTariffInput>) {
    return this.approve.execute(actor, input);
  }

  @Verb('tariff.revoke', TariffPayload, RevokeTariffInput, 'Withdraws a draft, or ends an approved tariff from now on.')
  revokeTariff({ actor, input }: Call<RevokeTariffInput>) {
    return this.revoke.execute(actor, input);
  }
}

@Resolver()
export class TariffQueries {
  constructor(
    private readonly reads: Reads,
    private readonly preview: PreviewTariff,
  ) {}

  @Everyone()
  @Query(() => TariffType, { nullable: true, description: 'A tariff by its identifier.' })
  tariff(@Args('id', { description: 'Identifier.' }) id: string, @AskedBy() asked: Asked): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => TariffConnection, { description: 'The tariffs of an authority, by service.' })
  tariffs(
    @Args('authorityId', { description: 'The authority.' }) authorityId: string,
    @Args('serviceCode', { type: () => String, nullable: true, description: 'Of one service only.' })
    serviceCode: string | null,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.page(
      asked,
      pageOf(page),
      (t) =>
        every(
          sql`${t}.authority_id = ${authorityId}::uuid`,
          given(serviceCode, (value) => sql`${t}.service_code = ${readCode(value)}`),
        ),
      ascending({ service_code: 'text' }),
    );
  }

  @Can('tariff.preview')
  @Query(() => TariffPreviewPayload, { description: "Calculates a tariff under today's law without keeping it." })
  async tariffPreview(
    @Args('input', { type: () => TariffCalculationInput }) given: Given<TariffCalculationInput>,
    @AskedBy() { actor }: Asked,
  ): Promise<TariffPreviewPayload> {
    return orProblems(
      { calculation: null },
      async () => ({ calculation: shown(await this.preview.execute(actor, readInput(given))) }),
      given,
    );
  }
}

function shown({
  costs,
  total,
  plannedUnits,
  amount,
  currency,
}: Calculation & { currency: string }): TariffCalculationType {
  const money = (minor: Minor) => ({ amount: formatMoney(minor), currency });
  return {
    costs: costs.map((cost) => ({ article: cost.article, label: cost.label, amount: money(cost.amount) })),
    total: money(total),
    plannedUnits: formatQuantity(plannedUnits),
    amount: money(amount),
  };
}

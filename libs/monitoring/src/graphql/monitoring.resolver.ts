import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import {
  type Asked,
  AskedBy,
  type Call,
  every,
  Everyone,
  given,
  PageArgs,
  pageOf,
  Reads,
  sql,
  Verb,
  descending,
} from '#platform';
import { PrepareMonitoringReport } from '../usecases/prepare-monitoring-report.ts';
import { PublishMonitoringReport } from '../usecases/publish-monitoring-report.ts';
import { PrepareMonitoringReportInput, PublishMonitoringReportInput } from './monitoring.inputs.ts';
import { MonitoringReportConnection, MonitoringReportPayload, MonitoringReportType } from './monitoring.type.ts';

@Resolver()
export class MonitoringVerbs {
  constructor(
    private readonly prepare: PrepareMonitoringReport,
    private readonly publish: PublishMonitoringReport,
  ) {}

  @Verb(
    'monitoring.prepare',
    MonitoringReportPayload,
    PrepareMonitoringReportInput,
    'Prepares the report on a past quarter: its figures and the findings (BR-78, BR-80).',
  )
  prepareMonitoringReport({ actor, input }: Call<PrepareMonitoringReportInput>) {
    return this.prepare.execute(actor, input);
  }

  @Verb(
    'monitoring.publish',
    MonitoringReportPayload,
    PublishMonitoringReportInput,
    'Makes a report public; from then on it never changes (BR-81).',
  )
  publishMonitoringReport({ actor, input }: Call<PublishMonitoringReportInput>) {
    return this.publish.execute(actor, input);
  }
}

@ArgsType()
class MonitoringReportsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only on this contract.' })
  contractId: string | null;
}

@Resolver()
export class MonitoringQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => MonitoringReportType, { nullable: true, description: 'A monitoring report by its identifier.' })
  monitoringReport(
    @Args('id', { description: 'Identifier.' }) id: string,
    @AskedBy() asked: Asked,
  ): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => MonitoringReportConnection, {
    description: 'Monitoring reports that the caller may see, the latest first.',
  })
  monitoringReports(@Args() args: MonitoringReportsArgs, @AskedBy() asked: Asked): Promise<object> {
    const { contractId } = args;
    return this.reads.page(
      asked,
      pageOf(args),
      (t) => every(given(contractId, (value) => sql`${t}.contract_id = ${value}::uuid`)),
      descending({ prepared_at: 'timestamptz' }),
    );
  }
}

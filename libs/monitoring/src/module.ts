import { Module } from '@nestjs/common';
import { MonitoringQueries, MonitoringVerbs } from './graphql/monitoring.resolver.ts';
import { PrepareMonitoringReport } from './usecases/prepare-monitoring-report.ts';
import { PublishMonitoringReport } from './usecases/publish-monitoring-report.ts';

@Module({ providers: [PrepareMonitoringReport, PublishMonitoringReport, MonitoringVerbs, MonitoringQueries] })
export class MonitoringModule {}

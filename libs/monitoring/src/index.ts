export * from './events.ts';
export { MonitoringReportType } from './graphql/monitoring.types.ts';
export { MonitoringModule } from './module.ts';

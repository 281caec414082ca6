export * from './events.ts';
export { MonitoringModule } from './module.ts';

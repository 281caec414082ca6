export { reportText } from './documents/report/document.ts';
export * from './events.ts';
export { MonitoringModule } from './module.ts';
export * from './notices.ts';

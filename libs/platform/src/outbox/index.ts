export * from './deliver-event.ts';
export * from './dispatcher.ts';
export * from './relay.ts';

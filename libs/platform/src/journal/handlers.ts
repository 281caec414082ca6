import type { Type } from '@nestjs/common';
import type { Transactions } from '../transactions/transactions.ts';
import type { Delivered, EventType } from './event.ts';
import { eventTypes } from './event.ts';

/** Reacts to an event later, once, in its own transaction: see `Transactions.handle`. */
export interface Handler<Data extends object> {
  handle(event: Delivered<Data>, transactions: Transactions): Promise<void>;
}

const handlers = new Map<string, Type<Handler<never>>[]>();

export const eventHandlers: ReadonlyMap<string, readonly Type<Handler<never>>[]> = handlers;

export function Handles<Data extends object>(event: EventType<Data>): (target: Type<Handler<Data>>) => void {
  return (target) => {
    handlers.set(event.type, [...(handlers.get(event.type) ?? []), target as Type<Handler<never>>]);
  };
}

/**
 * Events without a handler that are not declared unheard; a process that delivers events refuses to start if there
 * are any.
 */
export function unheardEvents(): string[] {
  return [...eventTypes.values()]
    .filter(({ type, unheard }) => !unheard && !handlers.has(type))
    .map(({ type }) => type);
}

import { ModulesContainer } from '@nestjs/core';
import { BackgroundWork, eventHandlers, Transactions } from '#platform';
import type { TestApplication } from './application.ts';

type Method = (...parameters: unknown[]) => unknown;

/** One object of the application that can open a transaction: a use case, a handler of events, due work, the clock. */
export interface Writer {
  readonly name: string;
  /** Puts another function in the place of each of its methods. */
  replace(by: (method: string, original: Method) => Method): void;
}

/** All of them, found by what they were given: `Transactions`, or events to handle. */
export function writersOf(app: TestApplication): Writer[] {
  const found = new Map<object, Writer>();
  for (const { providers } of app.app.get(ModulesContainer).values()) {
    for (const { instance, metatype } of providers.values()) {
      const provided: unknown = instance;
      if (typeof provided !== 'object' || provided === null || provided instanceof BackgroundWork) continue;
      const opensUnits = Object.values(provided).some((value) => value instanceof Transactions);
      if (opensUnits || isHandler(metatype)) found.set(provided, writer(provided));
    }
  }
  return [...found.values()];
}

const isHandler = (type: unknown): boolean =>
  [...eventHandlers.values()].some((handlers) => handlers.some((handler) => handler === type));

function writer(instance: object): Writer {
  const prototype = Object.getPrototypeOf(instance) as object;
  const names = new Set([...Object.keys(instance), ...Object.getOwnPropertyNames(prototype)]);
  names.delete('constructor');
  return {
    name: instance.constructor.name,
    replace: (by) => {
      for (const name of names) {
        const original: unknown = Reflect.get(instance, name);
        if (typeof original === 'function') Reflect.set(instance, name, by(name, original.bind(instance) as Method));
      }
    },
  };
}

import { ModulesContainer } from '@nestjs/core';
import type { TestApplication } from './application.ts';

/** Every method that answers a root field, by the field's name, as `Query.tender`. */
export function rootHandlers(app: TestApplication): Map<string, object> {
  const handlers = new Map<string, object>();
  for (const { providers } of app.app.get(ModulesContainer).values()) {
    for (const { metatype } of providers.values()) {
      const prototype: unknown = metatype?.prototype;
      if (typeof prototype !== 'object' || prototype === null) continue;
      for (const { value } of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
        const kind: unknown = typeof value === 'function' && Reflect.getMetadata('graphql:resolver_type', value);
        if (kind !== 'Query' && kind !== 'Mutation') continue;
        const name =
          (Reflect.getMetadata('graphql:resolver_name', value) as string | undefined) ??
          (value as { name: string }).name;
        handlers.set(`${kind}.${name}`, value as object);
      }
    }
  }
  return handlers;
}

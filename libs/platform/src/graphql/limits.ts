import { type DocumentNode, type ValidationRule, visit } from 'graphql';
import { ApiError } from './api-error.ts';
import type { DocumentLimits, Variables } from './document-limits.ts';
import { Measure } from './measure.ts';

/** Refuses, before anything is executed, a document that asks for more than its caller may have. */
export function limitsRule(limits: DocumentLimits, variables: Variables = {}): ValidationRule {
  return (context) => ({
    Document(document) {
      for (const [limit, found] of new Measure(context.getSchema(), document, limits, variables).all()) {
        if (found <= limits[limit]) continue;
        const text = `The document goes beyond a limit: ${limit} ${Number.isFinite(found) ? found : 'without end'}, allowed ${limits[limit]}.`;
        context.reportError(new ApiError('LIMIT_EXCEEDED', text, { limit, allowed: limits[limit] }));
      }
      return false;
    },
  });
}

/** Does the document ask for the schema's own description? */
export function asksForSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, { Field: (field) => void (asks ||= ['__schema', '__type'].includes(field.name.value)) });
  return asks;
}

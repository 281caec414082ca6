import { type Instant, localDateOf, startOfDay } from '../instant.ts';
import { addDays } from '../local-date.ts';
import type { CommonFacts } from './parts.ts';

/** When what is withheld from a document is erased: when the term that its facts state has passed since its freezing. */
export const erasedAt = (frozenAt: Instant, { withheldFor, timeZone }: CommonFacts): Instant =>
  startOfDay(addDays(localDateOf(frozenAt, timeZone), withheldFor.count + 1), timeZone);

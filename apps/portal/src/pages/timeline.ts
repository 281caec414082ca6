import type { Instant } from '#kernel';

export interface TimelineFacts {
  readonly state: string;
  readonly publishedAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly openedAt: Instant | null;
  readonly concludedAt: Instant | null;
}

export interface Step {
  readonly name: 'published' | 'closes' | 'opened' | 'concluded' | 'cancelled';
  readonly at: Instant | null;
  readonly status: 'done' | 'now' | 'next';
}

/** The steps of a tender in their order: what is done, what is under way, what comes. */
export function timelineOf(tender: TimelineFacts, now: Instant): Step[] {
  const { publishedAt, closesAt, openedAt, concludedAt } = tender;
  const isPast = (moment: Instant | null) => moment !== null && moment <= now;
  const steps: [Step['name'], Instant | null, boolean][] = [
    ['published', publishedAt, isPast(publishedAt)],
    ['closes', closesAt, isPast(closesAt)],
    ['opened', openedAt, openedAt !== null],
    ['concluded', concludedAt, concludedAt !== null],
  ];
  if (tender.state === 'cancelled') {
    const done = steps.filter(([, , isDone]) => isDone).map(([name, at]): Step => ({ name, at, status: 'done' }));
    return [...done, { name: 'cancelled', at: null, status: 'done' }];
  }
  const current = steps.findIndex(([, , isDone]) => !isDone);
  return steps.map(([name, at, isDone], index) => ({
    name,
    at,
    status: isDone ? 'done' : index === current ? 'now' : 'next',
  }));
}

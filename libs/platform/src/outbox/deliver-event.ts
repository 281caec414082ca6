import { job } from '../jobs/job.ts';

/** The job that carries one event of the outbox to its handlers. */
export const deliverEvent = job<{ eventId: string }>('event.deliver');

export const jobIdOf = (eventId: string): string => `event-${eventId}`;

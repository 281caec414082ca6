import { eventHandlers, type Delivered } from '#platform';
import type { TestApplication } from './application.ts';

interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: string;
}

/** The events that the outbox holds, oldest first; of one type when it is named. */
export async function recordedEvents(app: TestApplication, type: string | null = null): Promise<Delivered<object>[]> {
  const rows = await app.transactions.asSystem(
    'test',
    (transaction) =>
      transaction.manager.query(
        'select id, type, subject, data from outbox where $1::text is null or type = $1 order by id',
        [type],
      ) as Promise<OutboxRow[]>,
  );
  return rows.map(({ id, type: found, subject, data }) => ({
    id,
    type: found,
    subject,
    data: JSON.parse(data) as object,
  }));
}

/** Hands an event to each of its handlers, as the worker would. */
export async function deliver(app: TestApplication, event: Delivered<object>): Promise<void> {
  for (const handler of eventHandlers.get(event.type) ?? []) {
    await app.get(handler).handle(event as Delivered<never>, app.transactions);
  }
}

/** Hands over everything that was recorded so far; what was handled before notices it. */
export async function deliverAll(app: TestApplication, type: string | null = null): Promise<void> {
  for (const event of await recordedEvents(app, type)) await deliver(app, event);
}

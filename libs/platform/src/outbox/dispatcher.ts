/** An event as the outbox keeps it. */
export interface OutboxEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: object;
}

/** Where a delivered event goes. A second delivery must change nothing: `Transactions.handle` sees to that. */
export interface Destination {
  readonly name: string;
  handle(event: OutboxEvent): Promise<void>;
}

/** Gives an event to each of its handlers. One that fails does not keep it from the others. */
export class Dispatcher {
  constructor(
    private readonly find: (eventId: string) => Promise<OutboxEvent | null>,
    private readonly destinations: ReadonlyMap<string, readonly Destination[]>,
  ) {}

  /** Throws when a handler failed, so that the event is delivered again; those that succeeded skip it then. */
  async deliver(eventId: string): Promise<void> {
    const event = await this.find(eventId);
    if (!event) throw new Error(`event ${eventId} is not in the outbox`);
    const failures: Error[] = [];
    for (const destination of this.destinations.get(event.type) ?? []) {
      try {
        await destination.handle(event);
      } catch (error) {
        failures.push(new Error(`${destination.name} could not handle ${event.type}`, { cause: error }));
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, failures.map(({ message }) => message).join('; '));
  }
}

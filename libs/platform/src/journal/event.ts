/** When the text of a journal line may be shown: at once, never, or after a later event of the same subject. */
export type Visibility = 'at once' | 'never' | (string & {});

export interface EventOptions {
  /** The kind of subject whose chain carries the line: `tender`, `contract`, `bids`. */
  readonly chain: string;
  readonly visible?: Visibility;
  /** Families of public pages that change with this event. */
  readonly pages?: readonly string[];
  /** Before its text may be shown, not even the existence of a line on this chain is. */
  readonly sealed?: boolean;
  /** Marks an event that is for the journal alone and has no handler. */
  readonly unheard?: boolean;
}

/** Something that happened, announced by one room. `Data` holds ids, codes and amounts; never personal data or bid content. */
export interface EventType<Data extends object> extends EventOptions {
  readonly type: string;
  readonly visible: Visibility;
  readonly pages: readonly string[];
  /** Only for the type checker. */
  readonly data?: Data;
}

const types = new Map<string, EventType<object>>();

export const eventTypes: ReadonlyMap<string, EventType<object>> = types;

/** Chains whose lines nobody may even count before they are shown. */
const sealed = new Set<string>();

export const sealedChains: ReadonlySet<string> = sealed;

export function event<Data extends object>(type: string, options: EventOptions): EventType<Data> {
  if (types.has(type)) throw new Error(`event ${type} is declared twice`);
  const declared: EventType<Data> = { type, visible: 'at once', pages: [], ...options };
  types.set(type, declared);
  if (options.sealed) sealed.add(options.chain);
  return declared;
}

/** An event as it reaches a handler. */
export interface Delivered<Data extends object> {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: Data;
}

export type DeliveredOf<E> = E extends EventType<infer Data> ? Delivered<Data> : never;

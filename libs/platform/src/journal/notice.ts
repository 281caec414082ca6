import type { Statement } from '../database/table.ts';
import type { Delivered, EventType } from './event.ts';

/** A kind of thing that notices are about. `named` finds what people call one of them: its `reference` and `title`. */
export interface Subject {
  readonly kind: string;
  readonly named: (id: string) => Statement;
}

/** Who hears of an event: a statement that finds organisations, by `id`. */
export type Audience<Data extends object> = (event: Delivered<Data>) => Statement;

/** An event of which organisations hear inside the product. The room that announces the event declares it. */
export interface Notice {
  readonly event: EventType<object>;
  /** The text is `notice.<kind>` of the locale files. */
  readonly kind: string;
  readonly about: Subject;
  readonly subjectId: (event: Delivered<object>) => string;
  readonly audience: (event: Delivered<object>) => Statement[];
}

/** `idOf` finds what the notice is about in an event whose own subject is something else. */
export function notice<Data extends object>(
  event: EventType<Data>,
  kind: string,
  to: readonly Audience<Data>[],
  about: Subject,
  idOf: (event: Delivered<Data>) => string = ({ subject }) => subject,
): Notice {
  const ofType = (delivered: Delivered<object>) => delivered as Delivered<Data>;
  return {
    event,
    kind,
    about,
    subjectId: (delivered) => idOf(ofType(delivered)),
    audience: (delivered) => to.map((find) => find(ofType(delivered))),
  };
}

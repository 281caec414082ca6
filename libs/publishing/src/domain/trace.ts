import { sum } from '#kernel';

/** The links of the chain, from a counted need to a payment. */
export const traceKinds = [
  'NEED_LINE',
  'PLAN_LINE',
  'TENDER',
  'LOT',
  'BID',
  'AWARD',
  'CONTRACT',
  'ACT',
  'PAYMENT',
] as const;
export type TraceKind = (typeof traceKinds)[number];

/** A longer chain is refused: begin further right. */
export const MOST_LINKS = 5000;

/** Which link follows directly from which. */
const steps: readonly (readonly [left: TraceKind, right: TraceKind])[] = [
  ['NEED_LINE', 'PLAN_LINE'],
  ['PLAN_LINE', 'LOT'],
  ['TENDER', 'LOT'],
  ['LOT', 'BID'],
  ['BID', 'AWARD'],
  ['AWARD', 'CONTRACT'],
  ['CONTRACT', 'ACT'],
  ['ACT', 'PAYMENT'],
];

/** A link as the database gives it. Amounts are whole minor units as text. */
export interface TraceLink {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly state: string | null;
  readonly at: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  /** Persons counted or planned for. */
  readonly persons: number | null;
  /** Why the link to the left is missing, in writing: the justification of a tender outside the plan. */
  readonly explanation: string | null;
}

/** One way through the chain; what is not there yet, or not for this reader, is null. */
export type TracePath = Readonly<Record<TraceKind, TraceLink | null>>;

export interface TraceNode extends TraceLink {
  readonly kind: TraceKind;
  /** Ids of the links from which it follows. */
  readonly from: readonly string[];
}

export interface TraceTotals {
  readonly currency: string;
  readonly planned: bigint;
  readonly contracted: bigint;
  readonly accepted: bigint;
  readonly paid: bigint;
}

export interface Trace {
  readonly nodes: readonly TraceNode[];
  readonly totals: readonly TraceTotals[];
}

/** Puts the ways together: each link once, in the order of the chain, with exact sums in each currency. */
export function composeTrace(paths: readonly TracePath[]): Trace {
  const nodes = new Map<string, TraceNode>();
  for (const path of paths) {
    for (const kind of traceKinds) {
      const link = path[kind];
      if (!link) continue;
      const from = steps.flatMap(([left, right]) => (right === kind && path[left] ? [path[left].id] : []));
      const known = nodes.get(link.id);
      nodes.set(link.id, { ...link, kind, from: [...new Set([...(known?.from ?? []), ...from])] });
    }
  }
  const ordered = [...nodes.values()].sort(
    (a, b) =>
      traceKinds.indexOf(a.kind) - traceKinds.indexOf(b.kind) || compare(a.at ?? '', b.at ?? '') || compare(a.id, b.id),
  );
  return { nodes: ordered, totals: totalsOf(ordered) };
}

const ACCEPTED: readonly (string | null)[] = ['accepted', 'paid'];

function totalsOf(nodes: readonly TraceNode[]): TraceTotals[] {
  const sums = nodes.flatMap(({ kind, state, amount, currency }) =>
    amount === null || currency === null ? [] : [{ kind, state, amount: BigInt(amount), currency }],
  );
  const currencies = new Set(sums.map(({ currency }) => currency));
  return [...currencies].sort().map((currency) => {
    const sumOf = (kind: TraceKind, counts: (node: { readonly state: string | null }) => boolean = () => true) =>
      sum(
        sums
          .filter((node) => node.kind === kind && node.currency === currency && counts(node))
          .map(({ amount }) => amount),
      );
    return {
      currency,
      planned: sumOf('PLAN_LINE'),
      contracted: sumOf('CONTRACT'),
      accepted: sumOf('ACT', ({ state }) => ACCEPTED.includes(state)),
      paid: sumOf('PAYMENT', ({ state }) => state === 'executed'),
    };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { parseMoney, Ratio } from '#kernel';
import type { TraceResult } from '../api/documents.ts';

export type Trace = NonNullable<TraceResult['trace']>;
export type TraceNode = Trace['nodes'][number];
type Totals = Trace['totals'][number];

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

export interface Group {
  readonly kind: TraceNode['kind'];
  readonly nodes: readonly (TraceNode & { readonly follows: readonly string[] })[];
}

/** The links of one kind together, in the order of the chain; each says what it follows from where that is not plain. */
export function groupsOf({ nodes }: Trace): Group[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const count = (kind: TraceNode['kind']) => nodes.filter((node) => node.kind === kind).length;
  return traceKinds
    .map((kind) => ({
      kind,
      nodes: nodes
        .filter((node) => node.kind === kind)
        .map((node) => ({
          ...node,
          follows: node.from.flatMap((id) => {
            const before = byId.get(id);
            return before && count(before.kind) > 1 ? [before.reference ?? before.title ?? ''] : [];
          }),
        })),
    }))
    .filter(({ nodes: found }) => found.length > 0);
}

const measures = ['planned', 'contracted', 'accepted', 'paid'] as const;

export interface Bar {
  readonly name: (typeof measures)[number];
  readonly amount: Totals['planned'];
  /** Tenths of a percent of the longest bar: a whole number, for drawing. */
  readonly width: number;
}

/** The sums of a currency as bars, and which share of the plan has been paid. */
export function barsOf(totals: Totals): { bars: Bar[]; paidShare: string | null } {
  const amounts = measures.map((name) => ({ name, amount: totals[name], minor: parseMoney(totals[name].amount) }));
  const longest = amounts.reduce((most, { minor }) => (minor > most ? minor : most), 0n);
  const bars = amounts.map(({ name, amount, minor }) => ({
    name,
    amount,
    width: longest > 0n ? Number((minor * 1000n) / longest) : 0,
  }));
  const [planned, , , paid] = amounts;
  const share = planned && paid && planned.minor > 0n ? Ratio.of(paid.minor * 100n, planned.minor).decimal(1) : null;
  return { bars, paidShare: share };
}

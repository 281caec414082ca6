import { type Minor, sum } from '#kernel';

/**
 * What a ledger entry says, and the sign of its amount: what adds to a balance is positive, what takes from it negative.
 * An appropriation may be cut and a payment may come back from the treasury, so these two go both ways.
 */
export const entrySigns = {
  appropriation: 'either',
  reservation: 'positive',
  release: 'negative',
  commitment: 'positive',
  decommitment: 'negative',
  payment: 'either',
  lapse: 'negative',
} as const;

export type EntryKind = keyof typeof entrySigns;

export const processKinds = ['decision', 'lot', 'contract', 'payment', 'year_end'] as const;

/** Why an entry was made: a council's decision, a tender's lot, a contract, one payment, or the end of the year. */
export type ProcessKind = (typeof processKinds)[number];

/** An entry, or the sum of all entries that agree in everything but the amount. */
export interface EntryFacts {
  readonly kind: EntryKind;
  readonly amount: Minor;
  /** The lot of a reservation, release or commitment; the payment of a payment. */
  readonly processId: string | null;
  readonly contractId: string | null;
}

export interface NewEntry extends EntryFacts {
  readonly processKind: ProcessKind;
}

/** The balances of one budget line: sums of its entries, in minor units of the line's currency. */
export interface Balances {
  /** What the council gave, less what lapsed. */
  readonly appropriated: Minor;
  readonly reserved: Minor;
  /** Obligations under signed contracts, the paid part included. */
  readonly committed: Minor;
  readonly paid: Minor;
  /** appropriated - reserved - committed: what may still be reserved (BR-24). */
  readonly available: Minor;
}

export class Ledger {
  constructor(private readonly entries: readonly EntryFacts[]) {}

  get balances(): Balances {
    const appropriated = this.total('appropriation', 'lapse');
    const reserved = this.total('reservation', 'release');
    const committed = this.total('commitment', 'decommitment');
    return {
      appropriated,
      reserved,
      committed,
      paid: this.total('payment'),
      available: appropriated - reserved - committed,
    };
  }

  /** What is still reserved for one lot. */
  reservedFor(lotId: string): Minor {
    return sumOf(this.of('reservation', 'release').filter((entry) => entry.processId === lotId));
  }

  committedTo(contractId: string): Minor {
    return sumOf(this.of('commitment', 'decommitment').filter((entry) => entry.contractId === contractId));
  }

  paidUnder(contractId: string): Minor {
    return sumOf(this.of('payment').filter((entry) => entry.contractId === contractId));
  }

  /** What one payment took, less what the treasury gave back of it. */
  spentBy(paymentId: string): Minor {
    return sumOf(this.of('payment').filter((entry) => entry.processId === paymentId));
  }

  get lots(): readonly string[] {
    return distinct(this.of('reservation', 'release').map((entry) => entry.processId));
  }

  get contracts(): readonly string[] {
    return distinct(this.of('commitment', 'decommitment').map((entry) => entry.contractId));
  }

  private of(...kinds: EntryKind[]): readonly EntryFacts[] {
    return this.entries.filter((entry) => kinds.includes(entry.kind));
  }

  private total(...kinds: EntryKind[]): Minor {
    return sumOf(this.of(...kinds));
  }
}

const sumOf = (entries: readonly EntryFacts[]): Minor => sum(entries.map((entry) => entry.amount));

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))].sort();

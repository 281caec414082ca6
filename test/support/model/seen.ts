import { BIDDERS, type Contract, type Life, type Month, MONTHS, SEATS } from './life.ts';
import { committed, cost, hours, isDrawn, isOrdered, paid, reserved, totalOf } from './money.ts';
import type { Scene } from './scene.ts';
import { stateOf } from './tendering.rules.ts';

/** What can be seen of a life from outside, as the model knows it. `told` must say the same of the tables. */
export const foreseen = (life: Life) => ({
  plan: life.plan,
  money: [life.appropriated, reserved(life), committed(life), paid(life)].map(String),
  tender: life.tender === 'none' ? null : { state: stateOf(life), closesAt: life.closesAt, amendment: life.amendment },
  opener: life.opener,
  opened: life.opened ? BIDDERS.filter((bidder) => life.bids[bidder]!.at(-1)?.state === 'submitted') : [],
  lot: life.lot,
  bids: life.bids,
  declared: life.declared,
  admissions: life.admissions,
  scored: life.scored,
  meetings: life.meetings.map(({ kind, state, present, votes }) => ({ kind, state, present, votes: bySeat(votes) })),
  awards: life.awards.map(({ bidder, state, signed, standstillEndsAt, signBy }) => ({
    ...{ bidder, state, signed, standstillEndsAt, signBy },
  })),
  complaints: life.complaints,
  contracts: life.contracts.map((contract) => ({ ...outlineOf(contract), months: contract.months })),
});

const isAccepted = ({ act }: Month): boolean => act?.state === 'accepted' || act?.state === 'paid';

const outlineOf = (contract: Contract) => ({
  ...{ award: contract.award, state: contract.state, signBy: contract.signBy },
  ...{ signed: contract.signed, settled: contract.settled, hours: hours(contract, isDrawn) },
  sums: [totalOf(contract), ...[isDrawn, isAccepted, isOrdered].map((counts) => cost(contract, counts))].map(String),
});

const bySeat = <T extends { seat: number }>(votes: readonly T[]): T[] => votes.toSorted((a, b) => a.seat - b.seat);

/** The same of the tables, with people, bidders and seats by their places instead of their ids. */
export function told(scene: Scene): object {
  const { rows } = scene;
  const bidderOf = (id: string) => scene.world.bidders.findIndex((bidder) => bidder.id === id);
  const bidderOfBid = (id: string) => bidderOf(rows.bids.find((bid) => bid.id === id)!.organisation);
  const seatOf = (id: string) => SEATS.findIndex((seat) => scene.seatId(seat) === id);
  const seats = (ids: readonly string[]) => ids.map(seatOf).sort();
  const awardOf = (id: string) => rows.awards.findIndex((award) => award.id === id);
  const line = rows.line;
  return {
    plan: rows.plan,
    money: [line.appropriated, line.reserved, line.committed, line.paid],
    tender: rows.tender && {
      state: rows.tender.state,
      closesAt: rows.tender.closesAt,
      amendment: rows.tender.amendment,
    },
    opener: rows.opener && nameOf(scene, rows.opener),
    opened: rows.opened.map(bidderOf).sort(),
    lot: rows.lot?.state ?? 'none',
    bids: BIDDERS.map((bidder) =>
      rows.bids
        .filter(({ organisation }) => bidderOf(organisation) === bidder)
        .map(({ state, version }) => ({ state, version })),
    ),
    declared: SEATS.map((seat) => (rows.tender && rows.seats.length > 0 ? statusOf(scene, seat) : null)),
    admissions: BIDDERS.map((one) => rows.admissions.find(({ bid }) => bidderOfBid(bid) === one)?.decision ?? null),
    scored: SEATS.map((seat) =>
      BIDDERS.map((one) => rows.scores.some((score) => seatOf(score.seat) === seat && bidderOfBid(score.bid) === one)),
    ),
    meetings: rows.meetings.map(({ kind, state, present, votes }) => ({
      ...{ kind, state, present: seats(present) },
      votes: bySeat(votes.map(({ seat, choice }) => ({ seat: seatOf(seat), choice }))),
    })),
    awards: rows.awards.map(({ bidder, state, signed, standstillEndsAt, signBy }) => ({
      ...{ bidder: bidderOf(bidder), state, signed: seats(signed), standstillEndsAt, signBy },
    })),
    complaints: rows.complaints.map(({ award, organisation, state }) => ({
      ...{ award: awardOf(award), by: bidderOf(organisation), state },
    })),
    contracts: rows.contracts.map(({ award, state, signBy, signed, settled, hours, ...contract }) => ({
      ...{ award: awardOf(award), state, signBy, settled, hours },
      signed: signed.map((capacity) => (capacity === 'signatory' ? 'winner' : capacity)),
      sums: [contract.total, contract.drawn, contract.accepted, contract.ordered],
      months: MONTHS.map((name) => monthOf(contract.months.find(({ month }) => month === name))),
    })),
  };
}

const monthOf = (row: Scene['rows']['contracts'][number]['months'][number] | undefined) => ({
  reported: row?.hours ?? null,
  act: row?.act ? { state: row.act.state, hours: row.act.hours } : null,
  payments: row?.payments.map(({ state }) => state) ?? [],
});

const statusOf = (scene: Scene, seat: number) =>
  scene.rows.seats.find(({ id }) => id === scene.seatId(seat))!.status as Life['declared'][number];

const nameOf = ({ buyer }: Scene, personId: string): string =>
  Object.entries({
    officer: buyer.tenderOfficer,
    head: buyer.head,
    chair: buyer.commission[0]!,
    secretary: buyer.commission[1]!,
  })
    .filter(([, member]) => member.personId === personId)
    .map(([name]) => name)
    .join();

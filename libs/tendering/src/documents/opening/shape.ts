import {
  amount,
  common,
  count,
  digest,
  FactsError,
  listOf,
  lotFields,
  moment,
  open,
  optional,
  party,
  person,
  type Reader,
  type ShownOf,
  tenderFields,
  text,
  type WholeOf,
} from '#kernel';

const twoPersons: Reader<[ShownOf<typeof person>, ShownOf<typeof person>]> = (value, path) => {
  const [first, second, ...others] = listOf(person)(value, path);
  if (!first || !second || others.length > 0) throw new FactsError(path, 'a pair of persons');
  return [first, second];
};

/** Frozen by tendering when the second person opens the bids. Bids stand in the order of the sealed chain. */
export const shape = open({
  ...common,
  tender: open({ ...tenderFields, currency: text }),
  authority: party,
  openedAt: moment,
  openedBy: twoPersons,
  chain: open({ head: digest, lines: count }),
  lots: listOf(
    open({
      ...lotFields,
      bids: listOf(
        open({
          id: text,
          reference: text,
          place: count,
          organisation: party,
          registerEntry: optional(text),
          receivedAt: moment,
          contentSha256: digest,
          total: amount,
        }),
      ),
    }),
  ),
});

/** As its owner freezes it. */
export type TenderOpeningFacts = WholeOf<typeof shape>;
/** As it is printed. */
export type TenderOpening = ShownOf<typeof shape>;

import { common, lotFields, party, person, tenderFields } from './common.ts';
import {
  amount,
  count,
  digest,
  FactsError,
  listOf,
  moment,
  optional,
  type Read,
  type Reader,
  shape,
  text,
} from './reader.ts';

const twoPersons: Reader<[Read<typeof person>, Read<typeof person>]> = (value, path) => {
  const [first, second, ...others] = listOf(person)(value, path);
  if (!first || !second || others.length > 0) throw new FactsError(path, 'a pair of persons');
  return [first, second];
};

/** Frozen by tendering when the second person opens the bids. Bids stand in the order of the sealed chain. */
export const tenderOpening = shape({
  ...common,
  tender: shape({ ...tenderFields, currency: text }),
  authority: party,
  openedAt: moment,
  openedBy: twoPersons,
  chain: shape({ head: digest, lines: count }),
  lots: listOf(
    shape({
      ...lotFields,
      bids: listOf(
        shape({
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

export type TenderOpening = Read<typeof tenderOpening>;

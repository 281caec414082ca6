import fc from 'fast-check';

const seed = Number(process.env['SEED']);
const long = process.env['TURBOTA_ATTACKS'] === 'long';

/** How much of an attack is run: a little with `npm test`, much with `npm run torture`. */
export const rounds = <T>(short: T, many: T): T => (long ? many : short);

/**
 * What each random attack is run with. The run as a whole has one seed, printed where it begins; given back as `SEED`
 * it draws everything again.
 */
export const attack = (short: number, many: number): fc.Parameters<unknown> => ({
  seed,
  numRuns: rounds(short, many),
  endOnFailure: true,
});

/** The same seed for what is not drawn by a property: a list of so many values. */
export const drawn = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { seed, numRuns: count });

import { canonicalJson, sha256 } from '../canonical.ts';

/** Stands in frozen facts, and on paper, where a value is not public: the value can be proven by it, not guessed from it. */
export class Withheld {
  private constructor(readonly sha256: string) {}

  static of(value: unknown): Withheld | null {
    if (typeof value !== 'object' || value === null || !('withheld' in value)) return null;
    const { withheld, ...others } = value;
    const isMark = typeof withheld === 'string' && /^[0-9a-f]{64}$/.test(withheld) && Object.keys(others).length === 0;
    return isMark ? new Withheld(withheld) : null;
  }
}

/** A value that lies beside the frozen facts, for as long as it may be kept. */
export interface WithheldValue {
  /** `lots[0].bids[2].organisation.taxNumber` */
  readonly path: string;
  /** Canonical JSON. */
  readonly value: string;
  /** Random, so that a short value is not found by trying all of them. */
  readonly salt: string;
}

/** The hash that stands in the frozen facts at the place of the value. */
export const withheldHash = ({ path, value, salt }: WithheldValue): string =>
  sha256(canonicalJson({ path, salt, value: JSON.parse(value) as unknown }));

/** The facts without their values of these paths, each with its hash in its place. */
export const withoutValues = (facts: unknown, values: readonly WithheldValue[]): unknown =>
  values.reduce((tree, value) => replaced(tree, steps(value.path), () => ({ withheld: withheldHash(value) })), facts);

/** Frozen facts with these values in their places again; throws where a value is not the one that was withheld. */
export const withValues = (facts: unknown, values: readonly WithheldValue[]): unknown =>
  values.reduce(
    (tree, value) =>
      replaced(tree, steps(value.path), (mark) => {
        if (Withheld.of(mark)?.sha256 !== withheldHash(value))
          throw new Error(`the value withheld at ${value.path} is not the one that was frozen`);
        return JSON.parse(value.value) as unknown;
      }),
    facts,
  );

/** What stands at a path. */
export const valueAt = (facts: unknown, path: string): unknown =>
  steps(path).reduce<unknown>((tree, step) => (isTree(tree) ? tree[step] : undefined), facts);

const steps = (path: string): string[] => path.split(/[.[\]]+/).filter(Boolean);

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

function replaced(tree: unknown, [step, ...rest]: readonly string[], change: (found: unknown) => unknown): unknown {
  if (step === undefined) return change(tree);
  if (Array.isArray(tree)) return tree.map((item, at) => (String(at) === step ? replaced(item, rest, change) : item));
  if (!isTree(tree) || !(step in tree)) throw new Error(`frozen facts have no ${step}`);
  return { ...tree, [step]: replaced(tree[step], rest, change) };
}

/** Something that the law or the product refuses. Its text is in the locale files, under the code. */
export interface Problem {
  readonly code: string;
  /** Where in the input: `['lots', '0', 'unitPrice']`. Empty when no field is to blame. */
  readonly path: readonly string[];
  readonly parameters: Readonly<Record<string, string | number>>;
}

/**
 * What would have to change: who asks or for whom, how far things have come or the time, the thing that is decided on, or
 * what was entered.
 */
export const problemAbouts = ['person', 'state', 'subject', 'input'] as const;
export type ProblemAbout = (typeof problemAbouts)[number];

export interface ProblemEntry {
  /** Left out where the path says it: what leads into the input is about the input, any other path about the subject. */
  readonly about?: ProblemAbout;
  /** The business rule that the refusal protects, e.g. `BR-34`. */
  readonly rule?: string;
  /** The act behind the rule, where one is known. */
  readonly legalReference?: string;
}

/** Thrown by rules and use cases: everything that is wrong, at once. Rolls the transaction back. */
export class Refusal extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.code} ${JSON.stringify(problem.parameters)}`).join('; '));
    this.name = 'Refusal';
  }
}

const entries = new Map<string, ProblemEntry>();

/** Every code that a room has declared, with the rule behind it. */
export const problemCatalogue: ReadonlyMap<string, ProblemEntry> = entries;

/** Codes that any room may use for any of its rows. */
const shared = {
  NOT_FOUND: { about: 'subject' },
  WRONG_STATE: { rule: 'BR-83', about: 'state' },
  STALE_VERSION: { rule: 'BR-13', about: 'state' },
  DECIMAL_MALFORMED: { about: 'input' },
} as const;

export interface Problems<Code extends string> {
  /** A problem when the condition holds, nothing otherwise: for lists given to `refuseIfAny`. */
  problem(
    holds: boolean,
    code: Code | keyof typeof shared,
    path?: readonly string[],
    parameters?: Problem['parameters'],
  ): Problem | undefined;
  /** Refuses at once; in a rehearsal too, for what follows cannot do without what is missing. */
  refuse(code: Code | keyof typeof shared, path?: readonly string[], parameters?: Problem['parameters']): never;
}

/** Declares a room's problem codes, each beside its rule. A code belongs to one room. */
export function declareProblems<Code extends string>(declared: Record<Code, ProblemEntry>): Problems<Code> {
  for (const [code, entry] of Object.entries<ProblemEntry>(declared)) {
    if (entries.has(code)) throw new Error(`problem code ${code} is declared twice`);
    entries.set(code, entry);
  }
  return {
    problem: (holds, code, path = [], parameters = {}) => (holds ? { code, path, parameters } : undefined),
    refuse: (code, path = [], parameters = {}) => {
      throw new Refusal([{ code, path, parameters }]);
    },
  };
}

/** Problems of a part of an input, with the path of the whole. */
export const under = (path: readonly string[], problems: Iterable<Problem | undefined>): (Problem | undefined)[] =>
  [...problems].map((problem) => problem && { ...problem, path: [...path, ...problem.path] });

let notes: () => Problem[] | null = () => null;

/** Says where the refusals of a rehearsal are noted: null for whoever is in earnest. Asked only when there is one. */
export function noteRefusals(where: () => Problem[] | null): void {
  notes = where;
}

/** Refuses with all of them. A rehearsal notes them and goes on, to find what else stands in the way. */
export function refuseIfAny(problems: Iterable<Problem | undefined>): void {
  const found = [...problems].filter((problem) => problem !== undefined);
  if (found.length === 0) return;
  const noted = notes();
  if (noted === null) throw new Refusal(found);
  noted.push(...found);
}

export const { problem, refuse } = declareProblems(shared);

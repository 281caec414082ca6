import { describe, expect, it } from '@jest/globals';
import { declareProblems, noteRefusals, type Problem, problemCatalogue, Refusal, refuseIfAny } from './problems.ts';

const { problem, refuse } = declareProblems({
  SPEC_TOO_LATE: { rule: 'BR-40', legalReference: 'an act' },
  SPEC_TOO_MUCH: {},
});

const problemsOf = (work: () => void) => {
  try {
    work();
  } catch (error) {
    return error instanceof Refusal ? error.problems : error;
  }
  return [];
};

describe('problems', () => {
  it('are refused all at once', () => {
    const refused = problemsOf(() =>
      refuseIfAny([
        problem(true, 'SPEC_TOO_LATE', ['closesAt'], { days: 30 }),
        problem(false, 'SPEC_TOO_MUCH'),
        problem(true, 'SPEC_TOO_MUCH'),
      ]),
    );
    expect(refused).toEqual([
      { code: 'SPEC_TOO_LATE', path: ['closesAt'], parameters: { days: 30 } },
      { code: 'SPEC_TOO_MUCH', path: [], parameters: {} },
    ]);
  });

  it('that do not hold refuse nothing', () => {
    expect(() => refuseIfAny([problem(false, 'SPEC_TOO_LATE'), undefined])).not.toThrow();
  });

  it('are noted in a rehearsal, which goes on; what is refused at once ends it', () => {
    const noted: Problem[] = [];
    noteRefusals(() => noted);
    try {
      refuseIfAny([problem(true, 'SPEC_TOO_LATE')]);
      refuseIfAny([problem(false, 'SPEC_TOO_MUCH')]);
      refuseIfAny([problem(true, 'SPEC_TOO_MUCH', ['amount'])]);
      expect(noted.map(({ code }) => code)).toEqual(['SPEC_TOO_LATE', 'SPEC_TOO_MUCH']);
      expect(problemsOf(() => refuse('SPEC_TOO_MUCH'))).toHaveLength(1);
      expect(noted).toHaveLength(2);
    } finally {
      noteRefusals(() => null);
    }
  });

  it('can be refused one by one', () => {
    expect(problemsOf(() => refuse('SPEC_TOO_MUCH', ['amount']))).toEqual([
      { code: 'SPEC_TOO_MUCH', path: ['amount'], parameters: {} },
    ]);
    expect(problemsOf(() => refuse('SPEC_TOO_LATE'))).toEqual([{ code: 'SPEC_TOO_LATE', path: [], parameters: {} }]);
  });

  it('stand in the catalogue with the rule that they protect', () => {
    expect(problemCatalogue.get('SPEC_TOO_LATE')).toEqual({ rule: 'BR-40', legalReference: 'an act' });
  });

  it('that every room knows stand there too', () => {
    const known = ['NOT_FOUND', 'WRONG_STATE', 'STALE_VERSION', 'DECIMAL_MALFORMED'];
    expect(known.map((code) => problemCatalogue.get(code)?.rule)).toEqual([undefined, 'BR-83', 'BR-13', undefined]);
    expect(known.map((code) => problemCatalogue.get(code)?.about)).toEqual(['subject', 'state', 'state', 'input']);
  });

  it('belong to one room', () => {
    expect(() => declareProblems({ SPEC_TOO_MUCH: {} })).toThrow('declared twice');
  });

  it('do not compile when they were not declared', () => {
    // @ts-expect-error nobody declared it
    expect(problem(false, 'SPEC_UNHEARD_OF')).toBeUndefined();
  });

  it('name their codes in the error for the log', () => {
    const refusal = new Refusal([
      { code: 'SPEC_TOO_MUCH', path: [], parameters: { n: 1 } },
      { code: 'SPEC_TOO_LATE', path: ['closesAt'], parameters: {} },
    ]);
    expect(String(refusal)).toBe('Refusal: SPEC_TOO_MUCH {"n":1}; SPEC_TOO_LATE {}');
  });
});

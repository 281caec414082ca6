import { declareProblems, type Problem, Refusal } from '#kernel';
import { validate, type ValidationError } from 'class-validator';

declareProblems({ INPUT_INVALID: { about: 'input' } });

/** Checks the form of an input by its class-validator decorators; every fault is a problem with the path of its field. */
export async function checkInput(input: object | null): Promise<void> {
  // What has no class, as GraphQL makes it, says nothing of its form.
  if (input === null || typeof input.constructor !== 'function') return;
  const faults = await validate(input, { forbidUnknownValues: false });
  const problems = faults.flatMap((fault) => problemsOf(fault, []));
  if (problems.length > 0) throw new Refusal(problems);
}

function problemsOf(fault: ValidationError, above: readonly string[]): Problem[] {
  const path = [...above, fault.property];
  const own = Object.keys(fault.constraints ?? {}).map((constraint) => ({
    code: 'INPUT_INVALID',
    path,
    parameters: { constraint },
  }));
  return [...own, ...(fault.children ?? []).flatMap((child) => problemsOf(child, path))];
}

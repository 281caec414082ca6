import { type Language, type Problem, type ProblemAbout, problemAbouts, problemCatalogue } from '#kernel';
import { Args, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { Value } from '../reads/declared.ts';
import { Code, Nested, Text, Texts } from '../reads/words.ts';
import { enumOf } from './enum-of.ts';
import type { Given } from './inputs/given.ts';
import { LanguageCode } from './language.ts';
import { translate } from './texts.ts';

/** Refusals are short by nature; a problem for each member of a long input is as far as it goes. */
export const MOST_PROBLEMS = 500;

const ProblemAboutEnum = enumOf(problemAbouts);
registerEnumType(ProblemAboutEnum, {
  name: 'ProblemAbout',
  description: 'What would have to change for a problem to go away.',
  valuesMap: {
    person: { description: 'Who asks, or the organisation for which.' },
    state: { description: 'How far things have come, or the time.' },
    subject: { description: 'The thing that is decided on.' },
    input: { description: 'What was entered.' },
  },
});

@Value('A value in the text of a problem.')
export class ProblemParameterType {
  @Text('Name of the value.') name: string;
  @Text('The value as text.') value: string;
}

@Value('Why something was refused. All problems of a request are given at once.')
export class ProblemType {
  @Text('Stable code, e.g. TENDERING_TOO_SHORT.') code: string;
  @Texts('The path of the field in the input; empty when no single field is the cause.') path: string[];
  @Code(() => ProblemAboutEnum, 'What would have to change.') about: ProblemAbout;
  @Text('The business rule that the refusal protects, e.g. BR-34.', { nullable: true }) rule: string | null;
  @Text('The act behind the rule, where one is known.', { nullable: true }) legalReference: string | null;
  @Nested(() => [ProblemParameterType], 'The values in the text.', { most: 10 }) parameters: ProblemParameterType[];
}

type Told = Problem & { values: Problem['parameters'] };

/** With what the caller gave, if anything: what is wrong and has no place in it stands in the subject. */
export function problemView(problem: Problem, given?: Given): ProblemType & { values: Problem['parameters'] } {
  const entry = problemCatalogue.get(problem.code);
  return {
    code: problem.code,
    path: [...problem.path],
    about: entry?.about ?? (given && problem.path.length === 0 ? 'subject' : 'input'),
    rule: entry?.rule ?? null,
    legalReference: entry?.legalReference ?? null,
    parameters: Object.entries(problem.parameters).map(([name, value]) => ({ name, value: String(value) })),
    values: problem.parameters,
  };
}

@Resolver(() => ProblemType)
export class ProblemMessages {
  @ResolveField('message', () => String, { description: 'The text for people, in the language asked for.' })
  message(
    @Parent() problem: Told,
    @Args('language', { type: () => LanguageCode, defaultValue: LanguageCode.uk, description: 'Language of the text.' })
    language: Language,
  ): string {
    return translate(language, problem.code, problem.values);
  }
}

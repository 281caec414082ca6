import { type Language, type Problem, type ProblemAbout, problemAbouts, problemCatalogue } from '#kernel';
import { Args, Field, ObjectType, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { enumOf } from './enum-of.ts';
import { LanguageCode } from './language.ts';
import { translate } from './texts.ts';

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

@ObjectType('ProblemParameter', { description: 'A value in the text of a problem.' })
export class ProblemParameterType {
  @Field(() => String, { description: 'Name of the value.' })
  name: string;

  @Field(() => String, { description: 'The value as text.' })
  value: string;
}

@ObjectType('Problem', { description: 'Why something was refused. All problems of a request are given at once.' })
export class ProblemType {
  @Field(() => String, { description: 'Stable word code, e.g. TENDERING_TOO_SHORT.' })
  code: string;

  @Field(() => [String], { description: 'Where in the input; empty when no field is to blame.' })
  path: string[];

  @Field(() => ProblemAboutEnum, { description: 'What would have to change.' })
  about: ProblemAbout;

  @Field(() => String, { nullable: true, description: 'The business rule that the refusal protects, e.g. BR-34.' })
  rule: string | null;

  @Field(() => String, { nullable: true, description: 'The act behind the rule, where one is known.' })
  legalReference: string | null;

  @Field(() => [ProblemParameterType], { description: 'The values in the text.' })
  parameters: ProblemParameterType[];
}

type Given = Problem & { values: Problem['parameters'] };

/** `fields` are those of the input, where there is one: what its path leads to elsewhere stands in the subject. */
export function problemView(
  problem: Problem,
  fields: ReadonlySet<string> | null = null,
): ProblemType & { values: Problem['parameters'] } {
  const entry = problemCatalogue.get(problem.code);
  return {
    code: problem.code,
    path: [...problem.path],
    about: entry?.about ?? (fields === null || fields.has(problem.path[0] ?? '') ? 'input' : 'subject'),
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
    @Parent() problem: Given,
    @Args('language', { type: () => LanguageCode, defaultValue: LanguageCode.uk, description: 'Language of the text.' })
    language: Language,
  ): string {
    return translate(language, problem.code, problem.values);
  }
}

import { problemCatalogue, Refusal } from '#kernel';
import { IsInt, IsString, Length, Min, ValidateNested } from 'class-validator';
import { checkInput } from './input.ts';

class Line {
  @IsInt()
  @Min(1)
  quantity: unknown;
}

class Draft {
  @IsString()
  @Length(1, 5)
  title: unknown;

  @ValidateNested({ each: true })
  lines: Line[];
}

class Undecorated {
  title = 7;
}

const draft = (title: unknown, ...quantities: unknown[]) =>
  Object.assign(new Draft(), { title, lines: quantities.map((quantity) => Object.assign(new Line(), { quantity })) });

async function problemsOf(input: object | null): Promise<string[]> {
  try {
    await checkInput(input);
    return ['passes'];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems.map(({ code, path, parameters }) => [code, ...path, parameters['constraint']].join(' '));
  }
}

test('an input that is as it must be passes', async () => {
  expect(await problemsOf(draft('short', 1, 2))).toEqual(['passes']);
});

test('every fault is told with the path of its field', async () => {
  expect(await problemsOf(draft(7, 1, 'two', 0))).toEqual([
    'INPUT_INVALID title isLength',
    'INPUT_INVALID title isString',
    'INPUT_INVALID lines 1 quantity min',
    'INPUT_INVALID lines 1 quantity isInt',
    'INPUT_INVALID lines 2 quantity min',
  ]);
});

test('what says nothing of its form is not checked', async () => {
  const within = Object.assign(draft('short'), { lines: [new Undecorated()] });
  for (const input of [null, {}, new Undecorated(), Object.create(null) as object, within])
    expect(await problemsOf(input)).toEqual(['passes']);
});

test('the problem is declared, so that people read a text', () => {
  expect(problemCatalogue.has('INPUT_INVALID')).toBe(true);
});

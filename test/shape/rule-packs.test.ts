import { expect, test } from '@jest/globals';
import { rulePack } from '#kernel';
import { ua2026 } from '#reference';
import ts from 'typescript';
import { filesOf, textOf } from '../support/sources.ts';

const readers = ['term', 'months', 'ratio', 'money', 'count', 'flag', 'text', 'list', 'after', 'before'] as const;
const uses = new RegExp(String.raw`\b\w*[pP]ack\w*\.(${readers.join('|')})\(\s*(?:[^()'"\x60]+,\s*)?'([^']+)'`, 'g');

const asked = filesOf(/^libs\/.*(?<!\.spec)\.ts$/)
  .filter((file) => !file.startsWith('libs/kernel/'))
  .flatMap((file) => [...textOf(file).matchAll(uses)].map(([, reader, key]) => ({ file, reader: reader!, key: key! })));

/** Keys that the pack itself reads, and those that a rule takes as an argument. */
const readOtherwise: Readonly<Record<string, string>> = {
  'deadline.rollsToWorkingDay': 'libs/kernel/src/rule-pack.ts',
  'calendar.martialLaw.holidaysWork': 'libs/kernel/src/rule-pack.ts',
  'needs.window.from': 'libs/needs/src/domain/round.ts',
  'needs.window.to': 'libs/needs/src/domain/round.ts',
};

test('the search finds what the rules ask of the law', () => {
  expect(asked.length).toBeGreaterThan(20);
  for (const [key, file] of Object.entries(readOtherwise))
    expect([file, textOf(file).includes(`'${key}'`)]).toEqual([file, true]);
});

test('everything that the rules ask of the law stands in ua-2026, in the form in which they ask it', () => {
  const terms = ['CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS'];
  const units: Record<(typeof readers)[number], readonly string[]> = {
    term: terms,
    after: terms,
    before: terms,
    months: ['MONTHS'],
    ratio: ['RATIO'],
    money: ['MONEY'],
    count: ['COUNT'],
    flag: ['FLAG'],
    text: ['TEXT'],
    list: ['LIST'],
  };
  const missing = asked.filter(({ reader, key }) => {
    const parameter = ua2026.parameters[key];
    return !parameter || !units[reader as keyof typeof units].includes(parameter.unit);
  });
  expect(missing).toEqual([]);
});

test('every parameter is read by a rule, or says why it is only quoted', () => {
  const read = new Set([...asked.map(({ key }) => key), ...Object.keys(readOtherwise)]);
  const wrong = Object.entries(ua2026.parameters).flatMap(([key, { quoted }]) => {
    if (read.has(key) && quoted !== undefined) return [`${key} is read and called quoted`];
    return read.has(key) || quoted ? [] : [`${key} is read by nothing`];
  });
  expect(wrong).toEqual([]);
});

test('every parameter of ua-2026 can be read', () => {
  const pack = rulePack(ua2026);
  const read = {
    CALENDAR_DAYS: pack.term,
    WORKING_DAYS: pack.term,
    MONTHS: pack.term,
    RATIO: pack.ratio,
    MONEY: pack.money,
    COUNT: pack.count,
    FLAG: pack.flag,
    TEXT: pack.text,
    LIST: pack.list,
  };
  for (const [key, { unit }] of Object.entries(ua2026.parameters)) expect(() => read[unit](key)).not.toThrow();
});

/** Numbers in rules that no law could change: everything else is asked of the pack. */
const technical: Readonly<Record<string, readonly [numbers: readonly string[], reason: string]>> = {
  'budget/src/domain/budget-line.ts': [['2000', '2099'], 'years that the table can hold'],
  'contracts/src/domain/delivery.ts': [['7'], 'places of year and month in the text of a day'],
  'contracts/src/domain/act.ts': [['7'], 'places of year and month in the text of a day'],
  'identity/src/domain/organisation.ts': [['8', '10', '3'], 'digits of the state’s numbers; a name can be read'],
  'identity/src/domain/person.ts': [['12', '128', '2'], 'passwords and names: safety of accounts, not law'],
  'identity/src/domain/session.ts': [
    ['30', '60', '12', '5', '2', '300'],
    'sessions and attempts: safety of accounts, not law',
  ],
  'monitoring/src/domain/monitoring-report.ts': [['2000', '2099', '2', '3', '4'], 'quarters of a year'],
  'needs/src/domain/survey.ts': [['100', '50'], 'how long a list may be'],
  'needs/src/domain/plan-line.ts': [['5', '12'], 'a scale of the product’s own; months of a year'],
  'register/src/domain/entry.ts': [['100'], 'how long a list may be'],
  'register/src/domain/provider.ts': [['8', '10'], 'digits of the state’s numbers'],
  'tendering/src/domain/commission.ts': [['2'], 'odd and even; whether it matters the pack says'],
  'tendering/src/domain/drafting.ts': [['1_000_000_000_000n'], 'amounts that the database adds up exactly'],
  'tariffs/src/domain/calculation.ts': [['200'], 'how long a list may be'],
  'tendering/src/domain/limits.ts': [['50', '30', '51', '500'], 'how long a list may be'],
  'tendering/src/domain/sealing.ts': [['32', '12', '16'], 'bytes of a cipher'],
};

/** The data of the law, what they are read from, how papers look, and how files are stored. */
const notRules =
  /\/(ua-2026|seed|imports|survey-2024-2025)\/|\.spec\.ts$|\/spec-facts\.ts$|\/kernel\/|\/publishing\/|\/files\//;

test('no rule keeps a number or a switch of the law to itself', () => {
  const found = filesOf(/^libs\/[^/]+\/src\/domain\/.*\.ts$/)
    .filter((file) => !notRules.test(file))
    .flatMap((file) => {
      const allowed = technical[file.replace('libs/', '')]?.[0] ?? [];
      return constantsOf(file)
        .filter((text) => !allowed.includes(text))
        .map((text) => `${file}: ${text}`);
    });
  expect(found).toEqual([]);
  const unused = Object.entries(technical).flatMap(([file, [numbers]]) => {
    const there = constantsOf(`libs/${file}`);
    return numbers.filter((number) => !there.includes(number)).map((number) => `${file}: ${number}`);
  });
  expect(unused).toEqual([]);
});

/** Numbers beyond nought and one, and what is switched on or off for good where it is declared. */
function constantsOf(file: string): string[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isNumber = ts.isNumericLiteral(node) || ts.isBigIntLiteral(node);
    if (isNumber && !/^[01]n?$/.test(node.getText())) found.push(node.getText());
    const isSwitch = node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
    if (isSwitch && ts.isVariableDeclaration(node.parent)) found.push(node.parent.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Numbers in constraints that a row can never break; whatever the law could change is checked by rules alone. */
const inConstraints: Readonly<Record<string, string>> = {
  tariff_cost_position_check: 'how long a list may be',
  survey_question_number_check: 'how long a list may be',
  lot_item_number_check: 'how long a list may be',
  criterion_number_check: 'how long a list may be',
  contract_line_number_check: 'how long a list may be',
  budget_line_year_check: 'years that the table can hold',
  plan_line_priority_check: 'a scale of the product’s own',
  plan_line_volume_check: 'a plan is for a year, which has twelve months',
  bid_item_amount_check: 'thousandths of a unit, rounded half up',
  contract_line_amount_check: 'thousandths of a unit, rounded half up',
  act_line_amount_check: 'thousandths of a unit, rounded half up',
};

test('no constraint repeats a number of the law', () => {
  const found = filesOf(/^migrations\/\d+-.*\.ts$/)
    .filter((file) => !/010-platform/.test(file))
    .flatMap((file) =>
      [...textOf(file).matchAll(/constraint (\w+)\s+check \(([^\n]*)/g)]
        .filter(([, , check]) => /(?<![\w'.[{,-])([2-9]|\d{2,})(?![\w'}\]])/.test(check!.replaceAll(/'[^']*'/g, "''")))
        .map(([, name]) => name!),
    );
  expect(found.filter((name) => !(name in inConstraints))).toEqual([]);
  expect(Object.keys(inConstraints).filter((name) => !found.includes(name))).toEqual([]);
});

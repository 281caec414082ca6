import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOr } from '../processes.mjs';
import { project } from '../project.mjs';
import { bold, faint, green, red } from '../say.mjs';
import { NOT_RULES } from './rooms.mjs';

/** At least so many changed rules of a hundred have to be noticed, in each room and altogether. */
const THRESHOLD = 80;
const PAGE = path.join(project, 'docs/mutation.md');

/** What became of the changes to a room's rules, as Stryker left it in a file. */
export function outcomeOf({ room, rules }, file) {
  const { files } = JSON.parse(readOr(file, '{"files":{}}'));
  const mutants = rules.flatMap((rule) => (files[rule] ? described(rule, files[rule]) : []));
  const those = (...statuses) => mutants.filter(({ status }) => statuses.includes(status));
  const killed = those('Killed', 'Timeout').length;
  const uncovered = those('NoCoverage').length;
  const survivors = those('Survived', 'NoCoverage');
  return tallied({
    room,
    killed,
    survived: survivors.length - uncovered,
    uncovered,
    survivors,
    explained: those('Ignored'),
  });
}

const described = (file, { source, mutants }) =>
  mutants.map(({ status, statusReason, replacement = '', location: { start, end } }) => {
    const lines = source.split('\n').slice(start.line - 1, end.line);
    lines.push(lines.pop().slice(0, end.column - 1));
    const original = lines.join('\n').slice(start.column - 1);
    return {
      status,
      statusReason,
      place: `${file}:${start.line}`,
      change: `${short(original)} → ${short(replacement)}`,
    };
  });

const short = (code) => code.replace(/\s+/g, ' ').replace(/^(.{60}).+$/, '$1…');

const tallied = (counts) => {
  const all = counts.killed + counts.survived + counts.uncovered;
  return { ...counts, all, tenths: all === 0 ? 0 : Math.floor((counts.killed * 1000) / all) };
};

const together = (outcomes) => {
  const sum = (name) => outcomes.reduce((all, outcome) => all + outcome[name], 0);
  return tallied({ room: 'all', killed: sum('killed'), survived: sum('survived'), uncovered: sum('uncovered') });
};

const score = ({ tenths }) => `${Math.floor(tenths / 10)}.${tenths % 10} %`;
const isEnough = ({ tenths }) => tenths >= THRESHOLD * 10;

/** Says what survived, and how much was noticed; true where it is enough everywhere. */
export function print(outcomes) {
  for (const { place, status, change } of outcomes.flatMap(({ survivors }) => survivors))
    console.log(`${place} ${faint(status === 'NoCoverage' ? 'no spec comes here' : 'survived')} ${change}`);
  console.log(bold(['room', 'killed', 'survived', 'not reached', 'score'].map(column).join('')));
  const rows = [...outcomes, together(outcomes)];
  for (const row of rows) {
    const line = [row.room, row.killed, row.survived, row.uncovered, score(row)].map(column).join('');
    console.log(isEnough(row) ? line : red(line));
  }
  const enough = rows.every(isEnough);
  console.log(enough ? green(`At least ${THRESHOLD} % everywhere.`) : red(`Below ${THRESHOLD} % somewhere.`));
  return enough;
}

const column = (text) => String(text).padEnd(13);

/** The page of figures: written by the command alone. */
export function write(outcomes) {
  const version = (name) =>
    JSON.parse(readFileSync(path.join(project, 'node_modules', name, 'package.json'), 'utf8')).version;
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const figures = (outcome) =>
    row([
      outcome.room,
      outcome.all,
      outcome.killed,
      outcome.survived,
      outcome.uncovered,
      outcome.explained?.length ?? '',
      score(outcome),
    ]);
  const listed = (lines) => (lines.length > 0 ? lines.map((line) => `* ${line}`) : ['* none']);
  const quoted = (change) => '`` ' + change + ' ``';
  const all = (name) => outcomes.flatMap((outcome) => outcome[name]);
  const text = [
    '# Do the specs notice?',
    '',
    '`npm run mutation` changes each rule a little, one change at a time, and runs the specs of its room: a change that no spec notices',
    `survives. It wrote this page (Stryker ${version('@stryker-mutator/core')}, Node ${process.version}); the threshold is ${THRESHOLD} % for each room.`,
    '',
    row(['room', 'changes', 'killed', 'survived', 'not reached', 'explained', 'score']),
    row(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
    ...outcomes.map(figures),
    figures({ ...together(outcomes), explained: all('explained') }),
    '',
    '## Not changed, because they hold no rule',
    '',
    ...listed(NOT_RULES.map(([pattern, what]) => `${quoted(pattern.source)}: ${what}`)),
    '',
    '## Explained: nobody could notice these',
    '',
    ...listed(all('explained').map(({ place, change, statusReason }) => `${place} ${quoted(change)}: ${statusReason}`)),
    '',
    '## Survivors',
    '',
    ...listed(all('survivors').map(({ place, change }) => `${place} ${quoted(change)}`)),
    '',
  ];
  writeFileSync(PAGE, text.join('\n'));
}

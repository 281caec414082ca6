import { readOr } from '../processes.mjs';
import { bold, faint, green, red } from '../say.mjs';
import { reasonOf } from './explained.mjs';

/** At least so many changed rules of a hundred have to be noticed, in each room and altogether. */
export const THRESHOLD = 80;

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
    ignored: those('Ignored'),
  });
}

const described = (file, { source, mutants }) =>
  mutants.map(({ status, statusReason, replacement = '', location: { start, end } }) => {
    const lines = source.split('\n').slice(start.line - 1, end.line);
    lines.push(lines.pop().slice(0, end.column - 1));
    const original = lines.join('\n').slice(start.column - 1);
    const change = `${short(original)} → ${short(replacement)}`;
    return { status, place: `${file}:${start.line}`, change, reason: statusReason ?? reasonOf(file, change) };
  });

const short = (code) => code.replace(/\s+/g, ' ').replace(/^(.{60}).+$/, '$1…');

const tallied = (counts) => {
  const all = counts.killed + counts.survived + counts.uncovered;
  return { ...counts, all, tenths: all === 0 ? 0 : Math.floor((counts.killed * 1000) / all) };
};

export const together = (outcomes) => {
  const sum = (name) => outcomes.reduce((all, outcome) => all + outcome[name], 0);
  return tallied({ room: 'all', killed: sum('killed'), survived: sum('survived'), uncovered: sum('uncovered') });
};

export const score = ({ tenths }) => `${Math.floor(tenths / 10)}.${tenths % 10} %`;
const isEnough = ({ tenths }) => tenths >= THRESHOLD * 10;

/** Says what survived, and how much was noticed; true where it is enough everywhere. */
export function print(outcomes) {
  for (const { place, status, change, reason } of outcomes.flatMap(({ survivors }) => survivors))
    console.log(`${place} ${faint(reason ?? (status === 'NoCoverage' ? 'no spec comes here' : 'survived'))} ${change}`);
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

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { project } from '../project.mjs';
import { score, THRESHOLD, together } from './report.mjs';
import { NO_RULES_OF_PLATFORM, NOT_RULES } from './rooms.mjs';

/** Writes `docs/mutation.md`: the figures of each room, what was left out, and every survivor with its explanation. */
export function writePage(outcomes) {
  const all = (name) => outcomes.flatMap((outcome) => outcome[name]);
  const survivors = all('survivors');
  const text = [
    '# Do the specs notice?',
    '',
    '`npm run mutation` changes each rule a little, one change at a time, and runs the specs of its room: a change that no spec notices',
    `survives. The command wrote this page (Stryker ${version('@stryker-mutator/core')}, Node ${process.version}). Below ${THRESHOLD} % in any room it fails.`,
    '',
    row(['room', 'changes', 'killed', 'survived', 'not reached', 'score']),
    row(['---', '---:', '---:', '---:', '---:', '---:']),
    ...[...outcomes, together(outcomes)].map(figures),
    '',
    '## Not changed, because they hold no rule',
    '',
    ...listed([...NOT_RULES.map(([pattern, what]) => `${quoted(pattern.source)}: ${what}`), NO_RULES_OF_PLATFORM]),
    '',
    '## Survivors that are explained',
    '',
    ...listed([...all('ignored'), ...survivors.filter(({ reason }) => reason)].map(explained)),
    '',
    '## Survivors that want a spec',
    '',
    ...listed(survivors.filter(({ reason }) => !reason).map(({ place, change }) => `${place} ${quoted(change)}`)),
    '',
  ];
  writeFileSync(path.join(project, 'docs/mutation.md'), text.join('\n'));
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const figures = (one) => row([one.room, one.all, one.killed, one.survived, one.uncovered, score(one)]);
const listed = (lines) => (lines.length > 0 ? lines.map((line) => `* ${line}`) : ['* none']);
const quoted = (code) => `\`\` ${code} \`\``;
const explained = ({ place, change, reason }) => `${place} ${quoted(change)}: ${reason}`;

const version = (name) =>
  JSON.parse(readFileSync(path.join(project, 'node_modules', name, 'package.json'), 'utf8')).version;

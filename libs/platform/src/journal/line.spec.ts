import { instant, newId, sha256 } from '#kernel';
import { anonymous, system } from '../access/actor.ts';
import { event } from './event.ts';
import { GENESIS, type Line, lineHash, lineText } from './line.ts';

const shown = event<{ n: number }>('trial.shown', { chain: 'trial' });
const hidden = event<{ n: number }>('trial.hidden', { chain: 'trial', visible: 'never' });
const line: Line = {
  event: shown,
  chain: 'trial',
  subject: newId(),
  data: { n: 1, a: 2 },
  at: instant('2026-03-01T09:00:00Z'),
  actor: { ...anonymous, kind: 'person', personId: 'p', organisationId: 'o' },
};

test('a line is one canonical text', () => {
  expect(lineText(line, 7)).toBe(
    `{"at":"2026-03-01T09:00:00.000Z","chain":"trial","data":{"a":2,"n":1},"organisation":"o","person":"p","sequence":7,"subject":"${line.subject}","type":"trial.shown"}`,
  );
  expect(lineText({ ...line, actor: system }, 7)).toContain('"organisation":null,"person":null');
});

test('a line that is not shown at once cannot be guessed from its hash', () => {
  const saltOf = () => (JSON.parse(lineText({ ...line, event: hidden }, 7)) as { salt: string }).salt;
  expect(saltOf()).toMatch(/^[0-9a-f]{32}$/);
  expect(saltOf()).not.toBe(saltOf());
});

test('a hash covers the line and the hash before it', () => {
  expect(GENESIS).toBe('0'.repeat(64));
  expect(lineHash(GENESIS, 'text')).toBe(sha256(`${GENESIS}text`));
});

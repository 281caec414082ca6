/** @alone It declares what the product does not know. */
import fc from 'fast-check';
import { newId } from '#kernel';
import { event, type Head, type PublicLine, verifyChain } from '#platform';
import { TestApplication } from '../support/application.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

const noted = event<{ n: number }>('trial.noted', { chain: 'trial', unheard: true });
const hidden = event<{ n: number }>('trial.hidden', { chain: 'trial', visible: 'never', unheard: true });
const sealed = event<{ n: number }>('trial.sealed', {
  chain: 'trial_sealed',
  visible: 'trial.unsealed',
  sealed: true,
  unheard: true,
});
const unsealed = event<{ n: number }>('trial.unsealed', { chain: 'trial', unheard: true });

interface Page {
  head: Head;
  lines: (PublicLine & { type: string | null })[];
}

const read = async (chain: string, subject: string): Promise<Page> =>
  (
    await app.graphql<{ journal: Page }>(
      `{ journal(chain: "${chain}", subject: "${subject}") { head { sequence hash } lines { sequence type previousHash hash text } } }`,
    )
  ).data.journal;

const write = (subject: string, ...types: (typeof noted)[]) =>
  app.transactions.asSystem('test', async (transaction) =>
    types.forEach((type, n) => transaction.record(type, subject, { n })),
  );

test('anybody reads the history of a subject and finds it whole; what is private keeps its place and hash only', async () => {
  const subject = newId();
  await write(subject, noted, hidden, noted);
  const { head, lines } = await read('trial', subject);
  expect(lines.map(({ type }) => type)).toEqual(['trial.noted', null, 'trial.noted']);
  expect(lines[1]!.text).toBeNull();
  expect(verifyChain(lines, head)).toEqual([]);
});

test('a sealed chain shows not even a number before its time, and everything after', async () => {
  const subject = newId();
  await write(subject, sealed, sealed);
  expect(await read('trial_sealed', subject)).toEqual({ head: { sequence: 0, hash: '0'.repeat(64) }, lines: [] });
  await write(subject, unsealed);
  const { head, lines } = await read('trial_sealed', subject);
  expect(lines).toHaveLength(2);
  expect(verifyChain(lines, head)).toEqual([]);
});

test('one changed character, one missing or one added line is found and named', async () => {
  const subject = newId();
  await write(subject, ...Array.from({ length: 6 }, () => noted));
  const { head, lines } = await read('trial', subject);
  fc.assert(
    fc.property(
      fc.nat(lines.length - 1),
      fc.nat(1000),
      fc.constantFrom('text', 'drop', 'repeat'),
      (at, place, attack) => {
        const forged = [...lines];
        const line = lines[at]!;
        const text = line.text!;
        const where = place % text.length;
        if (attack === 'drop') forged.splice(at, 1);
        else if (attack === 'repeat') forged.splice(at, 0, line);
        else
          forged[at] = {
            ...line,
            text: `${text.slice(0, where)}${text[where] === 'x' ? 'y' : 'x'}${text.slice(where + 1)}`,
          };
        expect(verifyChain(forged, head).length).toBeGreaterThan(0);
      },
    ),
  );
  expect(
    verifyChain(
      lines.map((line, at) => (at === 2 ? { ...line, text: '{}' } : line)),
      head,
    ),
  ).toEqual([{ sequence: 3, reason: 'text changed' }]);
  expect(verifyChain(lines.slice(0, 5), head)).toEqual([{ sequence: 6, reason: 'head differs' }]);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesOf, project, textOf } from '../support/sources.ts';

interface Told {
  readonly numPassingTests: number;
  readonly numFailingTests: number;
  readonly numPendingTests: number;
  readonly failureMessage: string | null;
}

interface Process {
  run(order: object, onTest: (test: { fullName: string; status: string }) => void): Promise<Told>;
  end(): Promise<void>;
}

let folder: string;
let running: Process;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tests-'));
  const module = pathToFileURL(path.join(project, 'scripts/lib/tests/runner-process.mjs')).href;
  const { RunnerProcess } = (await import(module)) as { RunnerProcess: new () => Process };
  running = new RunnerProcess();
});
afterAll(async () => {
  await running.end();
  await rm(folder, { recursive: true });
});

let files = 0;
async function told(text: string, more: object = {}): Promise<Told & { cases: string[] }> {
  files += 1;
  const file = path.join(folder, `of-${files}.test.ts`);
  await writeFile(file, text);
  const cases: string[] = [];
  const order = { file, rootDir: folder, displayName: 'x', testTimeout: 5000, slowTestThreshold: 5, ...more };
  const result = await running.run(order, ({ fullName, status }) => void cases.push(`${fullName}: ${status}`));
  return { ...result, cases };
}

test('what passes, fails and is left out is counted and told one by one', async () => {
  const result = await told(`describe('a', () => {
    test('holds', () => expect(1).toBe(1));
    test('fails', () => expect(1).toBe(2));
    test.skip('waits', () => undefined);
  });`);
  expect(result).toMatchObject({ numPassingTests: 1, numFailingTests: 1, numPendingTests: 1 });
  expect(result.cases).toEqual(['a holds: passed', 'a fails: failed', 'a waits: pending']);
  expect(result.failureMessage).toContain('Expected: 2');
});

test('tests are chosen by their name', async () => {
  const result = await told(`test('one', () => undefined); test('two', () => expect(1).toBe(2));`, {
    testNamePattern: 'ONE',
  });
  expect(result).toMatchObject({ numPassingTests: 1, numFailingTests: 0, numPendingTests: 1 });
});

test.each([
  ['a beforeAll that fails', `beforeAll(() => { throw new Error('broken'); }); test('x', () => undefined);`],
  ['an afterAll that fails', `afterAll(() => { throw new Error('broken'); }); test('x', () => undefined);`],
  ['a test that takes too long', `test('broken', () => new Promise(() => undefined), 20);`],
  ['a refusal that nobody awaits', `test('x', () => void Promise.reject(new Error('broken')));`],
  [
    'an error that no test waits for',
    `test('x', () => new Promise((done) => { setImmediate(() => { setImmediate(done); throw new Error('broken'); }); }));`,
  ],
])('%s makes the file fail', async (_, text) => {
  expect((await told(text)).failureMessage).toContain('broken');
});

test('a refusal that is awaited late is no fault', async () => {
  const result = await told(`test('x', async () => {
    const late = Promise.reject(new Error('awaited'));
    await new Promise((done) => setTimeout(done, 5));
    await expect(late).rejects.toThrow('awaited');
  });`);
  expect(result.failureMessage).toBeNull();
});

test('the environment that a file changes is set back for the next', async () => {
  await told(`process.env.ADDED = 'x'; process.env.PATH = '/nowhere'; test('x', () => undefined);`);
  const next = await told(
    `test('x', () => expect([process.env.ADDED, process.env.PATH === '/nowhere']).toEqual([undefined, false]));`,
  );
  expect(next.failureMessage).toBeNull();
});

test('a file that does not load, or ends its process, is told, and the next one runs', async () => {
  await expect(told(`import './nothing.ts';`)).rejects.toMatchObject({
    message: expect.stringContaining('nothing.ts'),
  });
  await expect(told(`test('x', () => process.exit(0));`)).rejects.toMatchObject({
    message: expect.stringContaining('ended (0)'),
  });
  expect(await told(`test('x', () => undefined);`)).toMatchObject({ numPassingTests: 1 });
});

test('a file that declares what the product does not know has a process to itself', () => {
  const declares =
    /\b(legalDocument|documentReaders|declareProblems|notice|letRead|event)(<[^>]*>)?\(|@(Readable|Value|Entity|Adds|ObjectType)\(/;
  const shared = filesOf(/^test\/(integration|api|portal)\/.*\.test\.ts$/).filter(
    (file) => declares.test(textOf(file)) && !textOf(file).startsWith('/** @alone '),
  );
  expect(shared).toEqual([]);
});

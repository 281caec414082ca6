import { GraphQLInt } from 'graphql';
import { createLog } from './log.ts';

function written(level = 'info') {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => void lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

test('a line is JSON with level, moment and text', () => {
  const { log, last } = written();
  log.info({ tender: 'T-2026-000001' }, 'published');
  expect(last()).toMatchObject({ level: 'info', text: 'published', tender: 'T-2026-000001' });
  expect(last()['time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('each line has the level at which it was written, and what lies below the level of the log is not', () => {
  const { log, lines } = written('warn');
  log.info({}, 'unimportant');
  log.warn({}, 'slow');
  log.error({}, 'failed');
  expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(['warn', 'error']);
});

test('secrets, people and contents of bids are not written, however deep they stand', () => {
  const { log, lines } = written();
  log.error(
    {
      request: { headers: { authorization: 'Bearer canary' } },
      people: [{ Email: 'canary@example.org' }],
      input: { unitPrice: 'canary' },
    },
    'refused',
  );
  expect(lines.join()).not.toContain('canary');
  expect(lines.join()).toContain('[redacted]');
});

test('an error is written with its stack and its causes, but without the values that the database quotes', () => {
  const { log, last, lines } = written();
  const driver = Object.assign(new Error('duplicate key value violates unique constraint "person_email"'), {
    code: '23505',
    constraint: 'person_email',
    detail: 'Key (email)=(canary@example.org) already exists.',
    parameters: ['canary'],
  });
  log.error({ err: new Error('could not add', { cause: driver }) }, 'failed');
  expect(last()['err']).toMatchObject({
    type: 'Error',
    message: 'could not add',
    stack: expect.stringContaining('log.spec') as string,
    cause: { code: '23505', constraint: 'person_email' },
  });
  expect(lines.join()).not.toContain('canary');
});

test('a value that the database refused stands neither in the message nor in the stack', () => {
  const { log, lines, last } = written();
  const refused = Object.assign(new Error('invalid input syntax for type uuid: "canary"'), { code: '22P02' });
  log.error({ err: refused }, 'failed');
  expect(lines.join()).not.toContain('canary');
  expect(last()['err']).toMatchObject({ code: '22P02', message: 'invalid input syntax for type uuid: "…"' });
});

test('of a refused value that holds quotes and lines nothing is left', () => {
  const { log, lines } = written();
  const refused = Object.assign(new Error('invalid input syntax for type uuid: "a"canary\n"canary" "'), {
    code: '22P02',
  });
  log.error({ err: refused }, 'failed');
  expect(lines.join()).not.toContain('canary');
});

test.each([
  ['JSON', () => JSON.parse('"canary') as unknown],
  ['a number', () => BigInt('canary')],
  ['a length', () => 'x'.repeat(-1)],
  ['a value of GraphQL', () => GraphQLInt.serialize('canary')],
])('what cannot be read as %s is not quoted, and the place is told', (_, read) => {
  const { log, lines, last } = written();
  try {
    read();
  } catch (error) {
    log.error({ err: error }, 'failed');
  }
  expect(lines.join()).not.toContain('canary');
  expect(last()['err']).toMatchObject({
    message: '[may hold a value]',
    stack: expect.stringContaining('log.spec') as string,
  });
});

test('what is hidden is hidden under each of its names', () => {
  const names = [
    'authorization cookie set-cookie x-portal-key password token secret key keys wrapped nonce',
    'email phone name legalCode parameters variables query detail content ciphertext input body headers',
  ].flatMap((line) => line.split(' '));
  const { log, last } = written();
  log.info(Object.fromEntries(names.map((name) => [name, 'canary'])), 'hidden');
  expect(names.filter((name) => last()[name] !== '[redacted]')).toEqual([]);
});

test('numbers of any size, nothing and lists are written; lists up to fifty, objects six deep', () => {
  const { log, last } = written();
  const deep = (levels: number): object => (levels === 0 ? { end: true } : { in: deep(levels - 1) });
  log.info({ amount: 12n, none: null, many: Array.from({ length: 60 }, (_, at) => at), ...deep(7) }, 'all');
  expect(last()).toMatchObject({ amount: '12', none: null });
  expect(last()['many']).toHaveLength(50);
  expect(last()['in']).toEqual({ in: { in: { in: { in: { in: '[deeper]' } } } } });
  log.info({ list: [[[[[[['too deep']]]]]]] }, 'lists');
  expect(last()['list']).toEqual([[[[['[deeper]']]]]]);
});

test('of an error of the database the names are written that say where, where they are texts', () => {
  const { log, last } = written();
  const facts = { code: '23505', constraint: 'c', table: 't', column: 'n', routine: 'r', detail: 'canary' };
  log.error({ err: Object.assign(new Error('no'), facts) }, 'failed');
  const { type, message, stack, ...rest } = last()['err'] as Record<string, unknown>;
  expect([type, message, typeof stack, rest]).toEqual([
    'Error',
    'no',
    'string',
    { code: '23505', constraint: 'c', table: 't', column: 'n', routine: 'r' },
  ]);
  log.error({ err: Object.assign(new Error('no'), { code: 7, table: { name: 'canary' } }) }, 'failed');
  expect(last()['err']).not.toHaveProperty('code');
  expect(last()['err']).not.toHaveProperty('table');
});

test.each([
  ['an error without a code', undefined],
  ['an error of another kind', 'ERR_OUT_OF_RANGE'],
  ['an error with a longer code', '22P02X'],
])('%s keeps what stands in quotes', (_, code) => {
  const { log, last } = written();
  log.error({ err: Object.assign(new Error('no "file" there'), code && { code }) }, 'failed');
  expect(last()['err']).toMatchObject({ message: 'no "file" there' });
});

test('an error without a stack is written without one', () => {
  const { log, last } = written();
  log.error({ err: Object.assign(new Error('short'), { stack: undefined }) }, 'failed');
  expect(last()['err']).toEqual({ type: 'Error', message: 'short', stack: '' });
});

test('causes and bundles are followed six deep', () => {
  const { log, last } = written();
  const chain = (levels: number): Error => new Error(`${levels}`, levels > 0 ? { cause: chain(levels - 1) } : {});
  log.error({ err: chain(9) }, 'failed');
  const messages: unknown[] = [];
  let error = last()['err'] as { message?: string; cause?: never } | undefined;
  for (; error?.message; error = error.cause) messages.push(error.message);
  expect([...messages, error]).toEqual(['9', '8', '7', '6', '5', '[deeper]']);
  const bundle = (levels: number): Error =>
    levels === 0 ? new Error('inmost') : new AggregateError([bundle(levels - 1)], 'bundle');
  log.error({ err: bundle(9) }, 'failed');
  expect(last()['err']).toMatchObject({ errors: [{ errors: [{ errors: '[deeper]' }] }] });
});

test('lines that wait are written when the process ends', () => {
  const flushed: string[] = [];
  const destination = { write: () => undefined, flush: () => void flushed.push('all') };
  createLog('info', destination).flush();
  expect(flushed).toEqual(['all']);
});

test('every error of a bundle is written', () => {
  const { log, last } = written();
  log.error({ err: new AggregateError([new Error('one'), new Error('two')], 'both') }, 'failed');
  expect(last()['err']).toMatchObject({ message: 'both', errors: [{ message: 'one' }, { message: 'two' }] });
});

test('a line break in a value cannot forge a line', () => {
  const { log, lines } = written();
  log.info({ title: 'x\n{"level":"error"}' }, 'named');
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd().split('\n')).toHaveLength(1);
});

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

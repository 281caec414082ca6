import { TestApplication } from '../support/application.ts';
import { Everything, partsOfEverything } from '../support/everything/index.ts';
import { SentAgain } from '../support/sent-again.ts';

let app: TestApplication;
let again: SentAgain;
let everything: Everything;

beforeAll(async () => {
  app = await TestApplication.start();
  again = await SentAgain.of(app);
  everything = await Everything.begin(app);
});
afterAll(async () => {
  await again.end();
  await app.stop();
});

test.each(partsOfEverything)(
  'each verb of %s, sent several times at once with one key and once more later, has one effect and one answer',
  async (part) => {
    await everything.play(part);
    expect(again.findings).toEqual([]);
  },
);

test('no verb that takes a key was left out', () => {
  // Whoever signs up is nobody yet, and a key belongs to somebody.
  const unsent = [...again.sent].flatMap(([verb, times]) => (times === 0 ? [verb] : []));
  expect(unsent).toEqual(['signUpProvider']);
});

import { TestApplication } from '../support/application.ts';
import { Everything, partsOfEverything } from '../support/everything/index.ts';
import { Rehearsals } from '../support/rehearsals.ts';

let app: TestApplication;
let rehearsals: Rehearsals;
let everything: Everything;

beforeAll(async () => {
  app = await TestApplication.start();
  rehearsals = await Rehearsals.of(app);
  everything = await Everything.begin(app);
});
afterAll(async () => {
  await rehearsals.end();
  await app.stop();
});

test.each(partsOfEverything)(
  '%s rehearsed leaves nothing, and neither holds a lock nor waits for one',
  async (part) => {
    await everything.play(part);
    expect(rehearsals.findings.splice(0)).toEqual([]);
  },
);

test('every verb that can be rehearsed was', () => {
  expect([...rehearsals.times].flatMap(([name, times]) => (times === 0 ? [name] : []))).toEqual([]);
});

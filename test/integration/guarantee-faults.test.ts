import { TestApplication } from '../support/application.ts';
import { Everything, partsOfEverything } from '../support/everything/index.ts';
import { Interruptions } from '../support/interruptions.ts';

let app: TestApplication;
let interruptions: Interruptions;
let everything: Everything;

beforeAll(async () => {
  app = await TestApplication.start();
  interruptions = await Interruptions.of(app);
  everything = await Everything.begin(app);
});
afterAll(async () => {
  await interruptions.end();
  await app.stop();
});

test.each(partsOfEverything)('a fault at any statement of %s leaves every table as it was', async (part) => {
  await everything.play(part);
  expect(interruptions.findings.splice(0)).toEqual([]);
});

test('nothing that can write was left in peace', () => {
  const spared = [...interruptions.writers].flatMap(([writer, struck]) => (struck ? [] : [writer]));
  expect(spared).toEqual([]);
});

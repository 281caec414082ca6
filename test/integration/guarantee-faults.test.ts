import { TestApplication } from '../support/application.ts';
import { everything } from '../support/everything/index.ts';
import { Interruptions } from '../support/interruptions.ts';

let app: TestApplication;
let interruptions: Interruptions;

beforeAll(async () => {
  app = await TestApplication.start();
  interruptions = await Interruptions.of(app);
});
afterAll(async () => {
  await interruptions.end();
  await app.stop();
});

test('whatever is written is written whole or not at all: a fault at any statement leaves every table as it was', async () => {
  await everything(app);
  expect(interruptions.findings).toEqual([]);
});

test('nothing that can write was left in peace', () => {
  const spared = [...interruptions.ways].flatMap(([writer, ways]) => (ways.size === 0 ? [writer] : []));
  expect(spared).toEqual([]);
});

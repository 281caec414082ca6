import { atLocalTime, localDate } from '#kernel';
import { CreateFirstOperator } from '#identity';
import { Clock } from '#platform';
import { OPERATOR_EMAIL, PASSWORD, TIME_ZONE } from '../../apps/cli/src/cycle/cast.ts';
import { chapters, FIRST_DAY } from '../../apps/cli/src/cycle/story.ts';
import { World } from '../../apps/cli/src/cycle/world.ts';
import { TestApplication } from '../support/application.ts';

let app: TestApplication;
let world: World;
const told: string[] = [];

beforeAll(async () => {
  app = await TestApplication.start({ worker: true });
  await app.get(Clock).begin(atLocalTime(localDate(FIRST_DAY), '09:00', TIME_ZONE));
  await app.get(CreateFirstOperator).execute({
    organisationName: 'Оператор «Турбота» (демонстрація)',
    legalCode: '00000000',
    email: OPERATOR_EMAIL,
    personName: 'Оператор',
    password: PASSWORD,
  });
  world = await World.open(app.url, (text) => void told.push(text));
});
afterAll(() => app.stop());

test('the commissioning year is played through the API by ordinary users, chapter by chapter', async () => {
  for (const { title, play } of chapters) {
    await play(world).catch((error: unknown) => {
      const logged = app.log.lines.filter(({ level }) => level === 'error').slice(-3);
      throw new Error(`in the chapter "${title}", after "${told.at(-1)}": ${String(error)}`, { cause: logged });
    });
  }
  expect(app.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
}, 300_000);

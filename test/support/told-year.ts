import { atLocalTime, localDate } from '#kernel';
import { CreateFirstOperator } from '#identity';
import { Clock } from '#platform';
import { OPERATOR_EMAIL, PASSWORD, TIME_ZONE } from '../../apps/cli/src/cycle/cast.ts';
import type { Api } from '../../apps/cli/src/cycle/player.ts';
import { FIRST_DAY } from '../../apps/cli/src/cycle/story.ts';
import { World } from '../../apps/cli/src/cycle/world.ts';
import type { TestApplication } from './application.ts';

/** The demonstration year in the database of a test, ready to be played: its first day has come and the operator is in. */
export async function beginYear(app: TestApplication, api: Api, tell: (text: string) => void): Promise<World> {
  await app.get(Clock).begin(atLocalTime(localDate(FIRST_DAY), '09:00', TIME_ZONE));
  await app.get(CreateFirstOperator).execute({
    organisationName: 'Оператор «Турбота» (демонстрація)',
    legalCode: '00000000',
    email: OPERATOR_EMAIL,
    personName: 'Оператор',
    password: PASSWORD,
  });
  return World.open(api, tell);
}

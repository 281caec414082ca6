import { instant } from '#kernel';
import { type Actor, ActorSource, anonymous, Clock } from '#platform';
import { ChangeRoles } from '../../../libs/identity/src/usecases/change-roles.ts';
import { ChooseOrganisation } from '../../../libs/identity/src/usecases/choose-organisation.ts';
import { CreateApiKey } from '../../../libs/identity/src/usecases/create-api-key.ts';
import { RevokeApiKey } from '../../../libs/identity/src/usecases/revoke-api-key.ts';
import { CreateFirstOperator } from '../../../libs/identity/src/usecases/create-first-operator.ts';
import { Passwords } from '../../../libs/identity/src/usecases/passwords.ts';
import { SessionUses } from '../../../libs/identity/src/session-uses.ts';
import { SignIn } from '../../../libs/identity/src/usecases/sign-in.ts';
import { SignOut } from '../../../libs/identity/src/usecases/sign-out.ts';
import { SignUpProvider } from '../../../libs/identity/src/usecases/sign-up-provider.ts';
import type { TestApplication } from '../application.ts';
import type { ContractScene } from '../given-contracts.ts';
import { PASSWORD } from '../given-identity.ts';
import { LUTSK } from '../given-needs.ts';
import { refused } from '../refused.ts';

export const OPERATOR = 'operator@example.org';

const actorOf = (app: TestApplication, token: string): Promise<Actor> =>
  app.app.get<ActorSource>(ActorSource, { strict: false }).actorOf({ authorization: `Bearer ${token}` });

/** The first operator comes into an empty database and moves its clock. */
export async function beginning(app: TestApplication): Promise<void> {
  await app.get(Clock).begin(instant('2026-01-05T07:00:00Z'));
  await app.get(CreateFirstOperator).execute({
    organisationName: 'Оператор',
    legalCode: '00000000',
    email: OPERATOR,
    personName: 'Оператор',
    password: PASSWORD,
  });
  const { token } = await app.get(SignIn).execute({ email: OPERATOR, password: PASSWORD });
  // The clock moves when everything has been sent.
  await app.transactions.asSystem('test', (transaction) =>
    transaction.manager.query('update outbox set sent_at = clock_timestamp()'),
  );
  await app.get(Clock).advance(await actorOf(app, token), { to: instant('2026-01-05T08:00:00Z') });
}

/** People come, get keys, change their roles and go. */
export async function people({ app, buyer, one, rows }: ContractScene): Promise<void> {
  const { id: newcomer } = await app.get(SignUpProvider).execute(anonymous, {
    legalType: 'ngo',
    legalCode: '70000007',
    name: 'Новий надавач',
    language: 'uk',
    territoryCode: LUTSK,
    email: 'newcomer@example.org',
    personName: 'Новий Підписант',
    password: PASSWORD,
  });
  const { token } = await app.get(SignIn).execute({ email: 'newcomer@example.org', password: PASSWORD });
  // Long enough ago that its next use is written down.
  await rows(
    `update session set used_at = used_at - interval '2 minutes'
      where person_id = (select id from person where email = 'newcomer@example.org') returning id`,
  );
  const actor = await actorOf(app, token);
  await app.get(SessionUses).write();
  expect(await refused(app.get(Passwords).confirm(actor, 'not the password'))).toEqual(['PASSWORD_WRONG']);
  await app.get(ChooseOrganisation).execute(actor, token, { organisationId: newcomer });
  const { id: keyId } = await app.get(CreateApiKey).execute(actor, { name: 'Звіти', roles: ['signatory'], days: 7 });
  await app.get(RevokeApiKey).execute(actor, { keyId });
  const { id: membershipId } = await one<{ id: string }>(
    `select id from membership where organisation_id = $1 and 'monitoring_officer' = any(roles)`,
    [buyer.id],
  );
  await app.get(ChangeRoles).execute(buyer.head, { membershipId, roles: ['monitoring_officer', 'planner'] });
  await app.get(SignOut).execute(token);
}

import { newId } from '#kernel';
import { type Actor, anonymous, type OrganisationKind, type Role, sql, system } from '#platform';
import { AddMember } from '../../libs/identity/src/usecases/add-member.ts';
import { CreateOrganisation } from '../../libs/identity/src/usecases/create-organisation.ts';
import { SignIn } from '../../libs/identity/src/usecases/sign-in.ts';
import type { LegalType } from '#identity';
import type { TestApplication } from './application.ts';
import { edrpou, rnokpp } from './legal-codes.ts';

export const PASSWORD = 'a long enough password';

/** The operator of the test's database, as an actor: for what only an operator may do. */
const operator: Actor = {
  ...system,
  kind: 'person',
  personId: null,
  roles: ['operator'],
  organisationKind: 'operator',
};

let codes = 1_000_000;

/** An organisation of a kind; its legal code is the next free one. */
export async function givenOrganisation(
  app: TestApplication,
  given: { kind: OrganisationKind; legalType?: LegalType; name?: string; territoryCode?: string | null },
): Promise<string> {
  codes += 1;
  const legalType = given.legalType ?? (given.kind === 'provider' ? 'ngo' : 'authority');
  const { id } = await app.get(CreateOrganisation).execute(operator, {
    kind: given.kind,
    legalType,
    legalCode: legalType === 'sole_entrepreneur' ? rnokpp(codes) : edrpou(codes),
    name: given.name ?? `Організація ${codes}`,
    language: 'uk',
    territoryCode: given.territoryCode ?? null,
    demonstration: true,
  });
  return id;
}

/** A person with roles in an organisation, as the actor that his requests make. */
export async function givenMember(
  app: TestApplication,
  organisationId: string,
  roles: readonly Role[],
  name = 'Олена Коваль',
): Promise<Member> {
  const email = `person-${newId()}@example.org`;
  await app.get(AddMember).execute(operator, { organisationId, email, name, password: PASSWORD, roles });
  const [row] = await app.transactions.asSystem('test', (transaction) => {
    const found = sql`select p.id, o.kind from person p, organisation o where p.email = ${email} and o.id = ${organisationId}`;
    return transaction.manager.query(found.text, found.values) as Promise<{ id: string; kind: OrganisationKind }[]>;
  });
  return {
    ...anonymous,
    kind: 'person',
    channel: 'session',
    personId: row!.id,
    organisationId,
    organisationKind: row!.kind,
    roles,
    email,
  };
}

export interface Member extends Actor {
  readonly personId: string;
  readonly organisationId: string;
  readonly email: string;
}

/** A session of a member, for requests over the network. */
export async function givenSession(app: TestApplication, member: Member): Promise<string> {
  return (await app.get(SignIn).execute({ email: member.email, password: PASSWORD })).token;
}

/** An authority with one person for each role that its processes need. */
export async function givenAuthority(app: TestApplication, territoryCode: string | null = null) {
  const id = await givenOrganisation(app, { kind: 'authority', territoryCode });
  const member = (...roles: Role[]) => givenMember(app, id, roles);
  return {
    id,
    head: await member('head'),
    planner: await member('planner'),
    registrar: await member('registrar'),
    tariffOfficer: await member('tariff_officer'),
    tenderOfficer: await member('tender_officer'),
    financeOfficer: await member('finance_officer'),
    contractOfficer: await member('contract_officer'),
    monitoringOfficer: await member('monitoring_officer'),
  };
}

/** A provider with a bid writer, an accountant and a signatory. */
export async function givenProviderOrganisation(app: TestApplication, legalType: LegalType = 'ngo', name?: string) {
  const id = await givenOrganisation(app, { kind: 'provider', legalType, ...(name ? { name } : {}) });
  return {
    id,
    writer: await givenMember(app, id, ['bid_writer']),
    accountant: await givenMember(app, id, ['accountant']),
    signatory: await givenMember(app, id, ['signatory']),
  };
}

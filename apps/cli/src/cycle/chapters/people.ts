import { authority, commission, community, PASSWORD, providers } from '../cast.ts';
import type { World } from '../world.ts';

/** January: the operator admits the community's authority, its people come in, and providers sign up. */
export async function peopleComeIn(world: World): Promise<void> {
  const { id: authorityId } = await world.operator.does('createOrganisation', 'organisation { id }', {
    kind: 'authority',
    legalType: 'authority',
    legalCode: community.legalCode,
    name: community.name,
    territoryCode: community.territoryCode,
    demonstration: true,
  });
  world.remember('authority', authorityId);
  for (const { key, email, name, roles } of [...authority, ...commission]) {
    const member = { organisationId: authorityId, email, name, password: PASSWORD, roles };
    const membership = await world.operator.does<{ person: { id: string } }>(
      'addMember',
      'membership { person { id } }',
      member,
    );
    world.remember(`person ${key}`, membership.person.id);
    await world.enter(key, email);
  }
  for (const provider of providers) {
    const { id } = await world.operator.does('signUpProvider', 'organisation { id }', {
      legalType: provider.legalType,
      legalCode: provider.legalCode,
      name: provider.name,
      territoryCode: community.territoryCode,
      email: provider.email,
      personName: provider.person,
      password: PASSWORD,
    });
    world.remember(`provider ${provider.key}`, id);
    await world.enter(provider.key, provider.email);
  }
  world.tell(
    `${authority.length + commission.length} people of the community and ${providers.length} providers have come in`,
  );
}

import { Args, Query, Resolver } from '@nestjs/graphql';
import {
  ascending,
  type Asked,
  AskedBy,
  type Call,
  Can,
  Everyone,
  PageArgs,
  pageOf,
  Reads,
  sql,
  Verb,
} from '#platform';
import { AddMember } from '../usecases/add-member.ts';
import { ChangeRoles } from '../usecases/change-roles.ts';
import { CreateOrganisation } from '../usecases/create-organisation.ts';
import { SignUpProvider } from '../usecases/sign-up-provider.ts';
import { AddMemberInput, ChangeRolesInput, CreateOrganisationInput, SignUpProviderInput } from './identity.inputs.ts';
import {
  ApiKeyConnection,
  MembershipPayload,
  OrganisationPayload,
  OrganisationType,
  ViewerType,
} from './identity.type.ts';

@Resolver()
export class OrganisationVerbs {
  constructor(
    private readonly create: CreateOrganisation,
    private readonly signUp: SignUpProvider,
    private readonly add: AddMember,
    private readonly change: ChangeRoles,
  ) {}

  @Verb(
    'organisation.create',
    OrganisationPayload,
    CreateOrganisationInput,
    'Admits an organisation.',
    'never rehearsed',
  )
  createOrganisation({ actor, input }: Call<CreateOrganisationInput>) {
    return this.create.execute(actor, input);
  }

  @Verb(
    'provider.signUp',
    OrganisationPayload,
    SignUpProviderInput,
    'Signs up a provider with its first person (BR-7, BR-14).',
    'never rehearsed',
  )
  signUpProvider({ actor, input }: Call<SignUpProviderInput>) {
    return this.signUp.execute(actor, input);
  }

  @Verb('member.add', MembershipPayload, AddMemberInput, 'Gives a person roles in an organisation.', 'never rehearsed')
  addMember({ actor, input }: Call<AddMemberInput>) {
    return this.add.execute(actor, input);
  }

  @Verb(
    'member.change',
    MembershipPayload,
    ChangeRolesInput,
    "Changes a member's roles, or ends the membership.",
    'never rehearsed',
  )
  changeRoles({ actor, input }: Call<ChangeRolesInput>) {
    return this.change.execute(actor, input);
  }
}

@Resolver()
export class IdentityQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => ViewerType, { description: 'Who the caller is, and for which organisation.' })
  async viewer(@AskedBy() asked: Asked): Promise<object> {
    const { actor } = asked;
    const person = actor.personId ? await this.reads.byId({ ...asked, under: 'person' }, actor.personId) : null;
    const organisation = actor.organisationId
      ? await this.reads.byId({ ...asked, under: 'organisation' }, actor.organisationId)
      : null;
    return { person, organisation, roles: actor.roles };
  }

  @Everyone()
  @Query(() => OrganisationType, { nullable: true, description: 'An organisation by its identifier.' })
  organisation(
    @Args('id', { description: 'Identifier.' }) id: string,
    @AskedBy() asked: Asked,
  ): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Can('apiKey.create')
  @Query(() => ApiKeyConnection, { description: "The caller's own keys." })
  apiKeys(@Args() page: PageArgs, @AskedBy() asked: Asked): Promise<object> {
    return this.reads.page(asked, pageOf(page), () => sql`true`, ascending({}));
  }
}

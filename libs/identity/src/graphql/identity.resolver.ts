import { Refusal } from '#kernel';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Asked,
  AskedBy,
  type Call,
  Can,
  checkInput,
  Everyone,
  type GraphqlContext,
  problemView,
  Reads,
  sql,
  Verb,
} from '#platform';
import { plainToInstance } from 'class-transformer';
import { bearerOf } from '../actors.ts';
import { AddMember } from '../usecases/add-member.ts';
import { ChangeRoles } from '../usecases/change-roles.ts';
import { ChooseOrganisation } from '../usecases/choose-organisation.ts';
import { CreateApiKey } from '../usecases/create-api-key.ts';
import { RevokeApiKey } from '../usecases/revoke-api-key.ts';
import { CreateOrganisation } from '../usecases/create-organisation.ts';
import { SignIn } from '../usecases/sign-in.ts';
import { SignOut } from '../usecases/sign-out.ts';
import { SignUpProvider } from '../usecases/sign-up-provider.ts';
import {
  AddMemberInput,
  ChangeRolesInput,
  ChooseOrganisationInput,
  CreateApiKeyInput,
  CreateOrganisationInput,
  RevokeApiKeyInput,
  SignInInput,
  SignUpProviderInput,
} from './identity.inputs.ts';
import {
  ApiKeyPayload,
  ApiKeyType,
  DonePayload,
  MembershipPayload,
  OrganisationPayload,
  OrganisationType,
  SignInPayload,
  ViewerType,
} from './identity.types.ts';

/** Sessions and keys answer secrets that are shown once, so they are not ordinary verbs. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly signing: SignIn,
    private readonly choosing: ChooseOrganisation,
    private readonly leaving: SignOut,
    private readonly keys: CreateApiKey,
    private readonly revoking: RevokeApiKey,
  ) {}

  @Everyone()
  @Mutation(() => SignInPayload, { description: 'Opens a session.' })
  async signIn(@Args('input') given: SignInInput): Promise<SignInPayload> {
    return answer<{ token: string | null }>({ token: null }, async () => {
      const input = await checked(SignInInput, given);
      return { token: (await this.signing.execute(input)).token };
    });
  }

  @Can('session.choose')
  @Mutation(() => DonePayload, { description: 'Chooses the organisation for which this session acts.' })
  async chooseOrganisation(
    @Args('input') given: ChooseOrganisationInput,
    @Context() context: GraphqlContext,
  ): Promise<DonePayload> {
    return answer<{ done: boolean }>({ done: false }, async () => {
      const input = await checked(ChooseOrganisationInput, given);
      await this.choosing.execute(context.actor, bearerOf(context.request.headers) ?? '', input);
      return { done: true };
    });
  }

  @Can('session.end')
  @Mutation(() => DonePayload, { description: 'Ends the session on the server.' })
  async signOut(@Context() context: GraphqlContext): Promise<DonePayload> {
    return answer<{ done: boolean }>({ done: false }, async () => {
      await this.leaving.execute(bearerOf(context.request.headers) ?? '');
      return { done: true };
    });
  }

  @Can('apiKey.create')
  @Mutation(() => ApiKeyPayload, { description: "Makes a key for machines with a part of the caller's roles." })
  async createApiKey(
    @Args('input') given: CreateApiKeyInput,
    @Context() context: GraphqlContext,
  ): Promise<ApiKeyPayload> {
    return answer<{ token: string | null }>({ token: null }, async () => ({
      token: (await this.keys.execute(context.actor, plainToInstance(CreateApiKeyInput, given))).token,
    }));
  }

  @Can('apiKey.revoke')
  @Mutation(() => DonePayload, { description: "Revokes one of the caller's keys at once." })
  async revokeApiKey(
    @Args('input') given: RevokeApiKeyInput,
    @Context() context: GraphqlContext,
  ): Promise<DonePayload> {
    return answer<{ done: boolean }>({ done: false }, async () => {
      await this.revoking.execute(context.actor, plainToInstance(RevokeApiKeyInput, given));
      return { done: true };
    });
  }
}

@Resolver()
export class OrganisationVerbs {
  constructor(
    private readonly create: CreateOrganisation,
    private readonly signUp: SignUpProvider,
    private readonly add: AddMember,
    private readonly change: ChangeRoles,
  ) {}

  @Verb('organisation.create', OrganisationPayload, CreateOrganisationInput, 'Admits an organisation.')
  createOrganisation({ actor, input }: Call<CreateOrganisationInput>) {
    return this.create.execute(actor, input);
  }

  @Verb(
    'provider.signUp',
    OrganisationPayload,
    SignUpProviderInput,
    'A provider enters itself with its first person (BR-7, BR-14).',
  )
  signUpProvider({ actor, input }: Call<SignUpProviderInput>) {
    return this.signUp.execute(actor, input);
  }

  @Verb('member.add', MembershipPayload, AddMemberInput, 'Gives a person roles in an organisation.')
  addMember({ actor, input }: Call<AddMemberInput>) {
    return this.add.execute(actor, input);
  }

  @Verb('member.change', MembershipPayload, ChangeRolesInput, "Changes a member's roles, or ends the membership.")
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
  @Query(() => [ApiKeyType], { description: "The caller's own keys." })
  apiKeys(@AskedBy() asked: Asked): Promise<object> {
    return this.reads.all(
      asked,
      () => sql`true`,
      (t) => sql`${t}.id`,
    );
  }
}

/** Both are no ordinary units of work, which check the form of their input themselves. */
async function checked<Input extends object>(type: new () => Input, given: Input): Promise<Input> {
  const input = plainToInstance(type, given);
  await checkInput(input);
  return input;
}

async function answer<T extends object>(
  refused: T,
  work: () => Promise<T>,
): Promise<T & { problems: ReturnType<typeof problemView>[] }> {
  try {
    return { ...(await work()), problems: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...refused, problems: error.problems.map(problemView) };
  }
}

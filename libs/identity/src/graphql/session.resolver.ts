import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Can, checkedInput, Everyone, type GraphqlContext, orProblems } from '#platform';
import { plainToInstance } from 'class-transformer';
import { bearerOf } from '../actors.ts';
import { ChooseOrganisation } from '../usecases/choose-organisation.ts';
import { CreateApiKey } from '../usecases/create-api-key.ts';
import { RevokeApiKey } from '../usecases/revoke-api-key.ts';
import { SignIn } from '../usecases/sign-in.ts';
import { SignOut } from '../usecases/sign-out.ts';
import { ChooseOrganisationInput, CreateApiKeyInput, RevokeApiKeyInput, SignInInput } from './identity.inputs.ts';
import { ApiKeyPayload, DonePayload, SignInPayload } from './identity.type.ts';

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
    return orProblems({ token: null }, async () => {
      const input = await checkedInput(SignInInput, given);
      return { token: (await this.signing.execute(input)).token };
    });
  }

  @Can('session.choose')
  @Mutation(() => DonePayload, { description: 'Chooses the organisation for which this session acts.' })
  async chooseOrganisation(
    @Args('input') given: ChooseOrganisationInput,
    @Context() context: GraphqlContext,
  ): Promise<DonePayload> {
    return orProblems({ done: false }, async () => {
      const input = await checkedInput(ChooseOrganisationInput, given);
      await this.choosing.execute(context.actor, bearerOf(context.request.headers) ?? '', input);
      return { done: true };
    });
  }

  @Can('session.end')
  @Mutation(() => DonePayload, { description: 'Ends the session on the server.' })
  async signOut(@Context() context: GraphqlContext): Promise<DonePayload> {
    return orProblems({ done: false }, async () => {
      await this.leaving.execute(bearerOf(context.request.headers) ?? '');
      return { done: true };
    });
  }

  @Can('apiKey.create')
  @Mutation(() => ApiKeyPayload, { description: "Makes a key for programs with some of the caller's roles." })
  async createApiKey(
    @Args('input') given: CreateApiKeyInput,
    @Context() context: GraphqlContext,
  ): Promise<ApiKeyPayload> {
    return orProblems({ token: null }, async () => ({
      token: (await this.keys.execute(context.actor, plainToInstance(CreateApiKeyInput, given))).token,
    }));
  }

  @Can('apiKey.revoke')
  @Mutation(() => DonePayload, { description: "Revokes one of the caller's keys at once." })
  async revokeApiKey(
    @Args('input') given: RevokeApiKeyInput,
    @Context() context: GraphqlContext,
  ): Promise<DonePayload> {
    return orProblems({ done: false }, async () => {
      await this.revoking.execute(context.actor, plainToInstance(RevokeApiKeyInput, given));
      return { done: true };
    });
  }
}

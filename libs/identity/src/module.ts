import { Global, Module } from '@nestjs/common';
import { ActorSource } from '#platform';
import { TokenActors } from './actors.ts';
import { SessionUses } from './session-uses.ts';
import { IdentityQueries, OrganisationVerbs } from './graphql/identity.resolver.ts';
import { SessionResolver } from './graphql/session.resolver.ts';
import { AddMember } from './usecases/add-member.ts';
import { ChangeRoles } from './usecases/change-roles.ts';
import { ChooseOrganisation } from './usecases/choose-organisation.ts';
import { CreateApiKey } from './usecases/create-api-key.ts';
import { RevokeApiKey } from './usecases/revoke-api-key.ts';
import { CreateFirstOperator } from './usecases/create-first-operator.ts';
import { CreateOrganisation } from './usecases/create-organisation.ts';
import { Passwords } from './usecases/passwords.ts';
import { SignIn } from './usecases/sign-in.ts';
import { SignOut } from './usecases/sign-out.ts';
import { SignUpProvider } from './usecases/sign-up-provider.ts';

@Global()
@Module({
  providers: [
    { provide: ActorSource, useClass: TokenActors },
    SessionUses,
    AddMember,
    ChangeRoles,
    ChooseOrganisation,
    CreateApiKey,
    CreateFirstOperator,
    CreateOrganisation,
    Passwords,
    RevokeApiKey,
    SignIn,
    SignOut,
    SignUpProvider,
    SessionResolver,
    OrganisationVerbs,
    IdentityQueries,
  ],
  exports: [ActorSource, Passwords],
})
export class IdentityModule {}

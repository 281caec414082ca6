import { readCode } from '#kernel';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Asked, AskedBy, Can, every, Everyone, given, PageArgs, pageOf, Reads, sql, ascending } from '#platform';
import type { ApplicationState } from '../domain/application.ts';
import {
  RegisterApplicationConnection,
  RegisterApplicationStateEnum,
  RegisterApplicationType,
} from './register-application.type.ts';
import { RegisterEntryConnection, RegisterEntryType } from './register.type.ts';

@Resolver()
export class RegisterQueries {
  constructor(private readonly reads: Reads) {}

  @Everyone()
  @Query(() => RegisterEntryType, {
    nullable: true,
    description: 'A provider in the register by the identifier of its entry.',
  })
  registerEntry(
    @Args('id', { description: 'Identifier.' }) id: string,
    @AskedBy() asked: Asked,
  ): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Everyone()
  @Query(() => RegisterEntryConnection, {
    description: 'The public directory: providers that are not excluded, by name.',
  })
  registerEntries(
    @Args('serviceCode', { type: () => String, nullable: true, description: 'Only providers of this service.' })
    serviceCode: string | null,
    @Args('territoryCode', { type: () => String, nullable: true, description: 'Only providers of this territory.' })
    territoryCode: string | null,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.page(
      asked,
      pageOf(page),
      (t) =>
        every(
          sql`${t}.state <> 'excluded'`,
          given(territoryCode, (value) => sql`${t}.territory_code = ${readCode(value)}`),
          given(
            serviceCode,
            (value) =>
              sql`exists (select from register_service s where s.entry_id = ${t}.id and s.service_code = ${readCode(value)})`,
          ),
        ),
      ascending({ name: 'text' }),
    );
  }

  @Can('register.applications')
  @Query(() => RegisterApplicationType, { nullable: true, description: 'An application by its identifier.' })
  registerApplication(
    @Args('id', { description: 'Identifier.' }) id: string,
    @AskedBy() asked: Asked,
  ): Promise<object | null> {
    return this.reads.byId(asked, id);
  }

  @Can('register.applications')
  @Query(() => RegisterApplicationConnection, {
    description: 'The applications that the caller may see, the oldest first.',
  })
  registerApplications(
    @Args('state', { type: () => RegisterApplicationStateEnum, nullable: true, description: 'Only in this state.' })
    state: ApplicationState | null,
    @Args() page: PageArgs,
    @AskedBy() asked: Asked,
  ): Promise<object> {
    return this.reads.page(
      asked,
      pageOf(page),
      (t) => every(given(state, (value) => sql`${t}.state = ${value}`)),
      ascending({ filed_at: 'timestamptz' }),
    );
  }
}

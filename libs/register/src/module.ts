import { Module } from '@nestjs/common';
import { RegisterQueries } from './graphql/register.queries.ts';
import { RegisterApplicationVerbs, RegisterEntryVerbs } from './graphql/register.resolver.ts';
import { DecideRegisterApplication } from './usecases/decide-register-application.ts';
import { ExcludeRegisterEntry } from './usecases/exclude-register-entry.ts';
import { FileRegisterApplication } from './usecases/file-register-application.ts';
import { RecordCriterionCheck } from './usecases/record-criterion-check.ts';
import { ReinstateRegisterEntry } from './usecases/reinstate-register-entry.ts';
import { SuspendRegisterEntry } from './usecases/suspend-register-entry.ts';
import { WithdrawRegisterApplication } from './usecases/withdraw-register-application.ts';

@Module({
  providers: [
    FileRegisterApplication,
    WithdrawRegisterApplication,
    RecordCriterionCheck,
    DecideRegisterApplication,
    SuspendRegisterEntry,
    ReinstateRegisterEntry,
    ExcludeRegisterEntry,
    RegisterApplicationVerbs,
    RegisterEntryVerbs,
    RegisterQueries,
  ],
})
export class RegisterModule {}

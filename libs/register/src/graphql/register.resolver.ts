import { Resolver } from '@nestjs/graphql';
import { type Call, Verb } from '#platform';
import { DecideRegisterApplication } from '../usecases/decide-register-application.ts';
import { ExcludeRegisterEntry } from '../usecases/exclude-register-entry.ts';
import { FileRegisterApplication } from '../usecases/file-register-application.ts';
import { RecordCriterionCheck } from '../usecases/record-criterion-check.ts';
import { ReinstateRegisterEntry } from '../usecases/reinstate-register-entry.ts';
import { SuspendRegisterEntry } from '../usecases/suspend-register-entry.ts';
import { WithdrawRegisterApplication } from '../usecases/withdraw-register-application.ts';
import { RegisterApplicationPayload } from './register-application.type.ts';
import { FileRegisterApplicationInput, WithdrawRegisterApplicationInput } from './register-application.inputs.ts';
import {
  DecideRegisterApplicationInput,
  ExcludeRegisterEntryInput,
  RecordCriterionCheckInput,
  ReinstateRegisterEntryInput,
  SuspendRegisterEntryInput,
} from './register.inputs.ts';
import { RegisterEntryPayload } from './register.type.ts';

@Resolver()
export class RegisterApplicationVerbs {
  constructor(
    private readonly file: FileRegisterApplication,
    private readonly withdraw: WithdrawRegisterApplication,
    private readonly check: RecordCriterionCheck,
    private readonly decide: DecideRegisterApplication,
  ) {}

  @Verb(
    'register.file',
    RegisterApplicationPayload,
    FileRegisterApplicationInput,
    'Applies for inclusion, a change or exclusion (BR-9, BR-14).',
  )
  fileRegisterApplication({ actor, input }: Call<FileRegisterApplicationInput>) {
    return this.file.execute(actor, input);
  }

  @Verb(
    'register.withdraw',
    RegisterApplicationPayload,
    WithdrawRegisterApplicationInput,
    'Withdraws an application before it is decided.',
  )
  withdrawRegisterApplication({ actor, input }: Call<WithdrawRegisterApplicationInput>) {
    return this.withdraw.execute(actor, input);
  }

  @Verb(
    'register.check',
    RegisterApplicationPayload,
    RecordCriterionCheckInput,
    'Writes down what was found on one criterion of one service (BR-8).',
  )
  recordCriterionCheck({ actor, input }: Call<RecordCriterionCheckInput>) {
    return this.check.execute(actor, input);
  }

  @Verb(
    'register.decide',
    RegisterApplicationPayload,
    DecideRegisterApplicationInput,
    'Grants an application, changing the register with it, or refuses it (BR-8, BR-10).',
  )
  decideRegisterApplication({ actor, input }: Call<DecideRegisterApplicationInput>) {
    return this.decide.execute(actor, input);
  }
}

@Resolver()
export class RegisterEntryVerbs {
  constructor(
    private readonly suspend: SuspendRegisterEntry,
    private readonly reinstate: ReinstateRegisterEntry,
    private readonly exclude: ExcludeRegisterEntry,
  ) {}

  @Verb(
    'register.suspend',
    RegisterEntryPayload,
    SuspendRegisterEntryInput,
    'Suspends a provider, which may then neither bid nor sign (BR-6).',
  )
  suspendRegisterEntry({ actor, input }: Call<SuspendRegisterEntryInput>) {
    return this.suspend.execute(actor, input);
  }

  @Verb('register.reinstate', RegisterEntryPayload, ReinstateRegisterEntryInput, 'Lifts a suspension.')
  reinstateRegisterEntry({ actor, input }: Call<ReinstateRegisterEntryInput>) {
    return this.reinstate.execute(actor, input);
  }

  @Verb(
    'register.exclude',
    RegisterEntryPayload,
    ExcludeRegisterEntryInput,
    'Excludes a provider for a reason of the closed list (BR-10).',
  )
  excludeRegisterEntry({ actor, input }: Call<ExcludeRegisterEntryInput>) {
    return this.exclude.execute(actor, input);
  }
}

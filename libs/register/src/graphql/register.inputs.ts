import { Code, Flag, Id, Input, Text, Whole } from '#platform';
import { type CheckResult } from '../domain/decision.ts';
import type { DecideRegisterApplicationInput as DecideFacts } from '../usecases/decide-register-application.ts';
import type { ExcludeRegisterEntryInput as ExcludeFacts } from '../usecases/exclude-register-entry.ts';
import type { RecordCriterionCheckInput as CheckFacts } from '../usecases/record-criterion-check.ts';
import type { ReinstateRegisterEntryInput as ReinstateFacts } from '../usecases/reinstate-register-entry.ts';
import type { SuspendRegisterEntryInput as SuspendFacts } from '../usecases/suspend-register-entry.ts';
import { CheckResultEnum } from './register-application.type.ts';

@Input('What was found on one criterion of one service.')
export class RecordCriterionCheckInput implements CheckFacts {
  @Id('The application.')
  applicationId: string;

  @Text('Service.', { most: 20 })
  serviceCode: string;

  @Text('Criterion, by its code in the rule pack.', { most: 50 })
  criterionCode: string;

  @Code(() => CheckResultEnum, 'Finding.')
  result: CheckResult;

  @Text('What it rests on: a document, a visit.', { most: 2000, printed: true })
  evidence: string;
}

@Input('A decision on an application.')
export class DecideRegisterApplicationInput implements DecideFacts {
  @Id('The application.')
  applicationId: string;

  @Flag('Granted or refused.')
  grant: boolean;

  @Text('Reason of a refusal, from the closed list of the rule pack (BR-10).', {
    most: 50,
    nullable: true,
    default: null,
  })
  reasonCode: string | null;

  @Text('The reason.', { most: 2000, printed: true, nullable: true, default: null })
  reasonText: string | null;
}

class EntryInput {
  @Id('The entry.')
  entryId: string;

  @Whole('The version that was read; refused as stale when the entry has changed since (BR-13).', { least: 1 })
  version: number;
}

@Input('An entry to suspend.')
export class SuspendRegisterEntryInput extends EntryInput implements SuspendFacts {
  @Text('Why.', { most: 2000, printed: true })
  reason: string;
}

@Input('An entry whose suspension is to be lifted.')
export class ReinstateRegisterEntryInput extends EntryInput implements ReinstateFacts {}

@Input('An entry to exclude.')
export class ExcludeRegisterEntryInput extends EntryInput implements ExcludeFacts {
  @Text('Reason, from the closed list of the rule pack (BR-10).', { most: 50 })
  reasonCode: string;

  @Text('The reason.', { most: 2000, printed: true })
  reasonText: string;
}

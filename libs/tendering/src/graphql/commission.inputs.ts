import type { LocalDate } from '#kernel';
import { Code, Day, Flag, Id, Input, Nested, Text } from '#platform';
import type { CommissionRole } from '../domain/facts.ts';
import { MOST_MEMBERS } from '../domain/limits.ts';
import type { AppointCommissionInput as AppointFacts } from '../usecases/appoint-commission.ts';
import type { CallInAlternateInput as CallInFacts } from '../usecases/call-in-alternate.ts';
import { CommissionRoleEnum } from './tender.enums.ts';
import { TenderInput } from './tender.inputs.ts';

@Input('A seat in the commission.')
export class CommissionMemberInput {
  @Id('The person.')
  personId: string;

  @Code(() => CommissionRoleEnum, 'Office.')
  role: CommissionRole;

  @Flag('Whether only an alternate.', { default: false })
  alternate: boolean;

  @Text('From which organisation.', { least: 1, most: 500, printed: true })
  organisationName: string;

  @Flag('Whether that organisation belongs to civil society.')
  civilSociety: boolean;
}

@Input('The whole commission with the act that appoints it.')
export class AppointCommissionInput extends TenderInput implements AppointFacts {
  @Text('Number of the act.', { least: 1, most: 100, printed: true })
  actNumber: string;

  @Day('Date of the act.')
  actDate: LocalDate;

  @Nested(() => [CommissionMemberInput], 'Members and alternates.', { most: MOST_MEMBERS })
  members: CommissionMemberInput[];
}

@Input('An alternate to call in, in the place of a member.')
export class CallInAlternateInput extends TenderInput implements CallInFacts {
  @Id('The alternate: identifier of the seat.')
  alternateId: string;

  @Id('Who cannot serve: identifier of the seat.')
  memberId: string;

  @Text('Number of the act.', { least: 1, most: 100, printed: true })
  actNumber: string;

  @Day('Date of the act.')
  actDate: LocalDate;
}

import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '#platform';
import { described } from '#reference';
import { rejectionReasonCodes } from '../domain/admission.ts';
import { awardMachine, revocationReasonCodes, revocationReasons } from '../domain/award.ts';
import { complaintMachine } from '../domain/complaint.ts';
import { declarationStatuses } from '../domain/declaration.ts';
import { failures } from '../domain/evaluation.ts';
import { meetingKinds, meetingMachine } from '../domain/meeting.ts';
import { voteChoices } from '../domain/vote.ts';

export const DeclarationStatusEnum = enumOf(declarationStatuses);
export const AdmissionDecisionEnum = enumOf(['admitted', 'rejected'] as const);
export const RejectionReasonEnum = enumOf(rejectionReasonCodes);
export const MeetingKindEnum = enumOf(meetingKinds);
export const MeetingStateEnum = enumOf(meetingMachine.states);
export const LotFailureEnum = enumOf(failures);
export const VoteChoiceEnum = enumOf(voteChoices);
export const AwardStateEnum = enumOf(awardMachine.states);
export const RevocationReasonEnum = enumOf(revocationReasonCodes);
export const ComplaintStateEnum = enumOf(complaintMachine.states);

registerEnumType(DeclarationStatusEnum, { name: 'DeclarationStatus', description: 'Free of interest, or recused.' });
registerEnumType(AdmissionDecisionEnum, { name: 'AdmissionDecision', description: 'Pass or fail.' });
registerEnumType(RejectionReasonEnum, {
  name: 'RejectionReason',
  description: 'Grounds for rejecting a bid; a tender allows those of its rule pack (BR-56).',
});
registerEnumType(MeetingKindEnum, { name: 'MeetingKind', description: 'What a meeting of the commission decides.' });
registerEnumType(MeetingStateEnum, { name: 'MeetingState', description: 'Whether a meeting goes on.' });
registerEnumType(LotFailureEnum, { name: 'LotFailure', description: 'Why a lot ended without an award.' });
registerEnumType(VoteChoiceEnum, { name: 'VoteChoice', description: 'A vote; an abstention counts as present.' });
registerEnumType(AwardStateEnum, {
  name: 'AwardState',
  description: 'Proposed by the commission, decided by the head (the standstill runs), final, or revoked.',
});
registerEnumType(RevocationReasonEnum, {
  name: 'RevocationReason',
  description: 'Why an award is revoked (BR-63).',
  valuesMap: described(revocationReasons),
});
registerEnumType(ComplaintStateEnum, { name: 'ComplaintState', description: 'Where a complaint stands.' });

import { MOST_FILES } from '#files';
import { Code, Flag, Id, Input, Language, LanguageCode, Text, Texts } from '#platform';
import { revocationReasonsOfHead, type RevocationReasonOfHead } from '../domain/award.ts';
import type { DecideAwardInput as DecideAwardFacts } from '../usecases/decide-award.ts';
import type { DecideComplaintInput as DecideComplaintFacts } from '../usecases/decide-complaint.ts';
import type { FileComplaintInput as FileComplaintFacts } from '../usecases/file-complaint.ts';
import type { ProposeAwardInput as ProposeAwardFacts } from '../usecases/propose-award.ts';
import type { RevokeAwardInput as RevokeAwardFacts } from '../usecases/revoke-award.ts';
import type { SignProtocolInput as SignProtocolFacts } from '../usecases/sign-protocol.ts';
import type { WithdrawComplaintInput as WithdrawComplaintFacts } from '../usecases/withdraw-complaint.ts';
import { RevocationReasonEnum } from './enums.ts';

@Input('A vote that has passed.')
export class ProposeAwardInput implements ProposeAwardFacts {
  @Id('The open meeting on the award.')
  meetingId: string;

  @Text('How a single admitted bid was negotiated, where the rules ask for it.', {
    most: 4000,
    printed: true,
    nullable: true,
  })
  negotiation: string | null;
}

@Input('A protocol to sign.')
export class SignProtocolInput implements SignProtocolFacts {
  @Id('The award.')
  awardId: string;

  @Text('The password, entered again.', { most: 1024, exact: true })
  password: string;
}

@Input('An award to decide on.')
export class DecideAwardInput implements DecideAwardFacts {
  @Id('The award.')
  awardId: string;
}

@Input('An award to revoke.')
export class RevokeAwardInput implements RevokeAwardFacts {
  @Id('The award.')
  awardId: string;

  @Code(() => RevocationReasonEnum, 'The reason; COMPLAINT_UPHELD follows from the decision on a complaint alone.', {
    among: revocationReasonsOfHead,
  })
  reason: RevocationReasonOfHead;

  @Text('The reason explained.', { most: 4000, printed: true })
  explanation: string;
}

@Input('A complaint.')
export class FileComplaintInput implements FileComplaintFacts {
  @Id('The tender.')
  tenderId: string;

  @Id('The award; without it the terms of the tender are complained about.', { nullable: true })
  awardId: string | null;

  @Text('What it is about.', { most: 20000, printed: true })
  text: string;

  @Language('Language of the text.', { default: LanguageCode.uk })
  language: Language;

  @Texts('Files of the organisation that were uploaded with `PUT /files`; whoever reads the complaint reads them.', {
    most: MOST_FILES,
    each: { id: true },
    default: [],
  })
  attachmentFileIds: string[];
}

@Input('A decision on a complaint.')
export class DecideComplaintInput implements DecideComplaintFacts {
  @Id('The complaint.')
  complaintId: string;

  @Flag('Whether the complaint is right; then its award is revoked at once.')
  upheld: boolean;

  @Text('The reasons.', { most: 20000, printed: true })
  text: string;
}

@Input('A complaint to withdraw.')
export class WithdrawComplaintInput implements WithdrawComplaintFacts {
  @Id('The complaint.')
  complaintId: string;
}

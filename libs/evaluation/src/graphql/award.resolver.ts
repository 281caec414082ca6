import { Resolver } from '@nestjs/graphql';
import { type Call, Verb } from '#platform';
import { DecideAward } from '../usecases/decide-award.ts';
import { DecideComplaint } from '../usecases/decide-complaint.ts';
import { FileComplaint } from '../usecases/file-complaint.ts';
import { ProposeAward } from '../usecases/propose-award.ts';
import { RevokeAward } from '../usecases/revoke-award.ts';
import { SignProtocol } from '../usecases/sign-protocol.ts';
import { WithdrawComplaint } from '../usecases/withdraw-complaint.ts';
import {
  DecideAwardInput,
  DecideComplaintInput,
  FileComplaintInput,
  ProposeAwardInput,
  RevokeAwardInput,
  SignProtocolInput,
  WithdrawComplaintInput,
} from './award.inputs.ts';
import { AwardPayload, ComplaintPayload } from './award.type.ts';

@Resolver()
export class AwardVerbs {
  constructor(
    private readonly propose: ProposeAward,
    private readonly sign: SignProtocol,
    private readonly decide: DecideAward,
    private readonly revoke: RevokeAward,
  ) {}

  @Verb(
    'award.propose',
    AwardPayload,
    ProposeAwardInput,
    'Proposes the award after a vote that has passed, and freezes the protocol (BR-57 to BR-59).',
  )
  proposeAward({ actor, input }: Call<ProposeAwardInput>) {
    return this.propose.execute(actor, input);
  }

  @Verb(
    'protocol.sign',
    AwardPayload,
    SignProtocolInput,
    'Signs the protocol as a member who was present (BR-58).',
    'never rehearsed',
  )
  signProtocol({ actor, input }: Call<SignProtocolInput>) {
    return this.sign.execute(actor, input);
  }

  @Verb(
    'award.decide',
    AwardPayload,
    DecideAwardInput,
    'Decides the award on the signed protocol: it is published and the standstill runs (BR-58, BR-61, BR-86).',
  )
  decideAward({ actor, input }: Call<DecideAwardInput>) {
    return this.decide.execute(actor, input);
  }

  @Verb(
    'award.revoke',
    AwardPayload,
    RevokeAwardInput,
    'Revokes an award before its contract is signed; the next in rank may follow (BR-63).',
  )
  revokeAward({ actor, input }: Call<RevokeAwardInput>) {
    return this.revoke.execute(actor, input);
  }
}

@Resolver()
export class ComplaintVerbs {
  constructor(
    private readonly file: FileComplaint,
    private readonly decide: DecideComplaint,
    private readonly withdraw: WithdrawComplaint,
  ) {}

  @Verb('complaint.file', ComplaintPayload, FileComplaintInput, 'Files a complaint, which holds the award (BR-62).')
  fileComplaint({ actor, input }: Call<FileComplaintInput>) {
    return this.file.execute(actor, input);
  }

  @Verb(
    'complaint.decide',
    ComplaintPayload,
    DecideComplaintInput,
    'Decides a complaint; upholding it revokes its award (BR-62).',
  )
  decideComplaint({ actor, input }: Call<DecideComplaintInput>) {
    return this.decide.execute(actor, input);
  }

  @Verb('complaint.withdraw', ComplaintPayload, WithdrawComplaintInput, 'Withdraws an open complaint.')
  withdrawComplaint({ actor, input }: Call<WithdrawComplaintInput>) {
    return this.withdraw.execute(actor, input);
  }
}

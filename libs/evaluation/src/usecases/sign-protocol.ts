import { officersOf } from '../domain/commission.ts';
import { Injectable } from '@nestjs/common';
import { Passwords } from '#identity';
import { refuse } from '#kernel';
import { type Actor, type Result, Transactions } from '#platform';
import { Awards, ProtocolSignatures } from '../db/awards.ts';
import { Attendances } from '../db/meetings.ts';
import { signProtocol } from '../domain/award.ts';
import { protocolSigned } from '../events.ts';
import { may } from '../policy.ts';
import { lockEvaluatedLot, seatOf } from './evaluated-lot.ts';

export interface SignProtocolInput {
  readonly awardId: string;
  readonly password: string;
}

/** A member who was present signs the protocol's facts and file, with the password again; the last signature completes it (BR-58). */
@Injectable()
export class SignProtocol {
  constructor(
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
  ) {}

  async execute(actor: Actor, input: SignProtocolInput): Promise<Result> {
    if (!may(actor, 'protocol.sign')) return refuse('NOT_FOUND');
    await this.passwords.confirm(actor, input.password);
    return this.transactions.run(actor, 'protocol.sign', input, async (transaction) => {
      const found = (await transaction.of(Awards).find(input.awardId)) ?? refuse('NOT_FOUND');
      const { tender, commission, pack } = await lockEvaluatedLot(transaction, found.lotId);
      const award = (await transaction.of(Awards).lock(found.id)) ?? refuse('NOT_FOUND');
      const member = seatOf(commission, actor);
      const present = await transaction.of(Attendances).membersOf(award.meetingId);
      const signed = (await transaction.of(ProtocolSignatures).ofAward(award.id)).map(
        (signature) => signature.memberId,
      );
      const document = await transaction.rendered(award.documentId);
      const fileSha256 = document?.fileSha256 ?? null;
      const now = await transaction.now();
      const officers = officersOf(commission, present);
      const context = { present, officers, signed, rendered: fileSha256 !== null };
      const change = signProtocol(award, member.id, context, pack, now);
      if (!document || fileSha256 === null) return refuse('NOT_FOUND');
      const hashes = { documentSha256: document.sha256, fileSha256 };
      await transaction
        .of(ProtocolSignatures)
        .insert({ awardId: award.id, memberId: member.id, signedAt: now, ...hashes });
      const complete = change.protocolSignedAt !== null;
      if (complete) await transaction.of(Awards).update(award.id, change);
      transaction.record(protocolSigned, tender.id, { awardId: award.id, memberId: member.id, complete });
      return { id: award.id };
    });
  }
}

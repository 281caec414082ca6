import { plainText, refuse } from '#kernel';
import type { Actor, Result, Transaction } from '#platform';
import { openedBid } from '#tendering';
import { Admissions } from '../db/admissions.ts';
import { type AdmissionWish, decideAdmission } from '../domain/admission.ts';
import { requireChairOrSecretary } from '../domain/commission.ts';
import { bidAdmitted, bidRejected } from '../events.ts';
import { may } from '../policy.ts';
import { lockEvaluatedLot, seatOf } from './evaluated-lot.ts';

/** Records the commission's pass or fail on one bid (BR-56). */
export async function writeAdmission(
  transaction: Transaction,
  actor: Actor,
  bidId: string,
  wish: AdmissionWish,
): Promise<Result> {
  const bid = await openedBid(transaction, bidId);
  if (!bid || actor.personId === null || !may(actor, 'bid.admit')) return refuse('NOT_FOUND');
  const { lot, commission, pack } = await lockEvaluatedLot(transaction, bid.lotId);
  requireChairOrSecretary(commission, seatOf(commission, actor));
  const decided = (await transaction.of(Admissions).ofLot(lot.id)).some((admission) => admission.bidId === bid.id);
  const reasonText = wish.reasonText === null ? null : plainText(wish.reasonText);
  const context = { lotState: lot.state, decided, decidedBy: actor.personId };
  const admission = decideAdmission({ ...wish, reasonText }, context, pack, await transaction.now());
  const id = await transaction.of(Admissions).insert({ bidId: bid.id, ...admission });
  if (admission.reasonCode === null) transaction.record(bidAdmitted, lot.id, { bidId: bid.id });
  else transaction.record(bidRejected, lot.id, { bidId: bid.id, reason: admission.reasonCode });
  return { id };
}

import { type Instant, refuseIfAny, type RulePack } from '#kernel';
import type { EnquiryFacts, TenderFacts } from './facts.ts';
import { problem } from './problems.ts';

const takesBids = (tender: TenderFacts, now: Instant): boolean =>
  tender.state === 'published' && tender.closesAt !== null && now < tender.closesAt;

/** Questions end some days before the deadline, so that answers can still be used. */
export function ask(tender: TenderFacts, organisationId: string, question: string, pack: RulePack, now: Instant) {
  const open = takesBids(tender, now);
  const last = tender.closesAt && pack.before(tender.closesAt, 'tender.clarification.closeDaysBefore');
  refuseIfAny([
    problem(!open || (last !== null && now >= last), 'ENQUIRY_TOO_LATE', [], { until: last ?? '' }),
    problem(question === '', 'ENQUIRY_EMPTY', ['question']),
    problem(organisationId === tender.authorityId, 'ENQUIRY_OF_BUYER'),
  ]);
  return { askedAt: now, answerBy: pack.after(now, 'tender.answer.maxDays') };
}

/** No answer after closing: it would reach nobody who could still use it (BR-36). */
export function answer(tender: TenderFacts, enquiry: EnquiryFacts, text: string, now: Instant) {
  refuseIfAny([
    problem(!takesBids(tender, now), 'ANSWER_TOO_LATE'),
    problem(text === '', 'ANSWER_EMPTY', ['answer']),
    problem(enquiry.answer !== null, 'ENQUIRY_ANSWERED'),
  ]);
  return { answer: text, answeredAt: now };
}

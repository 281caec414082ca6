import { basis } from './acts.ts';
import {
  byDesign,
  calendarDays,
  count,
  december,
  flag,
  inAct,
  inSummary,
  list,
  memory,
  months,
  type Parameters,
  ratio,
  text,
  workingDays,
} from './parameter.ts';

export const commission: Parameters = {
  'commission.minMembers': count(5, basis.socialOrder, memory, { tighten: 'higher', note: 'BR-49.' }),
  'commission.oddNumber': flag(true, basis.socialOrder, memory, { note: 'BR-49.' }),
  'commission.quorum': ratio('2/3', basis.socialOrder, memory, {
    tighten: 'higher',
    note: 'Share of the appointed members; recused members count as absent (BR-52).',
  }),
  'commission.majority': ratio('1/2', basis.socialOrder, memory, {
    tighten: 'higher',
    note: 'More than this share has to be in favour (BR-53).',
  }),
  'commission.majorityOf': text('PRESENT', basis.socialOrder, memory, { note: 'PRESENT or APPOINTED (BR-53).' }),
  'commission.chairCastingVote': flag(true, basis.socialOrder, memory, {
    note: "Where exactly the share is in favour, the chair's vote decides (BR-53).",
  }),
  'commission.openVote': flag(true, basis.socialOrder, memory, {
    quoted: 'Votes are kept and printed with the names of those who cast them: there is no secret one.',
  }),
  'commission.protocolSignedByAllPresent': flag(true, basis.socialOrder, memory, {
    note: 'Otherwise chair and secretary sign (BR-58).',
  }),
  'commission.ngoShare': ratio('1/3', basis.socialOrder, byDesign, {
    tighten: 'higher',
    note: 'Members from civil society that does not bid.',
  }),
  'conflict.notify.days': workingDays(1, basis.conflict, memory, {
    quoted: 'When a member has learned of a conflict is known to that member alone.',
    note: 'Not later than the next working day after learning of it.',
  }),
  'conflict.decision.days': workingDays(
    2,
    basis.conflict,
    inSummary(
      { title: 'Tax service, 15.01.2026', date: '2026-01-15', read: 'In what time the superior decides.' },
      december,
    ),
    { quoted: 'Who declares a conflict here is recused at once; no superior has to decide.' },
  ),
  'conflict.recusalScope': text('TENDER', basis.conflict, memory, {
    note: 'TENDER or LOT: what a declared conflict keeps a member from (BR-51).',
  }),
};

export const evaluation: Parameters = {
  'evaluation.maxDays': workingDays(10, basis.socialOrder, memory, {
    tighten: 'shorter',
    note: 'Counted from the opening; told in the announcement.',
  }),
  'evaluation.totalPoints': count(100, basis.bidMethod, byDesign, {
    note: 'What the points of all criteria sum to (BR-33). The methodology of Order 296 was not read.',
  }),
  'evaluation.minScore': ratio('60/100', basis.bidMethod, byDesign, {
    tighten: 'higher',
    note: 'Share of the maximum quality points (BR-57).',
  }),
  'evaluation.commentRequired': flag(true, basis.bidMethod, byDesign, { note: 'With each score (BR-54).' }),
  'evaluation.tieBreak': list(['QUALITY_SUM', 'LOWER_PRICE', 'EARLIER_SUBMISSION'], basis.bidMethod, byDesign, {
    note: 'BR-57.',
  }),
  'evaluation.singleBidPolicy': text('ALLOW', basis.socialOrder, byDesign, {
    note: 'ALLOW, NEGOTIATE or REPEAT (BR-59).',
  }),
};

const articleOnTerms = inAct(
  { title: 'Law 393/96, Art. 20, on the page of a court', read: 'The text of the article.' },
  december,
);
const ofRecipients = 'Complaints of recipients are answered by the authority, outside this product.';

export const awards: Parameters = {
  'decision.publish.maxDays': workingDays(3, basis.socialOrder, memory, {
    quoted: 'A decision is published in the moment in which it is taken.',
    note: 'BR-61.',
  }),
  'award.standstill.days': workingDays(5, basis.socialOrder, byDesign, {
    tighten: 'longer',
    note: 'Time for complaints after publication (BR-62).',
  }),
  'complaint.award.days': workingDays(10, basis.socialOrder, byDesign, {
    note: 'Time to decide a complaint against an award; no contract while it is open (BR-62).',
  }),
  'complaint.answer.term': months(1, basis.appeals, articleOnTerms, { quoted: ofRecipients, note: 'BR-82.' }),
  'complaint.answer.simple': calendarDays(15, basis.appeals, articleOnTerms, {
    quoted: ofRecipients,
    note: 'Where nothing has to be looked into (BR-82).',
  }),
  'complaint.answer.longest': calendarDays(45, basis.appeals, articleOnTerms, {
    quoted: ofRecipients,
    note: 'In all, when the month is prolonged (BR-82).',
  }),
};

import { act } from './acts.ts';
import {
  calendarDays,
  count,
  designDefault,
  flag,
  fromMemory,
  list,
  type Parameters,
  ratio,
  text,
  workingDays,
} from './parameter.ts';

export const commission: Parameters = {
  'commission.minMembers': count(5, act.socialOrder, `${fromMemory} BR-49.`),
  'commission.oddNumber': flag(true, act.socialOrder, `${fromMemory} BR-49.`),
  'commission.quorum': ratio(
    '2/3',
    act.socialOrder,
    `${fromMemory} Share of the appointed members; recused members count as absent (BR-52).`,
  ),
  'commission.decision': text('MAJORITY_OF_PRESENT', act.socialOrder, `${fromMemory} BR-53.`),
  'commission.chairCastingVote': flag(true, act.socialOrder, `${fromMemory} BR-53.`),
  'commission.openVote': flag(true, act.socialOrder, fromMemory),
  'commission.protocolSignedByAllPresent': flag(true, act.socialOrder, fromMemory),
  'commission.ngoShare': ratio(
    '1/3',
    act.socialOrder,
    `${designDefault} Members from civil society that does not bid.`,
  ),
  'conflict.notify.days': workingDays(
    1,
    act.conflict,
    `${fromMemory} Not later than the next working day after learning of it.`,
  ),
  'conflict.lookback.months': count(
    12,
    act.conflict,
    `${designDefault} Work for a bidder in these months is a disqualifying tie.`,
  ),
  'conflict.ties': list(
    [
      'EMPLOYEE',
      'FOUNDER',
      'BOARD_MEMBER',
      'BENEFICIAL_OWNER',
      'CONTRACTOR',
      'CLOSE_RELATIVE',
      'FORMER_EMPLOYEE',
      'BENEFIT_RECEIVED',
    ],
    act.conflict,
    designDefault,
  ),
  'conflict.recusalScope': text('TENDER', act.conflict, 'TENDER or LOT. General knowledge (BR-51).'),
};

/** The default criteria; their maxima sum to 100. The official methodology (Order 332/2015) was not readable. */
const criterion = (maximum: number, note: string) => count(maximum, act.bidMethod, `${designDefault} ${note}`);

export const evaluation: Parameters = {
  'evaluation.maxDays': workingDays(10, act.socialOrder, `${fromMemory} Counted from the opening.`),
  'evaluation.extension.days': workingDays(10, act.socialOrder, fromMemory),
  'evaluation.extension.maxTimes': count(1, act.socialOrder, fromMemory),
  'evaluation.qualityWeight': count(70, act.bidMethod, `${designDefault} Points of a hundred.`),
  'evaluation.priceWeight': count(30, act.bidMethod, `${designDefault} Points of a hundred.`),
  'evaluation.minScore': ratio(
    '60/100',
    act.bidMethod,
    `${designDefault} Share of the maximum quality points (BR-57).`,
  ),
  'evaluation.criteria.Q1': criterion(20, 'Content and method against the state standard and the task.'),
  'evaluation.criteria.Q2': criterion(15, 'Qualification and number of staff.'),
  'evaluation.criteria.Q3': criterion(10, 'Experience with the target group, results.'),
  'evaluation.criteria.Q4': criterion(10, 'Premises and equipment, accessibility, reach.'),
  'evaluation.criteria.Q5': criterion(10, 'Quality assurance, safeguarding, feedback of recipients.'),
  'evaluation.criteria.Q6': criterion(5, 'Added value: co-financing, volunteers, links with other agencies.'),
  'evaluation.criteria.P1': criterion(30, 'Price: lowest admitted price over the price of the bid.'),
  'evaluation.commentRequired': flag(true, act.bidMethod, `${designDefault} BR-54.`),
  'evaluation.tieBreak': list(
    ['QUALITY_SUM', 'LOWER_PRICE', 'EARLIER_SUBMISSION'],
    act.bidMethod,
    `${designDefault} BR-57.`,
  ),
  'evaluation.singleBidPolicy': text('ALLOW', act.socialOrder, `ALLOW, NEGOTIATE or REPEAT. ${designDefault} BR-59.`),
};

export const awards: Parameters = {
  'decision.publish.maxDays': workingDays(3, act.socialOrder, `${fromMemory} BR-61.`),
  'award.standstill.days': workingDays(
    5,
    act.socialOrder,
    `${designDefault} Time for complaints after publication (BR-62).`,
  ),
  'complaint.award.days': workingDays(
    10,
    act.socialOrder,
    `${designDefault} Time to decide a complaint against an award; no contract while it is open (BR-62).`,
  ),
  'complaint.answer.days': calendarDays(30, act.appeals, `${fromMemory} BR-82.`),
  'complaint.answer.simple.days': calendarDays(
    15,
    act.appeals,
    `${fromMemory} Where no further study is needed (BR-82).`,
  ),
};

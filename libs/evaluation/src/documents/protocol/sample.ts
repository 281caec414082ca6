import { Ratio, sampleParts } from '#kernel';

const { authority, bidHead, bidders, common, criteria, lot, ngo, tender, totals } = sampleParts;

const member = (number: number, name: string, organisationName: string, more: object = {}) => ({
  memberId: `member-${number}`,
  name,
  organisationName,
  civilSociety: false,
  role: 'member',
  alternate: false,
  calledInFor: null,
  act: { number: '17-р', date: '2026-02-10' },
  active: true,
  declaration: 'none',
  declaredAt: '2026-04-07T07:30:00.000Z',
  conflictReason: null,
  ...more,
});
const commission = [
  member(1, 'Бондар Наталія Іванівна', authority.name, { role: 'chair' }),
  member(2, 'Савчук Оксана Петрівна', authority.name, { role: 'secretary' }),
  member(3, 'Ткаченко Андрій Юрійович', 'Фінансове управління Луцької міської ради'),
  member(4, 'Кравчук Марія Олексіївна', 'Громадська рада при Луцькій міській раді', {
    civilSociety: true,
    declaration: 'conflict',
    active: false,
    conflictReason: 'працювала в учасника протягом останніх 12 місяців',
  }),
  member(5, 'Поліщук Василь Миколайович', 'Волинська асоціація осіб з інвалідністю', {
    civilSociety: true,
    active: false,
  }),
  member(6, 'Шевчук Тетяна Богданівна', 'Волинська обласна громадська спілка «Опіка»', {
    civilSociety: true,
    alternate: true,
    calledInFor: 'member-5',
    act: { number: '41-р', date: '2026-04-08' },
  }),
  member(7, 'Дмитрук Ігор Петрович', authority.name, {
    alternate: true,
    active: false,
    declaration: null,
    declaredAt: null,
  }),
];
const voters = ['member-1', 'member-2', 'member-3', 'member-6'];

const pointsOf = (bid: number, voter: number, max: number) =>
  Math.max(Math.floor(max * 0.5), max - ((bid * 3 + voter) % 5) - bid);
export const comments = [
  'Методика докладна, розклад відвідувань узгоджено зі стандартом; бракує опису заміни працівника у разі хвороби.',
  'Кваліфікацію підтверджено, але кількість соціальних робітників розрахована на межі навантаження.',
  'Підтверджені результати за два роки.',
  'Доступність приміщень підтверджено актом обстеження.',
];

const lowestAdmitted = totals[3]!;
export const scored = (index: number) => {
  const quality = criteria.filter(({ kind }) => kind === 'quality');
  const scores = quality.flatMap(({ id, maxPoints }, place) =>
    voters.map((memberId, voter) => ({
      criterionId: id,
      memberId,
      points: pointsOf(index, voter, maxPoints),
      comment: comments[(place + voter) % comments.length]!,
    })),
  );
  const means = quality.map(({ id }) => ({
    criterionId: id,
    score: Ratio.mean(scores.filter(({ criterionId }) => criterionId === id).map(({ points }) => Ratio.of(points))),
  }));
  const qualityScore = Ratio.sum(means.map(({ score }) => score));
  const priceScore = Ratio.of(30n * lowestAdmitted, totals[index]!);
  return {
    scores,
    criterionScores: [...means, { criterionId: 'criterion-P1', score: priceScore }],
    qualityScore,
    priceScore,
    totalScore: qualityScore.plus(priceScore),
    aboveMinimum: qualityScore.atLeast(Ratio.of(42)),
  };
};
const admitted = { decision: 'admitted', reasonCode: null, reasonText: null, decidedAt: '2026-04-08T09:00:00.000Z' };
const rejected = {
  decision: 'rejected',
  reasonCode: 'AGAINST_STATE_STANDARD',
  reasonText: 'Запропонована тривалість відвідування менша за встановлену державним стандартом.',
  decidedAt: '2026-04-08T09:20:00.000Z',
};
const rankOf = [1, 2, null, 3];

export const sample = {
  ...common,
  award: {
    id: '00000000-0000-7000-8000-000000000701',
    reference: 'A-2026-000001',
    proposedAt: '2026-04-15T12:40:00.000Z',
  },
  tender: { ...tender, currency: 'UAH', openedAt: '2026-04-06T10:05:00.000Z' },
  authority,
  lot,
  commission,
  meetings: [
    {
      id: 'meeting-1',
      number: 1,
      kind: 'evaluation',
      heldAt: '2026-04-08T07:00:00.000Z',
      present: ['member-1', 'member-2', 'member-3'],
    },
    { id: 'meeting-2', number: 2, kind: 'award', heldAt: '2026-04-15T11:00:00.000Z', present: voters },
  ],
  quorum: { appointed: 5, needed: 4, present: 4 },
  formula: 'MEAN_OF_MEMBERS_PLUS_PRICE_RATIO_1',
  tieRule: ['QUALITY_SUM', 'LOWER_PRICE', 'EARLIER_SUBMISSION'],
  criteria,
  minimumQuality: Ratio.of(3, 5),
  bids: bidders.map((_, index) =>
    index === 2
      ? {
          ...bidHead(index),
          admission: rejected,
          scores: [],
          criterionScores: [],
          qualityScore: null,
          priceScore: null,
          totalScore: null,
          rank: null,
          aboveMinimum: false,
        }
      : { ...bidHead(index), admission: admitted, ...scored(index), rank: rankOf[index] ?? null },
  ),
  passedOver: [],
  votes: voters.map((memberId, index) => ({ memberId, choice: index === 3 ? 'abstain' : 'for' })),
  proposal: { bidId: bidHead(0).id, organisation: ngo, total: totals[0]!, totalScore: scored(0).totalScore },
};

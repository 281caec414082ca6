import { canonicalJson, lineAmount, Ratio, sum } from '#kernel';
import type { DocumentKind } from './kinds.ts';

/** Invented facts of each kind, as large and as awkward as a real competition: for specs and for looking at a template. */
const common = {
  form: 1,
  demonstration: true,
  timeZone: 'Europe/Kyiv',
  rulePack: { code: 'ua-2026', hash: 'c1'.repeat(32) },
  legalBasis: [
    'Закон України «Про соціальні послуги» від 17.01.2019 № 2671-VIII',
    'постанова Кабінету Міністрів України від 01.06.2020 № 450',
  ],
};

const party = (number: number, name: string, legalType: string) => ({
  id: `00000000-0000-7000-8000-00000000010${number}`,
  name,
  legalType,
  legalCode: legalType === 'sole_entrepreneur' ? '3012345678' : `4410000${number}`,
  territoryCode: 'UA07080170000013585',
});

const authority = party(1, 'Департамент соціальної політики Луцької міської ради', 'authority');
const ngo = party(2, 'Громадська організація «Разом удома»', 'ngo');
const charity = party(3, 'Благодійна організація «Благодійний фонд «Тепла оселя»', 'charity');
const communal = party(
  4,
  'Комунальна установа «Територіальний центр соціального обслуговування (надання соціальних послуг)»',
  'communal',
);
const entrepreneur = party(5, 'Фізична особа — підприємець Гончаренко Олена Вікторівна', 'sole_entrepreneur');
const person = (number: number, name: string) => ({ id: `00000000-0000-7000-8000-00000000020${number}`, name });

const service = { code: '015.1', name: { uk: 'Догляд вдома', en: 'Home care' } };
const dayCare = {
  code: '015.3',
  name: { uk: 'Денний догляд дітей з інвалідністю', en: 'Day care of children with disabilities' },
};

const tender = {
  id: '00000000-0000-7000-8000-000000000301',
  reference: 'T-2026-000003',
  title: 'Догляд вдома та денний догляд у Луцькій міській територіальній громаді у 2026 році',
  publishedAt: '2026-03-02T08:00:00.000Z',
  closesAt: '2026-04-06T09:00:00.000Z',
};

const item = (number: number, description: string, unit: string, quantity: bigint, maximumUnitPrice: bigint) => ({
  id: `00000000-0000-7000-8000-00000000040${number}`,
  number,
  description,
  unit,
  quantity,
  maximumUnitPrice,
  cpv: {
    code: '85312400-3',
    name: {
      uk: 'Послуги соціальної допомоги, надавані немедичними установами не за місцем проживання',
      en: 'Welfare services not delivered through residential institutions',
    },
  },
});

const homeItems = [
  item(
    1,
    'Догляд вдома за особами, які не здатні до самообслуговування, I група рухової активності',
    'PERSON_HOUR',
    18_240_000n,
    18_650n,
  ),
  item(2, 'Догляд вдома: разове доставлення ліків і продуктів', 'VISIT', 2_400_500n, 9_525n),
];
const valueOf = (items: readonly ReturnType<typeof item>[]) =>
  sum(items.map(({ quantity, maximumUnitPrice }) => lineAmount(quantity, maximumUnitPrice)));

const lot = {
  id: '00000000-0000-7000-8000-000000000311',
  number: 1,
  title: 'Догляд вдома',
  service,
  setting: 'HOME',
  targetGroup: 'OLDER_PERSONS',
  maximumValue: valueOf(homeItems),
};
const dayItems = [item(3, 'Денний догляд, група до восьми дітей', 'PERSON_DAY', 6_600_000n, 74_000n)];
const dayLot = {
  ...lot,
  id: '00000000-0000-7000-8000-000000000312',
  number: 2,
  title: 'Денний догляд дітей з інвалідністю',
  service: dayCare,
  setting: 'SEMI_INPATIENT',
  targetGroup: 'CHILDREN_WITH_DISABILITIES',
  maximumValue: valueOf(dayItems),
};

const budget = {
  id: '00000000-0000-7000-8000-000000000501',
  year: 2026,
  programmeCode: '0813104',
  economicCode: '2610',
  fund: 'general',
  title: 'Забезпечення соціальними послугами за місцем проживання',
};

const criterion = (code: string, uk: string, en: string, maxPoints: number, kind: 'quality' | 'price' = 'quality') => ({
  id: `criterion-${code}`,
  code,
  title: { uk, en },
  kind,
  maxPoints,
  scale: null,
});
const criteria = [
  criterion(
    'Q1',
    'Зміст і методика порівняно з державним стандартом та завданням',
    'Content and method against the state standard',
    20,
  ),
  criterion('Q2', 'Кваліфікація та кількість працівників', 'Staff: qualification and number', 15),
  criterion('Q3', 'Досвід роботи з цільовою групою, результати', 'Experience with the target group and results', 10),
  criterion(
    'Q4',
    'Матеріально-технічна база, доступність, територіальне охоплення',
    'Premises, accessibility and reach',
    10,
  ),
  criterion(
    'Q5',
    'Забезпечення якості, безпека, зворотний зв’язок',
    'Quality assurance, safeguarding and feedback',
    10,
  ),
  criterion('Q6', 'Додана цінність: співфінансування, волонтери, взаємодія', 'Added value', 5),
  criterion('P1', 'Ціна', 'Price', 30, 'price'),
];

const conditions =
  'Надавач починає надавати послуги не пізніше ніж через п’ять робочих днів після реєстрації бюджетного зобов’язання.\n' +
  'Графік відвідувань погоджують з отримувачем; про зміну графіка Надавач попереджає не пізніше ніж за добу.\n' +
  'Працівник, який надає послугу вдома, має при собі посвідчення і не рідше ніж раз на рік проходить профілактичний медичний огляд.';

const announcement = {
  ...common,
  tender: {
    ...tender,
    description:
      'Замовник запрошує надавачів соціальних послуг узяти участь у конкурсі на надання послуг за соціальним замовленням. ' +
      'Послуги надають жителям громади, потреби яких враховано у плані потреб на 2026 рік.',
    standardReference: 'Державний стандарт догляду вдома, наказ Мінсоцполітики від 13.11.2013 № 760',
    draftContract: conditions,
    currency: 'UAH',
    contractFrom: '2026-05-15',
    contractTo: '2026-12-31',
    amendment: 1,
    emergencyJustification: null,
  },
  authority,
  approver: person(1, 'Мельник Ірина Степанівна'),
  budget,
  lots: [
    { ...lot, planLineId: 'plan-line-1', needsPlan: 'N-2026-000001', items: homeItems },
    { ...dayLot, planLineId: 'plan-line-2', needsPlan: 'N-2026-000001', items: dayItems },
  ],
  criteria,
  terms: {
    questionsUntil: '2026-03-29T21:00:00.000Z',
    openingBy: '2026-04-09T21:00:00.000Z',
    evaluationDays: { count: 10, unit: 'WORKING_DAYS' },
    standstill: { count: 5, unit: 'WORKING_DAYS' },
    signWithin: { count: 15, unit: 'WORKING_DAYS' },
    minimumQuality: Ratio.of(3, 5),
  },
  amendments: [
    {
      number: 1,
      madeAt: '2026-03-20T10:15:00.000Z',
      reason: 'Уточнено графік надання послуги в неробочі дні за запитанням учасника.',
      previousClosesAt: '2026-04-03T09:00:00.000Z',
      closesAt: tender.closesAt,
    },
  ],
};

const bidders = [ngo, charity, communal, entrepreneur];
const totals = [3_412_500_00n, 3_298_140_50n, 3_560_000_00n, 3_101_999_99n];
const bidHead = (index: number) => ({
  id: `00000000-0000-7000-8000-00000000060${index + 1}`,
  reference: `B-2026-00000${index + 1}`,
  place: index + 1,
  organisation: bidders[index]!,
  total: totals[index]!,
  contentSha256: `${index + 1}a`.repeat(32),
});

const opening = {
  ...common,
  tender: { ...tender, currency: 'UAH' },
  authority,
  openedAt: '2026-04-06T10:05:00.000Z',
  openedBy: [person(2, 'Савчук Оксана Петрівна'), person(3, 'Ткаченко Андрій Юрійович')],
  chain: { head: '9f'.repeat(32), lines: 9 },
  lots: [
    {
      ...lot,
      bids: bidders.map((_, index) => ({
        ...bidHead(index),
        registerEntry: `R-2026-00000${index + 1}`,
        receivedAt: `2026-04-0${index + 2}T11:2${index}:00.000Z`,
      })),
    },
    { ...dayLot, bids: [] },
  ],
};

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
const comments = [
  'Методика докладна, розклад відвідувань узгоджено зі стандартом; бракує опису заміни працівника у разі хвороби.',
  'Кваліфікацію підтверджено, але кількість соціальних робітників розрахована на межі навантаження.',
  'Підтверджені результати за два роки.',
  'Доступність приміщень підтверджено актом обстеження.',
];

const lowestAdmitted = totals[3]!;
const scored = (index: number) => {
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
  reasonCode: 'CONFLICT_WITH_STANDARD',
  reasonText: 'Запропонована тривалість відвідування менша за встановлену державним стандартом.',
  decidedAt: '2026-04-08T09:20:00.000Z',
};
const rankOf = [1, 2, null, 3];

const protocol = {
  ...common,
  award: {
    id: '00000000-0000-7000-8000-000000000701',
    reference: 'A-2026-000001',
    proposedAt: '2026-04-15T12:40:00.000Z',
  },
  tender: { ...tender, currency: 'UAH', openedAt: opening.openedAt },
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
  votes: voters.map((memberId, index) => ({ memberId, choice: index === 3 ? 'abstain' : 'for' })),
  proposal: { bidId: bidHead(0).id, organisation: ngo, total: totals[0]!, totalScore: scored(0).totalScore },
};

const own = scored(1);
const letter = {
  ...common,
  outcome: 'not_selected',
  award: { id: protocol.award.id, reference: protocol.award.reference, decidedAt: '2026-04-17T08:30:00.000Z' },
  decidedBy: person(1, 'Мельник Ірина Степанівна'),
  tender: { ...tender, currency: 'UAH' },
  authority,
  lot,
  bidder: charity,
  bid: {
    id: bidHead(1).id,
    reference: bidHead(1).reference,
    total: totals[1]!,
    rank: 2,
    rejection: null,
    criteria: criteria.map(({ id, code, title, kind, maxPoints }) => ({
      code,
      title,
      kind,
      maxPoints,
      score: own.criterionScores.find(({ criterionId }) => criterionId === id)?.score ?? Ratio.zero,
      comments: kind === 'price' ? [] : comments,
    })),
    totalScore: own.totalScore,
    aboveMinimum: true,
  },
  rankedBids: 3,
  winner: { organisation: ngo, total: totals[0]!, totalScore: scored(0).totalScore },
  standstillEndsAt: '2026-04-24T21:00:00.000Z',
  signBy: '2026-05-08T21:00:00.000Z',
};

const contractLines = [
  { ...homeItems[0]!, unitPrice: 17_500n },
  { ...homeItems[1]!, unitPrice: 9_100n },
].map(({ id, number, description, unit, quantity, unitPrice }) => ({
  id,
  number,
  planLineId: 'plan-line-1',
  service,
  description,
  unit,
  quantity,
  unitPrice,
  amount: lineAmount(quantity, unitPrice),
}));
const contractTotal = sum(contractLines.map(({ amount }) => amount));

const contract = {
  ...common,
  contract: {
    id: '00000000-0000-7000-8000-000000000801',
    reference: 'C-2026-000001',
    preparedAt: '2026-04-27T07:10:00.000Z',
    periodFrom: '2026-05-15',
    periodTo: '2026-12-31',
    currency: 'UAH',
    total: contractTotal,
  },
  tender,
  lot,
  award: letter.award,
  bid: { id: bidHead(0).id, reference: bidHead(0).reference },
  authority,
  provider: { ...ngo, registerEntry: 'R-2026-000001' },
  budget,
  standardReference: announcement.tender.standardReference,
  conditions,
  lines: contractLines,
  terms: {
    commitmentWithin: { count: 7, unit: 'WORKING_DAYS' },
    actReview: { count: 10, unit: 'WORKING_DAYS' },
    amendMaxShare: Ratio.of(1, 5),
  },
};

const actLines = contractLines.map(({ id, number, description, unit, unitPrice }, index) => {
  const quantity = [2_180_500n, 310_000n][index]!;
  return {
    id,
    number,
    service,
    description,
    unit,
    persons: [96, 41][index]!,
    quantity,
    unitPrice,
    amount: lineAmount(quantity, unitPrice),
  };
});
const act = {
  ...common,
  act: {
    id: '00000000-0000-7000-8000-000000000901',
    reference: 'ACT-2026-000002',
    submittedAt: '2026-07-02T08:45:00.000Z',
    periodFrom: '2026-06-01',
    periodTo: '2026-06-30',
    total: sum(actLines.map(({ amount }) => amount)),
    decideBy: '2026-07-16T21:00:00.000Z',
  },
  contract: {
    id: contract.contract.id,
    reference: contract.contract.reference,
    signedAt: '2026-04-29T13:00:00.000Z',
    total: contractTotal,
    currency: 'UAH',
    acceptedBefore: 201_250_40n,
  },
  submittedBy: person(8, 'Романюк Юлія Андріївна'),
  authority,
  provider: ngo,
  lot: { number: lot.number, title: lot.title },
  tenderReference: tender.reference,
  lines: actLines,
  report: { id: '00000000-0000-7000-8000-000000000902', refusals: 2, waiting: 14, complaints: 1 },
};

const monitoring = {
  ...common,
  report: {
    id: '00000000-0000-7000-8000-000000000a01',
    reference: 'M-2026-000001',
    periodFrom: '2026-07-01',
    periodTo: '2026-09-30',
    publishedAt: '2026-10-12T09:00:00.000Z',
    findings:
      'Обсяги догляду вдома виконано майже повністю; недовиконання спричинене відпустками двох працівників у серпні.\n' +
      'Разове доставлення ліків користується меншим попитом, ніж враховано у плані потреб: рекомендовано переглянути розрахунок на 2027 рік.',
  },
  preparedBy: person(6, 'Левчук Галина Романівна'),
  publishedBy: person(1, 'Мельник Ірина Степанівна'),
  contract: {
    id: contract.contract.id,
    reference: contract.contract.reference,
    total: contractTotal,
    currency: 'UAH',
    periodFrom: '2026-05-15',
    periodTo: '2026-12-31',
  },
  authority,
  provider: ngo,
  lot: { number: lot.number, title: lot.title, service },
  tenderReference: tender.reference,
  lines: [
    {
      number: 1,
      description: homeItems[0]!.description,
      unit: 'PERSON_HOUR',
      planned: 7_296_000n,
      delivered: 7_010_500n,
      share: Ratio.of(7_010_500n, 7_296_000n),
      persons: 101,
    },
    {
      number: 2,
      description: homeItems[1]!.description,
      unit: 'VISIT',
      planned: 960_000n,
      delivered: 512_000n,
      share: Ratio.of(512, 960),
      persons: 44,
    },
  ],
  totals: {
    planned: 136_416_000n,
    accepted: 127_342_950n,
    paid: 84_900_000n,
    share: Ratio.of(127_342_950n, 136_416_000n),
    refusals: 5,
    waiting: 11,
    complaints: 2,
  },
  rating: 'GOOD',
  bands: { good: Ratio.of(4, 5), satisfactory: Ratio.of(51, 100) },
};

const samples: Readonly<Record<DocumentKind, object>> = {
  'tender.announcement': announcement,
  'tender.opening': opening,
  'award.protocol': protocol,
  'award.letter': letter,
  'contract.text': contract,
  'act.text': act,
  'monitoring.report': monitoring,
};

/** The canonical text of the sample, as a record would hold it. */
export const sampleRecord = (kind: DocumentKind): string => canonicalJson(samples[kind]);

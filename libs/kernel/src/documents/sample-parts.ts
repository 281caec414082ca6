import { lineAmount, sum } from '../money.ts';

/** Invented facts, as large and as awkward as a real competition: the samples of all documents are made of them. */
export const common = {
  form: 1,
  demonstration: true,
  timeZone: 'Europe/Kyiv',
  rulePack: { code: 'ua-2026', hash: 'c1'.repeat(32) },
  legalBasis: [
    {
      act: 'law-2671-viii',
      citation: 'Закон України «Про соціальні послуги» № 2671-VIII від 17.01.2019',
      places: ['ст. 26 ч. 5', 'ст. 28'],
      checked: true,
    },
    {
      act: 'resolution-450-2020',
      citation: 'постанова КМУ № 450 від 01.06.2020',
      places: [],
      checked: false,
    },
  ],
  unread: [
    'bid.opening.maxDaysAfterDeadline',
    'evaluation.minScore',
    'award.standstill.days',
    'commission.quorum',
    'act.review.days',
    'amend.maxPercent',
  ],
  withheldFor: { count: 1826, unit: 'CALENDAR_DAYS' },
};

export const party = (number: number, name: string, legalType: string) => ({
  id: `00000000-0000-7000-8000-00000000010${number}`,
  name,
  legalType,
  legalCode: legalType === 'sole_entrepreneur' ? null : `4410000${number}`,
  taxNumber: legalType === 'sole_entrepreneur' ? '3012345678' : null,
  territoryCode: 'UA07080170000013585',
});

export const authority = party(1, 'Департамент соціальної політики Луцької міської ради', 'authority');
export const ngo = party(2, 'Громадська організація «Разом удома»', 'ngo');
export const charity = party(3, 'Благодійна організація «Благодійний фонд «Тепла оселя»', 'charity');
export const communal = party(
  4,
  'Комунальна установа «Територіальний центр соціального обслуговування (надання соціальних послуг)»',
  'communal',
);
export const entrepreneur = party(5, 'Фізична особа — підприємець Гончаренко Олена Вікторівна', 'sole_entrepreneur');
export const person = (number: number, name: string) => ({ id: `00000000-0000-7000-8000-00000000020${number}`, name });

export const service = { code: '015.1', name: { uk: 'Догляд вдома', en: 'Home care' } };
const dayCare = {
  code: '015.3',
  name: { uk: 'Денний догляд дітей з інвалідністю', en: 'Day care of children with disabilities' },
};

export const tender = {
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

export const homeItems = [
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

export const lot = {
  id: '00000000-0000-7000-8000-000000000311',
  number: 1,
  title: 'Догляд вдома',
  service,
  setting: 'HOME',
  targetGroup: 'OLDER_PERSONS',
  maximumValue: valueOf(homeItems),
};
export const dayItems = [item(3, 'Денний догляд, група до восьми дітей', 'PERSON_DAY', 6_600_000n, 74_000n)];
export const dayLot = {
  ...lot,
  id: '00000000-0000-7000-8000-000000000312',
  number: 2,
  title: 'Денний догляд дітей з інвалідністю',
  service: dayCare,
  setting: 'SEMI_INPATIENT',
  targetGroup: 'CHILDREN_WITH_DISABILITIES',
  maximumValue: valueOf(dayItems),
};

export const budget = {
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
export const criteria = [
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

export const conditions =
  'Надавач починає надавати послуги не пізніше ніж через п’ять робочих днів після реєстрації бюджетного зобов’язання.\n' +
  'Графік відвідувань погоджують з отримувачем; про зміну графіка Надавач попереджає не пізніше ніж за добу.\n' +
  'Працівник, який надає послугу вдома, має при собі посвідчення і не рідше ніж раз на рік проходить профілактичний медичний огляд.';

export const bidders = [ngo, charity, communal, entrepreneur];
export const totals = [3_412_500_00n, 3_298_140_50n, 3_560_000_00n, 3_101_999_99n];
export const bidHead = (index: number) => ({
  id: `00000000-0000-7000-8000-00000000060${index + 1}`,
  reference: `B-2026-00000${index + 1}`,
  place: index + 1,
  organisation: bidders[index]!,
  total: totals[index]!,
  contentSha256: `${index + 1}a`.repeat(32),
});

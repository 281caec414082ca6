import { basis } from './acts.ts';
import {
  byDesign,
  count,
  december,
  inAct,
  inPractice,
  inSummary,
  list,
  memory,
  money,
  months,
  type Parameters,
  ratio,
  text,
  workingDays,
} from './parameter.ts';

const socialChargeRates = inSummary(
  {
    title: 'Finance portals of 2026 on Law 2464-VI',
    date: '2026-01-01',
    read: 'The rates, by classes of employers and employees.',
  },
  december,
);
const notByClass = 'Labour is entered as one sum, not yet by class of employee or employer.';

export const tariffs: Parameters = {
  'tariff.adminCapRate': ratio('15/100', basis.cost, memory, {
    tighten: 'lower',
    note: 'In the manner of the older Resolution 268/2005 (BR-17).',
  }),
  'tariff.adminCapBase': text('DIRECT_LABOUR', basis.cost, memory, { note: 'DIRECT_LABOUR or DIRECT_COST (BR-17).' }),
  'tariff.socialChargeRate': ratio('22/100', basis.socialCharge, socialChargeRates, {
    note: 'Charged on labour (BR-18).',
  }),
  'tariff.socialChargeRate.employeesWithDisabilities': ratio('841/10000', basis.socialChargeOfSome, socialChargeRates, {
    quoted: notByClass,
  }),
  'tariff.socialChargeRate.disabilityEnterprises': ratio('55/1000', basis.socialChargeOfSome, socialChargeRates, {
    quoted: notByClass,
    note: 'Half the staff and a quarter of the pay are of persons with disabilities.',
  }),
  'tariff.socialChargeRate.deafAndBlindSocieties': ratio('53/1000', basis.socialChargeOfSome, socialChargeRates, {
    quoted: notByClass,
    note: 'УТОГ and УТОС.',
  }),
  'tariff.maxProfitRate': ratio('0', basis.tariff, byDesign, {
    tighten: 'lower',
    note: 'Budget-funded and non-profit provision (BR-19).',
  }),
  'tariff.validity': months(
    12,
    basis.tariff,
    inPractice({
      title: 'Tariff decisions of Sarny, Fastiv, Korosten and others, 2022 to 2024',
      read: 'Communities approve tariffs for one year; the act was not read.',
    }),
    { tighten: 'shorter' },
  ),
};

const byTheRecipient = 'The fee is agreed with the recipient, whose file this product does not keep.';
const thresholds = inSummary({
  title: 'A post of react-aph.org on payment for social services',
  read: 'The two thresholds of income, in force from 01.01.2020, and services that are free for everybody.',
});

export const fees: Parameters = {
  'fee.freeUpToMinimums': count(2, basis.payment, thresholds, {
    quoted: byTheRecipient,
    note: 'Income in subsistence minimums of the category: free at or below (BR-20).',
  }),
  'fee.differentiatedUpToMinimums': count(4, basis.payment, thresholds, {
    quoted: byTheRecipient,
    note: 'Differentiated above the free limit and up to this one (BR-21); above it the full tariff (BR-22).',
  }),
  'fee.freeCategories': list(
    [
      'TRAFFICKING_SURVIVORS',
      'VIOLENCE_SURVIVORS',
      'CHILDREN_WITH_DISABILITIES',
      'PERSONS_WITH_DISABILITY_GROUP_1',
      'ORPHANS_UP_TO_23',
      'GUARDIAN_FAMILIES',
      'FOSTER_FAMILIES',
      'FAMILY_TYPE_CHILDRENS_HOMES',
      'PATRONAGE_FAMILIES',
      'SERIOUSLY_ILL_CHILDREN',
    ],
    basis.payment,
    inAct({ title: 'Law 2671-VIII, Art. 28, on protocol.ua', read: 'The opening of the article.' }),
    { quoted: byTheRecipient, note: 'Free whatever the income (BR-20).' },
  ),
  'fee.freeServices': list(['012.0', '004.0', '002.0'], basis.payment, thresholds, {
    quoted: byTheRecipient,
    note: 'Crisis intervention, representation of interests, counselling: free for everybody (BR-20).',
  }),
  'fee.aboveStateStandard': text(
    'FULL',
    basis.fee,
    inSummary(
      {
        title: 'A summary of Resolution 429',
        read: 'Volume above the state standard is paid in full by the recipient.',
      },
      december,
    ),
    { quoted: byTheRecipient },
  ),
  'fee.incomeMethod': text(
    'ORDER_419_2020',
    basis.income,
    inSummary({ title: 'ibuhgalter.net on Order 419 of 16.06.2020', read: 'What the methodology is for.' }),
    { quoted: byTheRecipient, note: 'Average monthly total income is computed by this methodology (BR-23).' },
  ),
};

export const budget: Parameters = {
  'commitment.registration.days': workingDays(
    7,
    basis.treasury,
    inSummary(
      {
        title: 'Order 309 as changed by Order 439 of 16.12.2022',
        date: '2022-12-16',
        read: "From the commitment, or from the treasury's taking the estimate into account, whichever is later.",
      },
      december,
    ),
    { note: 'Counted here from the signing of the contract (BR-30).' },
  ),
  'budget.lapse.monthDay': text('12-31', basis.budgetYear, memory, { note: 'Month and day (BR-29).' }),
  'budget.economicCodes': list(['2240', '2610', '2730'], basis.economicCodes, memory),
  'procurement.routingThreshold': money('100000.00', basis.procurement, memory, {
    quoted: 'The buyer decides outside the product whether the procurement law applies.',
    note: 'Whether Resolution 450 repeats the rule of Resolution 324/2013 was not read (BR-38).',
  }),
};

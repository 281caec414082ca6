import { act } from './acts.ts';
import {
  count,
  designDefault,
  flag,
  fromMemory,
  list,
  money,
  type Parameters,
  ratio,
  text,
  verified,
  workingDays,
} from './parameter.ts';

export const tariffs: Parameters = {
  'tariff.adminCapRate': ratio(
    '15/100',
    act.cost,
    `${fromMemory} In the manner of the older Resolution 268/2005 (BR-17).`,
  ),
  'tariff.adminCapBase': text('DIRECT_LABOUR', act.cost, 'DIRECT_LABOUR or DIRECT_COST. Not read in the act (BR-17).'),
  'tariff.socialChargeRate': ratio('22/100', act.socialCharge, `${fromMemory} Charged on labour (BR-18).`),
  'tariff.maxProfitRate': ratio('0', act.tariff, `${designDefault} Budget-funded and non-profit provision (BR-19).`),
  'tariff.validity.months': count(
    12,
    act.tariff,
    'Communities approve tariffs for one year; seen in their decisions, not in the act.',
  ),
  'tariff.vatExempt': flag(true, 'Податковий кодекс України, ст. 197', fromMemory),
  'tariff.vatRate': ratio('0', 'Податковий кодекс України, ст. 197', fromMemory),
};

export const fees: Parameters = {
  'fee.freeUpToMinimums': verified(
    count(2, act.payment, 'Income in subsistence minimums of the category: free at or below (BR-20).'),
  ),
  'fee.differentiatedUpToMinimums': verified(
    count(4, act.payment, 'Differentiated above the free limit and up to this one (BR-21).'),
  ),
  'fee.fullAboveMinimums': verified(
    count(4, act.payment, 'Above it the full tariff; follows from the two limits (BR-22).'),
  ),
  'fee.freeCategories': verified(
    list(
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
      act.payment,
      'Free whatever the income (BR-20).',
    ),
  ),
  'fee.freeServices': verified(
    list(
      ['012.0', '004.0', '002.0'],
      act.payment,
      'Crisis intervention, representation of interests, counselling: free for everybody (BR-20).',
    ),
  ),
  'fee.freeServices.further': list(['001.0', '003.0', '022.0', 'TMP-SHELTER'], act.payment, fromMemory),
  'fee.progression': text(
    'LINEAR',
    act.fee,
    `${designDefault} The formula of Resolution 429 was not readable (BR-21).`,
  ),
  'fee.capShareOfTariff': ratio(
    '3/4',
    act.fee,
    `${designDefault} What 75 per cent caps, tariff or income, was not readable.`,
  ),
  'fee.capShareOfIncome.INPATIENT': ratio(
    '3/4',
    act.fee,
    `${fromMemory} A quarter of the income stays with the person.`,
  ),
  'fee.capShareOfIncome.SEMI_INPATIENT': ratio('1', act.fee, designDefault),
  'fee.capShareOfIncome.HOME': ratio('1', act.fee, designDefault),
  'fee.capShareOfIncome.STREET': ratio('1', act.fee, designDefault),
  'fee.capShareOfIncome.REMOTE_INTERNET': ratio('1', act.fee, designDefault),
  'fee.capShareOfIncome.REMOTE_PHONE': ratio('1', act.fee, designDefault),
  'fee.incomeMethod': verified(
    text('ORDER_419_2020', act.income, 'Average monthly total income is computed by this methodology (BR-23).'),
  ),
};

export const budget: Parameters = {
  'commitment.registration.days': workingDays(
    7,
    act.treasury,
    `${fromMemory} Counted from the signing of the contract (BR-30).`,
  ),
  'budget.lapse.monthDay': text('12-31', act.budgetYear, `${fromMemory} Month and day (BR-29).`),
  'budget.economicCodes': list(['2240', '2610', '2730'], act.economicCodes, fromMemory),
  'procurement.routingThreshold': money(
    '100000.00',
    act.procurement,
    `${fromMemory} From this value the buyer chooses the procurement law or records why it does not apply; whether Resolution 450 repeats the rule of Resolution 324/2013 was not read (BR-38).`,
  ),
  'procurement.peacetime.simplifiedThreshold': money('50000.00', act.procurement, fromMemory),
  'procurement.peacetime.servicesThreshold': money('200000.00', act.procurement, fromMemory),
};

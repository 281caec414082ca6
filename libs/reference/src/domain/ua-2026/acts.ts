import { type Act, localDate, type PlaceInAct } from '#kernel';

const law = (name: string, number: string, date: string): Act => ({
  kind: 'Закон України',
  name,
  number,
  date: localDate(date),
  citedByName: true,
});
const code = (name: string, number: string, date: string): Act => ({ kind: name, name, number, date: localDate(date) });
const resolution = (name: string, number: string, date: string): Act => ({
  kind: 'постанова КМУ',
  name,
  number,
  date: localDate(date),
});
const order = (
  ministry: string,
  name: string,
  number: string,
  date: string,
  registration?: readonly [number: string, date: string],
): Act => ({
  kind: `наказ ${ministry}`,
  name,
  number,
  date: localDate(date),
  ...(registration && { registration: { number: registration[0], date: localDate(registration[1]) } }),
});

/** Every act that the pack cites, by a stable id. */
export const acts = {
  'law-2671-viii': law('Про соціальні послуги', '2671-VIII', '2019-01-17'),
  'order-130-n-2023': order(
    'Мінсоцполітики',
    'Порядок визначення потреб населення адміністративно-територіальної одиниці/територіальної громади у соціальних послугах',
    '130-Н',
    '2023-04-19',
    ['1169/40225', '2023-07-11'],
  ),
  'resolution-185-2020': resolution('Критерії діяльності надавачів соціальних послуг', '185', '2020-03-03'),
  'resolution-99-2021': resolution('Реєстр надавачів та отримувачів соціальних послуг', '99', '2021-01-27'),
  'resolution-450-2020': resolution(
    'Деякі питання надання соціальних послуг шляхом соціального замовлення',
    '450',
    '2020-06-01',
  ),
  'order-296-2021': order(
    'Мінсоцполітики',
    'Методика оцінювання конкурсних пропозицій, форми оголошення, конкурсної пропозиції та звіту, інструкція щодо їх заповнення',
    '296',
    '2021-06-02',
    ['1012/36634', '2021-08-04'],
  ),
  'resolution-429-2020': resolution('Диференційована плата за надання соціальних послуг', '429', '2020-06-01'),
  'order-419-2020': order(
    'Мінсоцполітики',
    'Методика обчислення середньомісячного сукупного доходу',
    '419',
    '2020-06-16',
  ),
  'resolution-428-2020': resolution('Регулювання тарифів на соціальні послуги', '428', '2020-06-01'),
  'order-1186-2015': order(
    'Мінсоцполітики',
    'Методичні рекомендації розрахунку вартості соціальних послуг',
    '1186',
    '2015-12-07',
  ),
  'law-2464-vi': law(
    'Про збір та облік єдиного внеску на загальнообов’язкове державне соціальне страхування',
    '2464-VI',
    '2010-07-08',
  ),
  'budget-code': code('Бюджетний кодекс України', '2456-VI', '2010-07-08'),
  'order-309-2012': order('Мінфіну', 'Порядок реєстрації та обліку бюджетних зобов’язань', '309', '2012-03-02'),
  'order-11-2011': order('Мінфіну', 'Бюджетна класифікація', '11', '2011-01-14'),
  'resolution-1070-2019': resolution(
    'Попередня оплата товарів, робіт і послуг за бюджетні кошти',
    '1070',
    '2019-12-04',
  ),
  'law-922-viii': law('Про публічні закупівлі', '922-VIII', '2015-12-25'),
  'resolution-1178-2022': resolution('Особливості здійснення публічних закупівель', '1178', '2022-10-12'),
  'law-1700-vii': law('Про запобігання корупції', '1700-VII', '2014-10-14'),
  'resolution-449-2020': resolution(
    'Порядок проведення моніторингу надання та оцінки якості соціальних послуг',
    '449',
    '2020-06-01',
  ),
  'law-393-96': law('Про звернення громадян', '393/96-ВР', '1996-10-02'),
  'resolution-64-2026': resolution(
    'Порядок організації надання соціальних послуг, ведення випадку та визначення кількості соціальних менеджерів',
    '64',
    '2026-01-14',
  ),
  'civil-code': code('Цивільний кодекс України', '435-IV', '2003-01-16'),
  'law-2297-vi': law('Про захист персональних даних', '2297-VI', '2010-06-01'),
  'law-2136-ix': law('Про організацію трудових відносин в умовах воєнного стану', '2136-IX', '2022-03-15'),
} as const satisfies Readonly<Record<string, Act>>;

const at = (act: keyof typeof acts, place?: string): PlaceInAct => (place === undefined ? { act } : { act, place });

/** What the topics of the pack rest on. */
export const basis = {
  needs: [at('law-2671-viii', 'ст. 25 ч. 3'), at('order-130-n-2023')],
  criteria: [at('law-2671-viii', 'ст. 13'), at('resolution-185-2020')],
  register: [at('law-2671-viii', 'ст. 15 ч. 11'), at('resolution-99-2021')],
  socialOrder: [at('law-2671-viii', 'ст. 26 ч. 5'), at('resolution-450-2020')],
  bidMethod: [at('resolution-450-2020'), at('order-296-2021')],
  forms: [at('order-296-2021')],
  payment: [at('law-2671-viii', 'ст. 28')],
  fee: [at('law-2671-viii', 'ст. 28 ч. 3'), at('resolution-429-2020')],
  income: [at('order-419-2020')],
  tariff: [at('law-2671-viii', 'ст. 28'), at('resolution-428-2020')],
  cost: [at('resolution-428-2020'), at('order-1186-2015')],
  socialCharge: [at('law-2464-vi', 'ст. 8 ч. 5')],
  socialChargeOfSome: [at('law-2464-vi', 'ст. 8 ч. 13')],
  budgetAppropriations: [at('budget-code', 'ст. 48')],
  budgetYear: [at('budget-code', 'ст. 57')],
  treasury: [at('order-309-2012')],
  advance: [at('resolution-1070-2019')],
  economicCodes: [at('resolution-450-2020'), at('order-11-2011')],
  procurement: [at('law-922-viii'), at('resolution-1178-2022')],
  conflict: [at('law-1700-vii', 'ст. 28'), at('law-1700-vii', 'ст. 35-1')],
  monitoring: [at('resolution-449-2020')],
  appeals: [at('law-393-96', 'ст. 20')],
  cases: [at('law-2671-viii', 'ст. 18 ч. 3'), at('resolution-64-2026')],
  terms: [at('civil-code', 'ст. 254 ч. 5')],
  martialLaw: [at('law-2136-ix', 'ст. 6')],
  personalData: [at('law-2297-vi')],
} as const satisfies Readonly<Record<string, readonly PlaceInAct[]>>;

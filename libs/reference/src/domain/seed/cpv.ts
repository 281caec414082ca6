export interface CpvFacts {
  /** Eight digits, a dash and the check digit. */
  readonly code: string;
  readonly nameUk: string;
  readonly nameEn: string;
}

const cpv = (code: string, nameUk: string, nameEn: string): CpvFacts => ({ code, nameUk, nameEn });

/** The social branch of the common procurement vocabulary (DK 021:2015), with its official names. */
export const socialCpv: readonly CpvFacts[] = [
  cpv('85300000-2', 'Послуги з надання соціальної допомоги та супутні послуги', 'Social work and related services'),
  cpv('85310000-5', 'Послуги з надання соціальної допомоги', 'Social work services'),
  cpv(
    '85311000-2',
    'Послуги з надання соціальної допомоги із забезпеченням проживання',
    'Social work services with accommodation',
  ),
  cpv('85311100-3', 'Послуги з надання соціальної допомоги особам похилого віку', 'Welfare services for the elderly'),
  cpv(
    '85311200-4',
    'Послуги з надання соціальної допомоги особам із обмеженими фізичними можливостями',
    'Welfare services for the handicapped',
  ),
  cpv(
    '85311300-5',
    'Послуги з надання соціальної допомоги дітям і молоді',
    'Welfare services for children and young people',
  ),
  cpv(
    '85312000-9',
    'Послуги з надання соціальної допомоги без забезпечення проживання',
    'Social work services without accommodation',
  ),
  cpv('85312100-0', 'Послуги закладів денного догляду', 'Daycare services'),
  cpv('85312110-3', 'Послуги закладів денного догляду за дітьми', 'Child daycare services'),
  cpv(
    '85312120-6',
    'Послуги з денного догляду за дітьми та молоддю з обмеженими фізичними можливостями',
    'Daycare services for handicapped children and young people',
  ),
  cpv('85312200-1', 'Доставка продуктів харчування додому', 'Homedelivery of provisions'),
  cpv(
    '85312300-2',
    'Послуги з професійної орієнтації та надання психологічної допомоги',
    'Guidance and counselling services',
  ),
  cpv('85312310-5', 'Послуги з професійної орієнтації', 'Guidance services'),
  cpv('85312320-8', 'Послуги з надання психологічної допомоги', 'Counselling services'),
  cpv('85312330-1', 'Послуги з надання допомоги у плануванні сім’ї', 'Family-planning services'),
  cpv(
    '85312400-3',
    'Послуги у сфері соціального забезпечення, надавані не спеціалізованими стаціонарними закладами',
    'Welfare services not delivered through residential institutions',
  ),
  cpv('85312500-4', 'Реабілітаційні послуги', 'Rehabilitation services'),
  cpv('85312510-7', 'Послуги з професійної реабілітації', 'Vocational rehabilitation services'),
  cpv('85320000-8', 'Соціальні послуги', 'Social services'),
  cpv('85321000-5', 'Адміністративні соціальні послуги', 'Administrative social services'),
  cpv('85322000-2', 'Програми громадської дії', 'Community action programme'),
  cpv('85323000-9', 'Соціально орієнтовані послуги у сфері охорони здоров’я', 'Community health services'),
];

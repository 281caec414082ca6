import type { LegalType } from '#identity';
import type { Role } from '#platform';

/** Everybody and everything here is invented, except the community itself. */
export interface CastMember {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export const PASSWORD = 'demonstration of turbota';
export const OPERATOR_EMAIL = 'operator@turbota.example';
export const TIME_ZONE = 'Europe/Kyiv';

export const community = {
  territoryCode: 'UA07080170000013585',
  legalCode: '00000017',
  name: 'Департамент соціальної політики Луцької громади (демонстрація)',
} as const;

export const authority: readonly CastMember[] = [
  { key: 'head', email: 'head@lutsk.example', name: 'Наталія Бондар', roles: ['head'] },
  { key: 'planner', email: 'planner@lutsk.example', name: 'Ірина Ткачук', roles: ['planner'] },
  { key: 'registrar', email: 'registrar@lutsk.example', name: 'Оксана Мельник', roles: ['registrar'] },
  { key: 'tariffOfficer', email: 'tariffs@lutsk.example', name: 'Людмила Шевчук', roles: ['tariff_officer'] },
  { key: 'tenderOfficer', email: 'tenders@lutsk.example', name: 'Андрій Кравець', roles: ['tender_officer'] },
  { key: 'financeOfficer', email: 'finance@lutsk.example', name: 'Віктор Поліщук', roles: ['finance_officer'] },
  { key: 'contractOfficer', email: 'contracts@lutsk.example', name: 'Марія Романюк', roles: ['contract_officer'] },
  { key: 'monitoringOfficer', email: 'monitoring@lutsk.example', name: 'Юлія Савчук', roles: ['monitoring_officer'] },
];

/** Five members and two alternates; three of the seven come from civil society. They hold no other office in the story. */
export const commission: readonly (CastMember & {
  readonly seat: 'chair' | 'secretary' | 'member';
  readonly alternate: boolean;
  readonly from: string;
  readonly civilSociety: boolean;
})[] = [
  {
    key: 'chair',
    email: 'chair@commission.example',
    name: 'Галина Литвин',
    roles: ['tender_officer'],
    seat: 'chair',
    alternate: false,
    from: 'Луцька міська рада',
    civilSociety: false,
  },
  {
    key: 'secretary',
    email: 'secretary@commission.example',
    name: 'Олег Мороз',
    roles: ['tender_officer'],
    seat: 'secretary',
    alternate: false,
    from: 'Департамент соціальної політики',
    civilSociety: false,
  },
  {
    key: 'memberOne',
    email: 'member1@commission.example',
    name: 'Світлана Гнатюк',
    roles: ['planner'],
    seat: 'member',
    alternate: false,
    from: 'Служба у справах дітей',
    civilSociety: false,
  },
  {
    key: 'memberTwo',
    email: 'member2@commission.example',
    name: 'Петро Данилюк',
    roles: ['planner'],
    seat: 'member',
    alternate: false,
    from: 'Рада ветеранів Луцька',
    civilSociety: true,
  },
  {
    key: 'memberThree',
    email: 'member3@commission.example',
    name: 'Тетяна Климчук',
    roles: ['planner'],
    seat: 'member',
    alternate: false,
    from: 'Асоціація батьків дітей з інвалідністю',
    civilSociety: true,
  },
  {
    key: 'alternateOne',
    email: 'alternate1@commission.example',
    name: 'Лариса Остапчук',
    roles: ['planner'],
    seat: 'member',
    alternate: true,
    from: 'Громадська рада',
    civilSociety: true,
  },
  {
    key: 'alternateTwo',
    email: 'alternate2@commission.example',
    name: 'Богдан Юрчук',
    roles: ['planner'],
    seat: 'member',
    alternate: true,
    from: 'Відділ охорони здоров’я',
    civilSociety: false,
  },
];

/** The commission as an act appoints it. */
export const seatsOf = (personIdOf: (member: CastMember) => string | undefined) =>
  commission.map((member) => ({
    personId: personIdOf(member),
    role: member.seat,
    alternate: member.alternate,
    organisationName: member.from,
    civilSociety: member.civilSociety,
  }));

export interface CastProvider {
  readonly key: string;
  readonly name: string;
  readonly legalType: LegalType;
  readonly legalCode: string;
  readonly person: string;
  readonly email: string;
  readonly services: readonly { readonly code: string; readonly capacity: number; readonly setting: string }[];
}

export const HOME_CARE = '015.1';
export const DAY_CARE = '015.3';
export const COUNSELLING = '002.0';

export const providers: readonly CastProvider[] = [
  {
    key: 'centre',
    name: 'Комунальний центр соціальних послуг «Затишок»',
    legalType: 'communal',
    legalCode: '90000015',
    person: 'Валентина Сидорук',
    email: 'director@zatyshok.example',
    services: [
      { code: HOME_CARE, capacity: 60, setting: 'HOME' },
      { code: DAY_CARE, capacity: 25, setting: 'SEMI_INPATIENT' },
    ],
  },
  {
    key: 'poruch',
    name: 'Громадська організація «Поруч»',
    legalType: 'ngo',
    legalCode: '90000021',
    person: 'Олена Коваль',
    email: 'director@poruch.example',
    services: [{ code: HOME_CARE, capacity: 90, setting: 'HOME' }],
  },
  {
    key: 'dolonia',
    name: 'Громадська організація «Тепла долоня»',
    legalType: 'ngo',
    legalCode: '90000038',
    person: 'Роман Іванюк',
    email: 'director@dolonia.example',
    services: [
      { code: HOME_CARE, capacity: 55, setting: 'HOME' },
      { code: DAY_CARE, capacity: 30, setting: 'SEMI_INPATIENT' },
    ],
  },
  {
    key: 'nadiia',
    name: 'Благодійний фонд «Надія родини»',
    legalType: 'charity',
    legalCode: '90000044',
    person: 'Христина Волошин',
    email: 'director@nadiia.example',
    services: [{ code: DAY_CARE, capacity: 40, setting: 'SEMI_INPATIENT' }],
  },
  {
    key: 'soniachni',
    name: 'Громадська організація «Сонячні діти Волині»',
    legalType: 'ngo',
    legalCode: '90000050',
    person: 'Зоряна Павлюк',
    email: 'director@soniachni.example',
    services: [{ code: DAY_CARE, capacity: 35, setting: 'SEMI_INPATIENT' }],
  },
  {
    key: 'demchuk',
    name: 'ФОП Демчук Надія Степанівна',
    legalType: 'sole_entrepreneur',
    legalCode: '9000000002',
    person: 'Надія Демчук',
    email: 'demchuk@fop.example',
    services: [{ code: HOME_CARE, capacity: 12, setting: 'HOME' }],
  },
  {
    key: 'mriia',
    name: 'Громадська організація «Мрія»',
    legalType: 'ngo',
    legalCode: '90000067',
    person: 'Ярослав Бойко',
    email: 'director@mriia.example',
    services: [{ code: COUNSELLING, capacity: 100, setting: 'SEMI_INPATIENT' }],
  },
];

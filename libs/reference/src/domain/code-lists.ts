import type { Bilingual, Problem } from '#kernel';
import { problem } from './problems.ts';

/** A closed list of the product: codes are stored, names are shown. */
export type CodeList = Readonly<Record<string, Bilingual>>;

/** Where a service is provided (Art. 16 of the Law). */
export const settings = {
  HOME: { uk: 'вдома', en: 'at home' },
  STREET: { uk: 'на вулиці, у громаді', en: 'in the street, in the community' },
  SEMI_INPATIENT: { uk: 'напівстаціонарно', en: 'semi-inpatient, on the premises of the provider' },
  INPATIENT: { uk: 'стаціонарно', en: 'inpatient, around the clock' },
  REMOTE_INTERNET: { uk: 'дистанційно через Інтернет', en: 'remotely over the Internet' },
  REMOTE_PHONE: { uk: 'дистанційно телефоном', en: 'remotely by telephone' },
} as const satisfies CodeList;

export const serviceTypes = {
  SIMPLE: { uk: 'проста', en: 'simple' },
  COMPLEX: { uk: 'комплексна', en: 'complex' },
  COMPLEX_SPECIALISED: { uk: 'комплексна спеціалізована', en: 'complex specialised' },
  AUXILIARY: { uk: 'допоміжна', en: 'auxiliary' },
} as const satisfies CodeList;

export const targetGroups = {
  OLDER_PERSONS: { uk: 'особи похилого віку', en: 'older persons' },
  PERSONS_WITH_DISABILITIES: { uk: 'дорослі особи з інвалідністю', en: 'adults with disabilities' },
  CHILDREN_WITH_DISABILITIES: { uk: 'діти з інвалідністю', en: 'children with disabilities' },
  FAMILIES_IN_DLC: {
    uk: 'сім’ї у складних життєвих обставинах',
    en: 'families in difficult life circumstances',
  },
  ORPHANS: {
    uk: 'діти-сироти та діти, позбавлені батьківського піклування',
    en: 'orphans and children deprived of parental care',
  },
  YOUNG_PERSONS: {
    uk: 'діти та молодь, схильні до правопорушень',
    en: 'children and young people at risk of offending',
  },
  IDPS: { uk: 'внутрішньо переміщені особи', en: 'internally displaced persons' },
  VETERANS: { uk: 'ветерани війни та члени їхніх сімей', en: 'war veterans and members of their families' },
  HOMELESS: { uk: 'бездомні особи', en: 'homeless persons' },
  VIOLENCE_SURVIVORS: { uk: 'особи, які постраждали від насильства', en: 'survivors of violence' },
  TRAFFICKING_SURVIVORS: { uk: 'особи, які постраждали від торгівлі людьми', en: 'survivors of human trafficking' },
  PERSONS_WITH_DEPENDENCIES: { uk: 'особи із залежностями', en: 'persons with dependencies' },
  FORMER_PRISONERS: { uk: 'особи, звільнені з місць позбавлення волі', en: 'persons released from prison' },
  OTHER: { uk: 'інші особи', en: 'other persons' },
} as const satisfies CodeList;

/** Factors that can cause difficult life circumstances (Art. 1 of the Law). */
export const factors = {
  OLD_AGE: { uk: 'похилий вік', en: 'old age' },
  LOSS_OF_MOBILITY_OR_MEMORY: { uk: 'втрата рухової активності, пам’яті', en: 'loss of mobility or memory' },
  INCURABLE_OR_LONG_ILLNESS: { uk: 'невиліковна або тривала хвороба', en: 'incurable or long illness' },
  MENTAL_OR_BEHAVIOURAL_DISORDER: { uk: 'психічні та поведінкові розлади', en: 'mental or behavioural disorder' },
  DISABILITY: { uk: 'інвалідність', en: 'disability' },
  HOMELESSNESS: { uk: 'бездомність', en: 'homelessness' },
  UNEMPLOYMENT: { uk: 'безробіття', en: 'unemployment' },
  POVERTY: { uk: 'бідність', en: 'poverty' },
  CHILD_BEHAVIOUR_DUE_TO_DIVORCE: {
    uk: 'поведінкові розлади дітей через розлучення батьків',
    en: 'behavioural disorders of children after divorce',
  },
  PARENTAL_NEGLECT_OF_DUTIES: { uk: 'ухилення батьків від обов’язків', en: 'parents neglecting their duties' },
  LOSS_OF_SOCIAL_TIES: { uk: 'втрата соціальних зв’язків', en: 'loss of social ties' },
  CHILD_ABUSE: { uk: 'жорстоке поводження з дитиною', en: 'child abuse' },
  GENDER_BASED_VIOLENCE: { uk: 'насильство за ознакою статі', en: 'gender-based violence' },
  DOMESTIC_VIOLENCE: { uk: 'домашнє насильство', en: 'domestic violence' },
  HUMAN_TRAFFICKING: { uk: 'торгівля людьми', en: 'human trafficking' },
  DAMAGE_BY_DISASTER_OR_WAR: {
    uk: 'шкода від пожежі, стихійного лиха, бойових дій, окупації чи терору',
    en: 'damage by fire, disaster, hostilities, occupation or terror',
  },
} as const satisfies CodeList;

export type Setting = keyof typeof settings;
export type TargetGroup = keyof typeof targetGroups;
export type ServiceKind = keyof typeof serviceTypes;

export const hasCode = (list: CodeList, code: string): boolean => Object.hasOwn(list, code);

/** A problem unless the code stands in the list. */
export const notInList = (list: CodeList, code: string, path: readonly string[]): Problem | undefined =>
  problem(!hasCode(list, code), 'CODE_NOT_IN_LIST', path, { code });

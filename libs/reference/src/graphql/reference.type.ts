import { home } from '../domain/home.ts';
import { raw } from 'sql-template-tag';
import {
  Code,
  Codes,
  Computed,
  Day,
  everybody,
  Flag,
  Money,
  MoneyType,
  One,
  Readable,
  sql,
  Text,
  Value,
  Whole,
  type Write,
} from '#platform';
import {
  CodeStatusEnum,
  NameStatusEnum,
  ServiceTypeEnum,
  SettingEnum,
  SubsistenceCategoryEnum,
  TerritoryKindEnum,
} from './enums.ts';

/** A name in both languages out of the columns `name_uk` and `name_en`, or others with such endings. */
export const bilingual = (prefix: string): Write => {
  const [uk, en] = [raw(`"${prefix}_uk"`), raw(`"${prefix}_en"`)];
  return (t) => sql`case when ${t}.${uk} is not null then json_build_object('uk', ${t}.${uk}, 'en', ${t}.${en}) end`;
};

@Value("A text of the product's own lists in both languages.")
export class BilingualType {
  @Text('In Ukrainian.') uk: string;
  @Text('In English.') en: string;
}

@Readable({ table: 'unit', scope: everybody, says: 'An entry of a code list.' })
export class NamedCodeType {
  @Text('Code.') code: string;
  @Computed(() => BilingualType, 'Name.', { sql: bilingual('name') }) name: BilingualType;
}

@Readable({
  table: 'service',
  scope: everybody,
  says: 'A row of the national classifier of social services (Order 429 of 23.06.2020).',
})
export class ServiceType {
  @Text('Code; starts with TMP- where no official code was found.') code: string;
  @Computed(() => BilingualType, 'Name.', { sql: bilingual('name') }) name: BilingualType;
  @One(() => ServiceType, 'The group that the service belongs to.', { nullable: true, column: 'parent', key: 'code' })
  parent: ServiceType | null;
  @Code(() => ServiceTypeEnum, 'Type by Article 16 of the Law.') type: string;
  @Codes(() => SettingEnum, 'Where it can be provided.') settings: string[];
  @Flag('Whether a community has to ensure it (Article 16 of the Law).') basic: boolean;
  @Code(() => CodeStatusEnum, 'How well the code is known.') codeStatus: string;
  @Code(() => NameStatusEnum, 'How well the name is known.') nameStatus: string;
  @Day('First day on which it can be planned and ordered.') activeFrom: string;
  @Day('Last day; null while there is none.', { nullable: true }) activeTo: string | null;
}

@Readable({ table: 'cpv', scope: everybody, says: 'A code of the common procurement vocabulary (DK 021:2015).' })
export class CpvCodeType {
  @Text('Eight digits, a dash and the check digit.') code: string;
  @Computed(() => BilingualType, 'Official name.', { sql: bilingual('name') }) name: BilingualType;
}

@Readable({ table: 'territory', scope: everybody, says: 'A territory of the codifier (KATOTTG).' })
export class TerritoryType {
  @Text('Code of the country and seventeen digits.') code: string;
  @Computed(() => BilingualType, 'Name; the English one is transliterated.', {
    sql: bilingual('name'),
  })
  name: BilingualType;
  @Code(() => TerritoryKindEnum, 'Level.') kind: string;
  @One(() => TerritoryType, 'The territory that it lies in.', { nullable: true, column: 'parent', key: 'code' })
  parent: TerritoryType | null;
  @One(() => TerritoryType, 'The oblast or special city that it lies in; itself for these.', {
    nullable: true,
    column: 'oblast',
    key: 'code',
  })
  oblast: TerritoryType | null;
  @Whole('Inhabitants; null where not known.', { nullable: true }) population: number | null;
  @Whole('The year of the figure.', { nullable: true }) populationYear: number | null;
}

@Readable({
  table: 'subsistence_minimum',
  scope: everybody,
  says: 'Subsistence minimum of a category, a month. Not yet read in the budget law.',
})
export class SubsistenceMinimumType {
  @Code(() => SubsistenceCategoryEnum, 'For whom.') category: string;
  @Day('Since when.') validFrom: string;
  @Money('Amount a month.', { currency: () => sql`${home.currency}::text` }) amount: MoneyType;
}

import { Code, Id, Many, Money, MoneyType, One, Quantity, Readable, sql, Text, Whole } from '#platform';
import { CpvCodeType, ServiceType, SettingEnum, TargetGroupEnum } from '#reference';
import { MOST_ITEMS } from '../domain/limits.ts';
import { currencyOf, seesTender, seesTenderOf } from './scopes.ts';
import { LotStateEnum } from './tender.enums.ts';

@Readable({
  table: 'lot_item',
  scope: (actor, t) => sql`exists (select from lot l join tender x on x.id = l.tender_id
    where l.id = ${t}.lot_id and (${seesTender(actor, sql`x`)}))`,
  says: 'A volume of service within a lot.',
})
export class LotItemType {
  @Id() id: string;
  @Whole('Number within the lot.') number: number;
  @Text('What is counted.') description: string;
  @Text('Code of the unit of measure.') unit: string;
  @Quantity('Volume in that unit.') quantity: string;
  @Money('The most that a bid may ask for one unit, value added tax included (BR-44).', {
    currency: (t) => currencyOf(sql`(select l.tender_id from lot l where l.id = ${t}.lot_id)`),
  })
  maximumUnitPrice: MoneyType;
  @One(() => CpvCodeType, 'Its code in the procurement vocabulary.', {
    nullable: true,
    column: 'cpv_code',
    key: 'code',
  })
  cpv: CpvCodeType | null;
}

@Readable({
  table: 'lot',
  scope: seesTenderOf,
  says: 'The unit of the competition: bids, award and contract are per lot.',
})
export class LotType {
  @Id() id: string;
  @Id('The tender.') tenderId: string;
  @Whole('Number within the tender.') number: number;
  @Text('Title.') title: string;
  @Id('The line of the adopted needs plan that it serves; null in an emergency (BR-5).', { nullable: true })
  planLineId: string | null;
  @Text('Code of the social service.') serviceCode: string;
  @One(() => ServiceType, 'The social service.', { column: 'service_code', key: 'code' }) service: ServiceType;
  @Code(() => SettingEnum, 'Where it is provided.') setting: string;
  @Code(() => TargetGroupEnum, 'Whom it is for.') targetGroup: string;
  @Code(() => LotStateEnum, 'Its state.') state: string;
  @Money('The most that a bid may ask in all: its items at maximum unit prices (BR-44).', {
    currency: (t) => currencyOf(sql`${t}.tender_id`),
  })
  maximumValue: MoneyType;
  @Many(() => LotItemType, 'Items by number.', { by: 'lot_id', order: 'number', most: MOST_ITEMS })
  items: LotItemType[];
}

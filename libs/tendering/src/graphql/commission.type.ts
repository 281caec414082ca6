import { nameOfPerson } from '#identity';
import { Code, Day, Flag, Id, Moment, Readable, sql, Text, Whole } from '#platform';
import { buys, isAppointed } from '../sql.ts';
import { seesTenderOf } from './scopes.ts';
import { CommissionRoleEnum, CriterionKindEnum } from './tender.enums.ts';

@Readable({
  table: 'criterion',
  scope: seesTenderOf,
  says: 'A criterion of evaluation; fixed from approval on (BR-35, BR-55).',
})
export class CriterionType {
  @Id() id: string;
  @Whole('Place in the list.') number: number;
  @Text('Short code, e.g. Q1.') code: string;
  @Text('Title in Ukrainian.') titleUk: string;
  @Text('Title in English.') titleEn: string;
  @Code(() => CriterionKindEnum, 'Quality, or the price.') kind: string;
  @Whole('The most points; the criteria of a tender sum to 100.') maxPoints: number;
  @Text("How points are given, in the tender's language.", { nullable: true }) scale: string | null;
}

@Readable({
  table: 'commission_member',
  scope: (actor, t) => sql`${buys(actor, sql`${t}.tender_id`)} or ${isAppointed(actor, sql`${t}.tender_id`)}`,
  says: 'A seat in the commission of a tender (BR-49).',
})
export class CommissionMemberType {
  @Id() id: string;
  @Id('The person.') personId: string;
  @Text('Name of the person.', { sql: (t) => nameOfPerson(sql`${t}.person_id`) })
  name: string;
  @Code(() => CommissionRoleEnum, 'Office.') role: string;
  @Flag('Whether appointed as an alternate.') alternate: boolean;
  @Flag('Whether the member counts today: not replaced, and called in if an alternate.', {
    sql: (t) => sql`(${t}.active_to is null and (not ${t}.alternate or ${t}.called_in_at is not null))`,
  })
  voting: boolean;
  @Text('From which organisation.') organisationName: string;
  @Flag('Whether that organisation belongs to civil society.') civilSociety: boolean;
  @Text('Number of the act of appointment.') actNumber: string;
  @Day('Date of the act of appointment.') actDate: string;
  @Moment('When an alternate was called in.', { nullable: true }) calledInAt: string | null;
  @Text('The member in whose place.', { nullable: true }) calledInFor: string | null;
  @Moment('Until when the member served; null while serving.', { nullable: true }) activeTo: string | null;
}

import {
  type Actor,
  type Alias,
  connection,
  Code,
  Id,
  Many,
  Moment,
  payload,
  Readable,
  sql,
  type Statement,
  Text,
  Texts,
  Whole,
} from '#platform';
import { buys, isAppointed, MOST_MEMBERS } from '#tendering';
import { DeclarationStatusEnum, LotFailureEnum, MeetingKindEnum, MeetingStateEnum, VoteChoiceEnum } from './enums.ts';
import { isResultPublic, judges, oversees } from './scopes.ts';

/** A reason tells of the member's own life: it is for those who must judge it. */
const seesReason = (actor: Actor, t: Alias): Statement =>
  sql`(${isAppointed(actor, sql`${t}.tender_id`)} or ${buys(actor, sql`${t}.tender_id`)} or ${oversees(actor)})`;

@Readable({
  table: 'declaration',
  scope: (actor, t) => sql`${seesReason(actor, t)}
    or exists (select from award w where w.tender_id = ${t}.tender_id and w.published_at is not null)`,
  says: "A member's declaration of interest for a tender (BR-50, BR-51).",
})
export class DeclarationType {
  @Id() id: string;
  @Id('The tender.') tenderId: string;
  @Id('The member, by seat.') memberId: string;
  @Code(() => DeclarationStatusEnum, 'Free of interest, or recused.') status: string;
  @Id('The only lot that a conflict covers; none for the whole tender.', { nullable: true }) lotId: string | null;
  @Text('What the conflict is: for the commission, the authority and oversight.', {
    nullable: true,
    sql: (t, { actor }) => sql`case when ${seesReason(actor, t)} then ${t}.reason end`,
  })
  reason: string | null;
  @Moment('When it was made.') signedAt: string;
}

@Readable({
  table: 'vote',
  scope: (actor, t) => sql`exists (select from meeting v where v.id = ${t}.meeting_id
    and (${judges(actor, sql`v.tender_id`, sql`v.lot_id`)} or ${oversees(actor)} or ${isResultPublic(sql`v.lot_id`)}))`,
  says: 'An open vote on awarding the lot to a bid (BR-53).',
})
export class VoteType {
  @Id() id: string;
  @Id('The meeting.') meetingId: string;
  @Id('The member, by seat.') memberId: string;
  @Id('The bid voted on.') bidId: string;
  @Code(() => VoteChoiceEnum, 'The vote.') choice: string;
  @Moment('When it was cast.') castAt: string;
}

@Readable({
  table: 'meeting',
  scope: (
    actor,
    t,
  ) => sql`${judges(actor, sql`${t}.tender_id`, sql`${t}.lot_id`)} or ${buys(actor, sql`${t}.tender_id`)} or ${oversees(actor)}
    or ${isResultPublic(sql`${t}.lot_id`)}`,
  says: 'A meeting of the commission on one lot (BR-52).',
})
export class MeetingType {
  @Id() id: string;
  @Id('The lot.') lotId: string;
  @Whole('Number among the meetings on the lot.') number: number;
  @Code(() => MeetingKindEnum, 'What it decides.') kind: string;
  @Code(() => MeetingStateEnum, 'Whether it goes on.') state: string;
  @Text('Why an evaluated lot was evaluated again.', { nullable: true }) reason: string | null;
  @Moment('When it began.') heldAt: string;
  @Moment('When it ended.', { nullable: true }) closedAt: string | null;
  @Texts('Members present, by their seats.', {
    sql: (t) =>
      sql`(select coalesce(json_agg(a.member_id order by a.id), '[]'::json) from attendance a where a.meeting_id = ${t}.id)`,
  })
  present: string[];
  @Code(() => LotFailureEnum, 'Why the evaluation ended the lot, if it did.', { nullable: true })
  failure: string | null;
  @Text(
    'The score bundle of a closed evaluation as canonical JSON: from it anybody can compute the ranking. For the commission, and for everybody once the result is public.',
    {
      nullable: true,
      sql: (t, { actor }) => sql`case when ${judges(actor, sql`${t}.tender_id`, sql`${t}.lot_id`)} or ${oversees(actor)}
        or ${isResultPublic(sql`${t}.lot_id`)} then ${t}.bundle end`,
    },
  )
  bundle: string | null;
  @Many(() => VoteType, 'Votes.', { by: 'meeting_id', order: 'cast_at', most: MOST_MEMBERS }) votes: VoteType[];
}

export const MeetingConnection = connection('Meeting', () => MeetingType);
export const DeclarationPayload = payload('declaration', () => DeclarationType);
export const MeetingPayload = payload('meeting', () => MeetingType);
export const VotePayload = payload('vote', () => VoteType);

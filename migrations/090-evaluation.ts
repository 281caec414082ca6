import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Evaluation1767225600090 implements MigrationInterface {
  name = 'Evaluation1767225600090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(scoring);
    await runner.query(meetings);
    await runner.query(awards);
    await runner.query(guards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table complaint, protocol_signature, award, vote, attendance, meeting, score, admission, declaration;
      drop function score_is_allowed, vote_is_allowed, award_is_free_of_complaints;
    `);
  }
}

const scoring = `
  create table declaration (
    id uuid primary key,
    tender_id uuid not null constraint declaration_tender_fk references tender (id),
    member_id uuid not null constraint declaration_member_fk references commission_member (id),
    status text not null constraint declaration_status_check check (status in ('none', 'conflict')),
    lot_id uuid constraint declaration_lot_fk references lot (id),
    reason text,
    signed_at timestamptz not null,
    constraint declaration_lot_check check (lot_id is null or status = 'conflict'),
    constraint declaration_once unique (tender_id, member_id),
    constraint declaration_reason_check check ((status = 'conflict') = (reason is not null and reason <> ''))
  );
  create index declaration_member_index on declaration (member_id);
  create index declaration_lot_index on declaration (lot_id);

  create table admission (
    id uuid primary key,
    bid_id uuid not null constraint admission_bid_fk references bid (id),
    decision text not null constraint admission_decision_check check (decision in ('admitted', 'rejected')),
    reason_code text constraint admission_reason_code_check check (reason_code in (
      'LATE', 'NOT_IN_REGISTER', 'SUSPENDED_IN_REGISTER', 'SERVICE_NOT_IN_ENTRY',
      'FORM_OR_SIGNATURE', 'DOCUMENTS_MISSING', 'PRICE_ABOVE_MAXIMUM', 'AGAINST_STATE_STANDARD',
      'FALSE_DATA', 'LIQUIDATION_BANKRUPTCY_SANCTIONS', 'ARREARS', 'CORRUPTION_GROUND',
      'RELATED_BIDDERS')),
    reason_text text,
    decided_by uuid not null constraint admission_decided_by_fk references person (id),
    decided_at timestamptz not null,
    constraint admission_once unique (bid_id),
    constraint admission_reason_check check ((decision = 'rejected') = (reason_code is not null)
      and (decision = 'rejected') = (reason_text is not null and reason_text <> ''))
  );
  create index admission_decided_by_index on admission (decided_by);

  create table score (
    id uuid primary key,
    bid_id uuid not null constraint score_bid_fk references bid (id),
    criterion_id uuid not null constraint score_criterion_fk references criterion (id),
    member_id uuid not null constraint score_member_fk references commission_member (id),
    points integer not null constraint score_points_check check (points >= 0),
    comment text not null,
    given_at timestamptz not null,
    constraint score_once unique (bid_id, criterion_id, member_id)
  );
  create index score_criterion_index on score (criterion_id);
  create index score_member_index on score (member_id);
`;

const meetings = `
  create table meeting (
    id uuid primary key,
    tender_id uuid not null constraint meeting_tender_fk references tender (id),
    lot_id uuid not null constraint meeting_lot_fk references lot (id),
    number integer not null constraint meeting_number_check check (number > 0),
    kind text not null constraint meeting_kind_check check (kind in ('evaluation', 'award')),
    state text not null constraint meeting_state_check check (state in ('open', 'closed')),
    reason text,
    held_at timestamptz not null,
    closed_at timestamptz,
    bundle text,
    failure text constraint meeting_failure_check check (failure in ('NO_BID_ADMITTED', 'SINGLE_BID', 'NO_BID_REACHED_MINIMUM')),
    constraint meeting_one_number unique (lot_id, number),
    constraint meeting_closed_check check ((state = 'closed') = (closed_at is not null)),
    constraint meeting_bundle_check check ((kind = 'evaluation' and state = 'closed') = (bundle is not null))
  );
  create index meeting_tender_index on meeting (tender_id);
  create unique index meeting_one_open on meeting (lot_id) where state = 'open';

  create table attendance (
    id uuid primary key,
    meeting_id uuid not null constraint attendance_meeting_fk references meeting (id),
    member_id uuid not null constraint attendance_member_fk references commission_member (id),
    constraint attendance_once unique (meeting_id, member_id)
  );
  create index attendance_member_index on attendance (member_id);

  create table vote (
    id uuid primary key,
    meeting_id uuid not null,
    member_id uuid not null,
    bid_id uuid not null constraint vote_bid_fk references bid (id),
    choice text not null constraint vote_choice_check check (choice in ('for', 'against', 'abstain')),
    cast_at timestamptz not null,
    constraint vote_present_fk foreign key (meeting_id, member_id) references attendance (meeting_id, member_id),
    constraint vote_once unique (meeting_id, member_id)
  );
  create index vote_bid_index on vote (bid_id);
`;

const awards = `
  create table award (
    id uuid primary key,
    reference text not null constraint award_reference_key unique,
    tender_id uuid not null constraint award_tender_fk references tender (id),
    lot_id uuid not null constraint award_lot_fk references lot (id),
    bid_id uuid not null constraint award_bid_fk references bid (id),
    organisation_id uuid not null constraint award_organisation_fk references organisation (id),
    evaluation_id uuid not null constraint award_evaluation_fk references meeting (id),
    meeting_id uuid not null constraint award_meeting_fk references meeting (id),
    state text not null constraint award_state_check check (state in ('proposed', 'decided', 'final', 'revoked')),
    total_score text not null,
    ranking text not null,
    negotiation text,
    document_id uuid not null constraint award_document_fk references legal_document (id),
    proposed_at timestamptz not null,
    protocol_signed_at timestamptz,
    decided_by uuid constraint award_decided_by_fk references person (id),
    decided_at timestamptz,
    published_at timestamptz,
    standstill_ends_at timestamptz,
    sign_by timestamptz,
    final_at timestamptz,
    revoked_reason text,
    revoked_at timestamptz,
    constraint award_once_per_evaluation unique (evaluation_id, bid_id),
    constraint award_one_per_meeting unique (meeting_id),
    constraint award_signed_check check (decided_at is null or protocol_signed_at is not null),
    constraint award_decided_check check (state not in ('decided', 'final') or (decided_by is not null and decided_at is not null
      and published_at is not null and standstill_ends_at is not null and sign_by is not null)),
    constraint award_standstill_check check (final_at >= standstill_ends_at),
    constraint award_final_check check (state <> 'final' or final_at is not null),
    constraint award_revoked_check check ((state = 'revoked') = (revoked_at is not null) and (state = 'revoked') = (revoked_reason is not null))
  );
  create unique index award_one_per_lot on award (lot_id) where state <> 'revoked';
  create index award_tender_index on award (tender_id);
  create index award_lot_index on award (lot_id);
  create index award_bid_index on award (bid_id);
  create index award_organisation_index on award (organisation_id);
  create index award_document_index on award (document_id);
  create index award_decided_by_index on award (decided_by);
  create index award_due_index on award (standstill_ends_at, id) where state = 'decided';

  create table protocol_signature (
    id uuid primary key,
    award_id uuid not null constraint protocol_signature_award_fk references award (id),
    member_id uuid not null constraint protocol_signature_member_fk references commission_member (id),
    signed_at timestamptz not null,
    document_sha256 text not null,
    file_sha256 text not null,
    constraint protocol_signature_once unique (award_id, member_id)
  );
  create index protocol_signature_member_index on protocol_signature (member_id);

  create table complaint (
    id uuid primary key,
    reference text not null constraint complaint_reference_key unique,
    tender_id uuid not null constraint complaint_tender_fk references tender (id),
    award_id uuid constraint complaint_award_fk references award (id),
    organisation_id uuid not null constraint complaint_organisation_fk references organisation (id),
    text text not null constraint complaint_text_check check (text <> ''),
    language text not null constraint complaint_language_check check (language in ('uk', 'en')),
    state text not null constraint complaint_state_check check (state in ('open', 'upheld', 'rejected', 'withdrawn')),
    filed_at timestamptz not null,
    decide_by timestamptz not null,
    decided_at timestamptz,
    decided_by uuid constraint complaint_decided_by_fk references person (id),
    decision_text text,
    pack_hash text not null constraint complaint_pack_fk references rule_pack (hash),
    constraint complaint_decided_check check ((state = 'open') = (decided_at is null)
      and (state in ('upheld', 'rejected')) = (decided_by is not null and decision_text is not null and decision_text <> ''))
  );
  create index complaint_tender_index on complaint (tender_id);
  create index complaint_award_index on complaint (award_id);
  create index complaint_organisation_index on complaint (organisation_id);
  create index complaint_decided_by_index on complaint (decided_by);
  create index complaint_pack_index on complaint (pack_hash);
`;

/** What no single row can say: scores stand once their lot is evaluated, votes fall in an open meeting, complaints hold an award. */
const guards = `
  create function score_is_allowed() returns trigger language plpgsql as $$
  declare given score%rowtype;
  begin
    given := case when tg_op = 'DELETE' then old else new end;
    if not exists (select from bid join lot on lot.id = bid.lot_id where bid.id = given.bid_id and lot.state = 'active') then
      raise exception 'scores stand once their lot is evaluated' using errcode = 'check_violation', constraint = 'score_is_locked';
    end if;
    if not exists (select from admission where bid_id = given.bid_id and decision = 'admitted') then
      raise exception 'only admitted bids are scored' using errcode = 'check_violation', constraint = 'score_of_admitted_bid';
    end if;
    if not exists (select from criterion join bid on bid.tender_id = criterion.tender_id
        where criterion.id = given.criterion_id and bid.id = given.bid_id
        and criterion.kind = 'quality' and given.points <= criterion.max_points) then
      raise exception 'a score follows the published criteria' using errcode = 'check_violation', constraint = 'score_of_published_criterion';
    end if;
    if not exists (select from declaration d join bid on bid.id = given.bid_id
        where d.member_id = given.member_id and (d.status = 'none' or d.lot_id <> bid.lot_id)) then
      raise exception 'no declaration, no scoring' using errcode = 'check_violation', constraint = 'score_after_declaration';
    end if;
    return given;
  end $$;
  create trigger score_is_allowed before insert or update or delete on score
    for each row execute function score_is_allowed();

  create function vote_is_allowed() returns trigger language plpgsql as $$
  begin
    if not exists (select from meeting where id = new.meeting_id and kind = 'award' and state = 'open') then
      raise exception 'votes are cast in an open award meeting' using errcode = 'check_violation', constraint = 'vote_in_open_meeting';
    end if;
    return new;
  end $$;
  create trigger vote_is_allowed before insert or update on vote for each row execute function vote_is_allowed();

  create function award_is_free_of_complaints() returns trigger language plpgsql as $$
  begin
    if exists (select from complaint where tender_id = new.tender_id and coalesce(award_id, new.id) = new.id and state = 'open') then
      raise exception 'an open complaint holds the award' using errcode = 'check_violation', constraint = 'award_free_of_complaints';
    end if;
    return new;
  end $$;
  create trigger award_is_free_of_complaints before update on award for each row
    when (new.state = 'final' and old.state <> 'final') execute function award_is_free_of_complaints();
`;

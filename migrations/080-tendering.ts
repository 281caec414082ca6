import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tendering1767225600080 implements MigrationInterface {
  name = 'Tendering1767225600080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tenders);
    await runner.query(people);
    await runner.query(whilePublished);
    await runner.query(sealedBids);
    await runner.query(openedBids);
    await runner.query(guards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table bid_item, bid, opening, sealed_bid_version, sealed_bid, tender_key, amendment, tender_interest, enquiry,
        commission_member, criterion, lot_item, lot, tender;
      drop function subject_is_fixed, sealed_bid_in_time, sealed_bid_version_kept;
    `);
  }
}

const tenders = `
  create table tender (
    id uuid primary key,
    reference text not null constraint tender_reference_key unique,
    authority_id uuid not null constraint tender_authority_fk references organisation (id),
    title text collate "uk-x-icu" not null constraint tender_title_check check (title <> ''),
    language text not null constraint tender_language_check check (language in ('uk', 'en')),
    state text not null default 'draft' constraint tender_state_check
      check (state in ('draft', 'approved', 'published', 'closed', 'opened', 'concluded', 'cancelled', 'discarded')),
    author_id uuid not null constraint tender_author_fk references person (id),
    approver_id uuid constraint tender_approver_fk references person (id),
    budget_line_id uuid not null constraint tender_budget_line_fk references budget_line (id),
    currency text not null,
    pack_hash text constraint tender_pack_fk references rule_pack (hash),
    description text,
    standard_reference text,
    draft_contract text,
    contract_from date,
    contract_to date,
    closes_at timestamptz,
    approved_at timestamptz,
    published_at timestamptz,
    closed_at timestamptz,
    opened_at timestamptz,
    concluded_at timestamptz,
    amendment integer not null default 0,
    version integer not null default 1,
    cancellation_code text,
    cancellation_reason text,
    emergency_justification text,
    created_at timestamptz not null default turbota_now(),
    constraint tender_two_people_check check (approver_id <> author_id),
    constraint tender_contract_period_check check (contract_from <= contract_to),
    constraint tender_approved_check check (state in ('draft', 'discarded') or approver_id is not null),
    constraint tender_published_check check (state in ('draft', 'approved', 'discarded') or (published_at is not null
      and pack_hash is not null and closes_at > published_at and description is not null and standard_reference is not null
      and draft_contract is not null and contract_from is not null and contract_to is not null)),
    constraint tender_closed_check check (state not in ('closed', 'opened', 'concluded') or closed_at is not null),
    constraint tender_closed_in_time_check check (closed_at >= closes_at),
    constraint tender_opened_check check (state not in ('opened', 'concluded') or opened_at is not null),
    constraint tender_opened_in_time_check check (opened_at >= closes_at),
    constraint tender_concluded_check check ((state = 'concluded') = (concluded_at is not null)),
    constraint tender_cancelled_check check ((state = 'cancelled') = (cancellation_reason is not null)
      and (state = 'cancelled') = (cancellation_code is not null))
  );
  create index tender_authority_index on tender (authority_id, published_at desc, id desc);
  create index tender_author_index on tender (author_id);
  create index tender_approver_index on tender (approver_id);
  create index tender_budget_line_index on tender (budget_line_id);
  create index tender_pack_index on tender (pack_hash);
  create index tender_due_index on tender (closes_at, id) where state = 'published';
  create index tender_published_index on tender (published_at desc, id desc) where published_at is not null;
  create index tender_state_index on tender (state, published_at desc, id desc) where published_at is not null;

  create table lot (
    id uuid primary key,
    tender_id uuid not null constraint lot_tender_fk references tender (id),
    number integer not null constraint lot_number_check check (number > 0),
    title text collate "uk-x-icu" not null constraint lot_title_check check (title <> ''),
    plan_line_id uuid constraint lot_plan_line_fk references plan_line (id),
    service_code text not null constraint lot_service_fk references service (code),
    setting text not null,
    target_group text not null,
    state text not null default 'active' constraint lot_state_check
      check (state in ('active', 'evaluated', 'awarded', 'contracted', 'unsuccessful', 'cancelled')),
    maximum_value bigint not null constraint lot_maximum_value_check check (maximum_value > 0),
    constraint lot_one_number unique (tender_id, number)
  );
  create index lot_plan_line_index on lot (plan_line_id);
  create index lot_service_index on lot (service_code, tender_id);

  create table lot_item (
    id uuid primary key,
    lot_id uuid not null constraint lot_item_lot_fk references lot (id),
    number integer not null constraint lot_item_number_check check (number between 1 and 50),
    description text not null constraint lot_item_description_check check (description <> ''),
    unit text not null constraint lot_item_unit_fk references unit (code),
    quantity bigint not null constraint lot_item_quantity_check check (quantity > 0),
    maximum_unit_price bigint not null constraint lot_item_maximum_unit_price_check check (maximum_unit_price > 0),
    cpv_code text constraint lot_item_cpv_fk references cpv (code),
    constraint lot_item_one_number unique (lot_id, number)
  );
  create index lot_item_unit_index on lot_item (unit);
  create index lot_item_cpv_index on lot_item (cpv_code);

  create table criterion (
    id uuid primary key,
    tender_id uuid not null constraint criterion_tender_fk references tender (id),
    number integer not null constraint criterion_number_check check (number between 1 and 30),
    code text not null,
    title_uk text collate "uk-x-icu" not null,
    title_en text collate "uk-x-icu" not null,
    kind text not null constraint criterion_kind_check check (kind in ('quality', 'price')),
    max_points integer not null constraint criterion_max_points_check check (max_points >= 1),
    scale text,
    constraint criterion_one_code unique (tender_id, code)
  );
  create unique index criterion_one_price on criterion (tender_id) where kind = 'price';
`;

const people = `
  create table commission_member (
    id uuid primary key,
    tender_id uuid not null constraint commission_member_tender_fk references tender (id),
    person_id uuid not null constraint commission_member_person_fk references person (id),
    role text not null constraint commission_member_role_check check (role in ('chair', 'secretary', 'member')),
    alternate boolean not null,
    organisation_name text collate "uk-x-icu" not null,
    civil_society boolean not null,
    act_number text not null,
    act_date date not null,
    called_in_at timestamptz,
    called_in_for uuid constraint commission_member_called_in_for_fk references commission_member (id),
    called_in_act_number text,
    called_in_act_date date,
    active_to timestamptz,
    constraint commission_member_one_person unique (tender_id, person_id),
    constraint commission_member_one_replacement unique (called_in_for),
    constraint commission_member_called_in_check check ((called_in_at is null and called_in_for is null and called_in_act_number is null
      and called_in_act_date is null) or (alternate and called_in_at is not null and called_in_for is not null
      and called_in_act_number is not null and called_in_act_date is not null)),
    constraint commission_member_alternate_check check (not alternate or called_in_at is not null or role = 'member')
  );
  create index commission_member_person_index on commission_member (person_id);
  create unique index commission_member_one_officer on commission_member (tender_id, role)
    where role in ('chair', 'secretary') and active_to is null;
`;

const whilePublished = `
  create table enquiry (
    id uuid primary key,
    reference text not null constraint enquiry_reference_key unique,
    tender_id uuid not null constraint enquiry_tender_fk references tender (id),
    asked_by_organisation_id uuid not null constraint enquiry_asked_by_organisation_fk references organisation (id),
    question text not null constraint enquiry_question_check check (question <> ''),
    language text not null constraint enquiry_language_check check (language in ('uk', 'en')),
    asked_at timestamptz not null,
    answer_by timestamptz not null,
    answer text,
    answered_at timestamptz,
    answered_by uuid constraint enquiry_answered_by_fk references person (id),
    constraint enquiry_answered_check check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
  );
  create index enquiry_tender_index on enquiry (tender_id, asked_at, id);
  create index enquiry_asked_by_organisation_index on enquiry (asked_by_organisation_id);
  create index enquiry_answered_by_index on enquiry (answered_by);

  create table tender_interest (
    id uuid primary key,
    tender_id uuid not null constraint tender_interest_tender_fk references tender (id),
    organisation_id uuid not null constraint tender_interest_organisation_fk references organisation (id),
    registered_at timestamptz not null,
    constraint tender_interest_once unique (tender_id, organisation_id)
  );
  create index tender_interest_organisation_index on tender_interest (organisation_id);

  create table amendment (
    id uuid primary key,
    tender_id uuid not null constraint amendment_tender_fk references tender (id),
    number integer not null constraint amendment_number_check check (number > 0),
    reason text not null constraint amendment_reason_check check (reason <> ''),
    changes text not null,
    previous_closes_at timestamptz not null,
    closes_at timestamptz not null,
    made_at timestamptz not null,
    made_by uuid not null constraint amendment_made_by_fk references person (id),
    constraint amendment_one_number unique (tender_id, number),
    constraint amendment_never_shortens_check check (closes_at >= previous_closes_at)
  );
  create index amendment_made_by_index on amendment (made_by);
`;

const sealedParts = (required: boolean): string => `
    nonce bytea not null,
    ciphertext bytea not null,
    tag bytea not null,
    content_sha256 text${required ? ' not null' : ''},
    received_at timestamptz${required ? ' not null' : ''},
    receipt_head text${required ? ' not null' : ''},`;

const sealedBids = `
  create table tender_key (
    tender_id uuid primary key constraint tender_key_tender_fk references tender (id),
    wrapped bytea not null,
    key_id text not null
  );

  create table sealed_bid (
    id uuid primary key,
    tender_id uuid not null constraint sealed_bid_tender_fk references tender (id),
    lot_id uuid not null constraint sealed_bid_lot_fk references lot (id),
    organisation_id uuid not null constraint sealed_bid_organisation_fk references organisation (id),
    state text not null constraint sealed_bid_state_check check (state in ('draft', 'submitted', 'withdrawn')),
    version integer not null constraint sealed_bid_version_check check (version > 0),
    ${sealedParts(false)}
    chain_sequence bigint,
    signed_by uuid constraint sealed_bid_signed_by_fk references person (id),
    slice_id uuid constraint sealed_bid_slice_fk references register_slice (id),
    constraint sealed_bid_submitted_check check (state <> 'submitted' or (content_sha256 is not null and received_at is not null
      and receipt_head is not null and chain_sequence is not null and signed_by is not null and slice_id is not null))
  );
  create unique index sealed_bid_one_per_lot on sealed_bid (lot_id, organisation_id) where state <> 'withdrawn';
  create index sealed_bid_lot_index on sealed_bid (lot_id);
  create index sealed_bid_tender_index on sealed_bid (tender_id);
  create index sealed_bid_organisation_index on sealed_bid (organisation_id);
  create index sealed_bid_signed_by_index on sealed_bid (signed_by);
  create index sealed_bid_slice_index on sealed_bid (slice_id);

  create table sealed_bid_version (
    id uuid primary key,
    bid_id uuid not null constraint sealed_bid_version_bid_fk references sealed_bid (id),
    version integer not null,
    ${sealedParts(true)}
    signed_by uuid not null constraint sealed_bid_version_signed_by_fk references person (id),
    slice_id uuid not null constraint sealed_bid_version_slice_fk references register_slice (id),
    constraint sealed_bid_version_once unique (bid_id, version)
  );
  create index sealed_bid_version_signed_by_index on sealed_bid_version (signed_by);
  create index sealed_bid_version_slice_index on sealed_bid_version (slice_id);
`;

const openedBids = `
  create table opening (
    tender_id uuid primary key constraint opening_tender_fk references tender (id),
    first_person_id uuid not null constraint opening_first_person_fk references person (id),
    first_at timestamptz not null,
    second_person_id uuid constraint opening_second_person_fk references person (id),
    second_at timestamptz,
    constraint opening_two_people_check check (second_person_id <> first_person_id),
    constraint opening_second_check check ((second_person_id is null) = (second_at is null))
  );
  create index opening_first_person_index on opening (first_person_id);
  create index opening_second_person_index on opening (second_person_id);

  create table bid (
    id uuid primary key constraint bid_sealed_bid_fk references sealed_bid (id),
    reference text not null constraint bid_reference_key unique,
    tender_id uuid not null constraint bid_tender_fk references tender (id),
    lot_id uuid not null constraint bid_lot_fk references lot (id),
    organisation_id uuid not null constraint bid_organisation_fk references organisation (id),
    slice_id uuid not null constraint bid_slice_fk references register_slice (id),
    place integer not null constraint bid_place_check check (place > 0),
    received_at timestamptz not null,
    content_sha256 text not null,
    total bigint not null constraint bid_total_check check (total > 0),
    currency text not null,
    content text not null,
    opened_at timestamptz not null,
    constraint bid_one_per_lot unique (lot_id, organisation_id),
    constraint bid_one_place unique (lot_id, place)
  );
  create index bid_tender_index on bid (tender_id);
  create index bid_organisation_index on bid (organisation_id);
  create index bid_slice_index on bid (slice_id);

  create table bid_item (
    id uuid primary key,
    bid_id uuid not null constraint bid_item_bid_fk references bid (id),
    lot_item_id uuid not null constraint bid_item_lot_item_fk references lot_item (id),
    quantity bigint not null constraint bid_item_quantity_check check (quantity > 0),
    unit_price bigint not null constraint bid_item_unit_price_check check (unit_price > 0),
    amount bigint not null,
    constraint bid_item_once unique (bid_id, lot_item_id),
    constraint bid_item_amount_check check (amount = div(quantity::numeric * unit_price + 500, 1000))
  );
  create index bid_item_lot_item_index on bid_item (lot_item_id);
`;

/** What no single row can say: the subject stands once approved, no bid moves after the deadline. */
const guards = `
  create function subject_is_fixed() returns trigger language plpgsql as $$
  declare subject uuid;
  begin
    if tg_table_name = 'lot_item' then
      select tender_id into subject from lot where id = case when tg_op = 'DELETE' then old.lot_id else new.lot_id end;
    else
      subject := case when tg_op = 'DELETE' then old.tender_id else new.tender_id end;
    end if;
    if (select state from tender where id = subject) <> 'draft' then
      raise exception 'the subject of a tender stands once it is approved'
        using errcode = 'check_violation', constraint = 'subject_is_fixed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end $$;
  create trigger subject_is_fixed before insert or update or delete on criterion
    for each row execute function subject_is_fixed();
  create trigger subject_is_fixed before insert or update or delete on lot_item
    for each row execute function subject_is_fixed();
  create trigger subject_is_fixed before insert or delete on lot
    for each row execute function subject_is_fixed();
  create trigger subject_is_fixed_on_update before update on lot for each row
    when ((old.id, old.tender_id, old.number, old.title, old.plan_line_id, old.service_code, old.setting, old.target_group, old.maximum_value)
      is distinct from (new.id, new.tender_id, new.number, new.title, new.plan_line_id, new.service_code, new.setting, new.target_group, new.maximum_value))
    execute function subject_is_fixed();

  create function sealed_bid_in_time() returns trigger language plpgsql as $$
  begin
    if not exists (select from tender where id = new.tender_id and state = 'published'
      and (new.received_at is null or new.received_at < closes_at)) then
      raise exception 'a bid is written only while its tender is open for bids'
        using errcode = 'check_violation', constraint = 'sealed_bid_in_time';
    end if;
    return new;
  end $$;
  create trigger sealed_bid_in_time before insert or update on sealed_bid
    for each row execute function sealed_bid_in_time();

  create function sealed_bid_version_kept() returns trigger language plpgsql as $$
  begin
    raise exception 'earlier versions of a bid are kept as they are'
      using errcode = 'check_violation', constraint = 'sealed_bid_version_kept';
  end $$;
  create trigger sealed_bid_version_kept before update or delete on sealed_bid_version
    for each row execute function sealed_bid_version_kept();
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contracts and their signatures, delivery reports, acts of services, payments and what they are paid for. */
export class Contracts1767225600100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(contracts);
    await runner.query(deliveries);
    await runner.query(acts);
    await runner.query(payments);
    await runner.query(guards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table payment_allocation, payment, act_line, act, delivery_line, delivery_report, contract_signature, contract_line, contract;
      drop function contract_line_keeps_terms(), contract_is_sum_of_lines(), act_is_sum_of_lines(), act_line_is_settled(),
        act_within_report(), payment_is_allocated_exactly();
    `);
  }
}

const contracts = `
  create table contract (
    id uuid primary key,
    reference text not null constraint contract_reference_key unique,
    award_id uuid not null constraint contract_award_fk references award (id),
    tender_id uuid not null constraint contract_tender_fk references tender (id),
    lot_id uuid not null constraint contract_lot_fk references lot (id),
    authority_id uuid not null constraint contract_authority_fk references organisation (id),
    provider_id uuid not null constraint contract_provider_fk references organisation (id),
    budget_line_id uuid not null constraint contract_budget_line_fk references budget_line (id),
    currency text not null,
    total bigint not null,
    period_from date not null,
    period_to date not null,
    sign_by timestamptz not null,
    state text not null default 'pending',
    state_reason_code text,
    state_reason text,
    pack_hash text constraint contract_pack_fk references rule_pack (hash),
    record_id uuid not null constraint contract_record_fk references record (id),
    prepared_at timestamptz not null,
    prepared_by uuid not null constraint contract_prepared_by_fk references person (id),
    signed_at timestamptz,
    commitment_due_at timestamptz,
    commitment_number text,
    commitment_on date,
    commitment_late_reason text,
    ended_on date,
    settled_at timestamptz,
    drawn_total bigint not null default 0,
    accepted_total bigint not null default 0,
    ordered_total bigint not null default 0,
    version integer not null default 1,
    constraint contract_one_per_award unique (award_id),
    constraint contract_state_check
      check (state in ('pending', 'signed', 'active', 'suspended', 'completed', 'terminated', 'cancelled')),
    constraint contract_reason_check check (state_reason_code in ('PROVIDER_NOT_ACTIVE', 'BREACH', 'FORCE_MAJEURE',
      'FUNDING_STOPPED', 'OBSTACLE_REMOVED', 'PERIOD_ENDED', 'VOLUME_DELIVERED', 'BY_AGREEMENT', 'PROVIDER_EXCLUDED',
      'NEED_GONE', 'NOT_SIGNED_IN_TIME', 'PROVIDER_DECLINED', 'AWARD_REVOKED', 'ERROR_IN_TEXT')),
    constraint contract_reason_given_check
      check (state in ('pending', 'signed', 'active') or (state_reason_code is not null and state_reason is not null)),
    constraint contract_total_check check (total > 0),
    constraint contract_period_check check (period_from <= period_to),
    constraint contract_ended_check check (ended_on < period_to),
    constraint contract_parties_check check (authority_id <> provider_id),
    constraint contract_sums_check check (
      0 <= ordered_total and ordered_total <= accepted_total and accepted_total <= drawn_total and drawn_total <= total),
    constraint contract_signed_check check (case when state in ('pending', 'cancelled')
      then signed_at is null and pack_hash is null and commitment_due_at is null
      else signed_at is not null and pack_hash is not null and commitment_due_at is not null end),
    constraint contract_signed_in_time_check check (signed_at < sign_by),
    constraint contract_commitment_check check ((commitment_number is null) = (commitment_on is null)),
    constraint contract_active_check check (state not in ('active', 'suspended', 'completed') or commitment_number is not null),
    constraint contract_settled_check check (settled_at is null or state in ('completed', 'terminated'))
  );
  create index contract_tender_index on contract (tender_id);
  create index contract_lot_index on contract (lot_id);
  create index contract_authority_index on contract (authority_id, prepared_at desc, id desc);
  create index contract_provider_index on contract (provider_id, prepared_at desc, id desc);
  create index contract_budget_line_index on contract (budget_line_id);
  create index contract_pack_index on contract (pack_hash);
  create index contract_record_index on contract (record_id);
  create index contract_prepared_by_index on contract (prepared_by);
  create index contract_unsigned_index on contract (sign_by, id) where state = 'pending';
  create index contract_running_index on contract (period_to, id) where state in ('active', 'suspended');
  create index contract_list_index on contract (prepared_at desc, id desc);
  create index contract_state_index on contract (state, prepared_at desc, id desc);

  create table contract_line (
    id uuid primary key,
    contract_id uuid not null constraint contract_line_contract_fk references contract (id),
    number integer not null constraint contract_line_number_check check (number between 1 and 50),
    lot_item_id uuid not null constraint contract_line_lot_item_fk references lot_item (id),
    plan_line_id uuid constraint contract_line_plan_line_fk references plan_line (id),
    service_code text not null constraint contract_line_service_fk references service (code),
    description text not null,
    unit text not null constraint contract_line_unit_fk references unit (code),
    quantity bigint not null constraint contract_line_quantity_check check (quantity > 0),
    unit_price bigint not null constraint contract_line_unit_price_check check (unit_price >= 0),
    amount bigint not null,
    drawn_quantity bigint not null default 0,
    constraint contract_line_one_number unique (contract_id, number),
    constraint contract_line_one_per_item unique (lot_item_id, contract_id),
    constraint contract_line_of_contract unique (id, contract_id),
    constraint contract_line_price unique (id, contract_id, unit_price),
    constraint contract_line_amount_check check (amount = div(quantity::numeric * unit_price + 500, 1000)),
    constraint contract_line_drawn_check check (drawn_quantity between 0 and quantity)
  );
  create index contract_line_plan_line_index on contract_line (plan_line_id);
  create index contract_line_service_index on contract_line (service_code);
  create index contract_line_unit_index on contract_line (unit);

  create table contract_signature (
    id uuid primary key,
    contract_id uuid not null constraint contract_signature_contract_fk references contract (id),
    person_id uuid not null constraint contract_signature_person_fk references person (id),
    organisation_id uuid not null constraint contract_signature_organisation_fk references organisation (id),
    capacity text not null constraint contract_signature_capacity_check check (capacity in ('head', 'signatory')),
    signed_at timestamptz not null,
    record_sha256 text not null constraint contract_signature_record_check check (record_sha256 ~ '^[0-9a-f]{64}$'),
    file_sha256 text not null constraint contract_signature_file_check check (file_sha256 ~ '^[0-9a-f]{64}$'),
    constraint contract_signature_one_per_organisation unique (contract_id, organisation_id),
    constraint contract_signature_one_per_capacity unique (contract_id, capacity),
    constraint contract_signature_one_per_person unique (contract_id, person_id)
  );
  create index contract_signature_person_index on contract_signature (person_id);
  create index contract_signature_organisation_index on contract_signature (organisation_id);
`;

const deliveries = `
  create table delivery_report (
    id uuid primary key,
    contract_id uuid not null constraint delivery_report_contract_fk references contract (id),
    period_from date not null,
    period_to date not null,
    state text not null default 'submitted' constraint delivery_report_state_check check (state = 'submitted'),
    submitted_by uuid not null constraint delivery_report_submitted_by_fk references person (id),
    submitted_at timestamptz not null,
    refusals integer not null,
    waiting integer not null,
    complaints integer not null,
    version integer not null default 1,
    constraint delivery_report_one_per_period unique (contract_id, period_from),
    constraint delivery_report_of_contract unique (id, contract_id),
    constraint delivery_report_month_check
      check (period_from <= period_to and date_trunc('month', period_from) = date_trunc('month', period_to)),
    constraint delivery_report_counts_check check (refusals >= 0 and waiting >= 0 and complaints >= 0)
  );
  create index delivery_report_submitted_by_index on delivery_report (submitted_by);

  create table delivery_line (
    id uuid primary key,
    report_id uuid not null,
    contract_id uuid not null,
    contract_line_id uuid not null,
    persons integer not null,
    quantity bigint not null,
    constraint delivery_line_one_per_line unique (report_id, contract_line_id),
    constraint delivery_line_report_fk foreign key (report_id, contract_id) references delivery_report (id, contract_id),
    constraint delivery_line_contract_line_fk foreign key (contract_line_id, contract_id) references contract_line (id, contract_id),
    constraint delivery_line_counts_check check (persons >= 0 and quantity >= 0 and (persons > 0) = (quantity > 0))
  );
  create index delivery_line_report_index on delivery_line (report_id, contract_id);
  create index delivery_line_contract_line_index on delivery_line (contract_line_id, contract_id);
`;

const acts = `
  create table act (
    id uuid primary key,
    reference text not null constraint act_reference_key unique,
    contract_id uuid not null constraint act_contract_fk references contract (id),
    report_id uuid not null,
    period_from date not null,
    period_to date not null,
    state text not null default 'draft' constraint act_state_check
      check (state in ('draft', 'submitted', 'returned', 'accepted', 'paid')),
    total bigint not null constraint act_total_check check (total >= 0),
    record_id uuid constraint act_record_fk references record (id),
    drafted_by uuid not null constraint act_drafted_by_fk references person (id),
    drafted_at timestamptz not null,
    submitted_by uuid constraint act_submitted_by_fk references person (id),
    submitted_at timestamptz,
    decide_by timestamptz,
    overdue_at timestamptz,
    decided_by uuid constraint act_decided_by_fk references person (id),
    decided_at timestamptz,
    return_reason text,
    version integer not null default 1,
    constraint act_one_per_report unique (report_id),
    constraint act_of_contract unique (id, contract_id),
    constraint act_of_decider unique (id, decided_by),
    constraint act_report_fk foreign key (report_id, contract_id) references delivery_report (id, contract_id),
    constraint act_submitted_check check (state in ('draft', 'returned')
      or (submitted_by is not null and submitted_at is not null and decide_by is not null and record_id is not null)),
    constraint act_decided_check check (state not in ('returned', 'accepted', 'paid') or (decided_by is not null and decided_at is not null)),
    constraint act_returned_check check (state <> 'returned' or return_reason is not null),
    constraint act_two_sides_check check (decided_by <> submitted_by)
  );
  create index act_contract_index on act (contract_id);
  create index act_list_index on act (period_from desc, id desc);
  create index act_state_index on act (state, period_from desc, id desc);
  create index act_report_index on act (report_id, contract_id);
  create index act_record_index on act (record_id);
  create index act_drafted_by_index on act (drafted_by);
  create index act_submitted_by_index on act (submitted_by);
  create index act_decided_by_index on act (decided_by);
  create index act_waiting_index on act (decide_by, id) where state = 'submitted' and overdue_at is null;

  create table act_line (
    id uuid primary key,
    act_id uuid not null,
    contract_id uuid not null,
    contract_line_id uuid not null,
    persons integer not null constraint act_line_persons_check check (persons > 0),
    quantity bigint not null constraint act_line_quantity_check check (quantity > 0),
    unit_price bigint not null,
    amount bigint not null,
    constraint act_line_one_per_line unique (act_id, contract_line_id),
    constraint act_line_of_act unique (id, act_id),
    constraint act_line_act_fk foreign key (act_id, contract_id) references act (id, contract_id),
    constraint act_line_contract_line_fk
      foreign key (contract_line_id, contract_id, unit_price) references contract_line (id, contract_id, unit_price),
    constraint act_line_amount_check check (amount = div(quantity::numeric * unit_price + 500, 1000))
  );
  create index act_line_act_index on act_line (act_id, contract_id);
  create index act_line_contract_line_index on act_line (contract_line_id, contract_id, unit_price);
`;

const payments = `
  create table payment (
    id uuid primary key,
    reference text not null constraint payment_reference_key unique,
    contract_id uuid not null constraint payment_contract_fk references contract (id),
    act_id uuid not null,
    act_decided_by uuid not null,
    amount bigint not null constraint payment_amount_check check (amount > 0),
    currency text not null,
    state text not null default 'ordered' constraint payment_state_check check (state in ('ordered', 'executed', 'rejected')),
    ordered_by uuid not null constraint payment_ordered_by_fk references person (id),
    ordered_at timestamptz not null,
    treasury_number text,
    executed_on date,
    rejection_reason text,
    recorded_by uuid constraint payment_recorded_by_fk references person (id),
    recorded_at timestamptz,
    version integer not null default 1,
    constraint payment_of_act unique (id, act_id),
    constraint payment_act_fk foreign key (act_id, contract_id) references act (id, contract_id),
    constraint payment_decided_act_fk foreign key (act_id, act_decided_by) references act (id, decided_by),
    constraint payment_two_people_check check (ordered_by <> act_decided_by),
    constraint payment_executed_check check ((state = 'executed') = (treasury_number is not null and executed_on is not null)),
    constraint payment_rejected_check check ((state = 'rejected') = (rejection_reason is not null)),
    constraint payment_recorded_check check ((state = 'ordered') = (recorded_at is null and recorded_by is null))
  );
  create unique index payment_one_per_act on payment (act_id) where state <> 'rejected';
  create index payment_contract_index on payment (contract_id);
  create index payment_list_index on payment (ordered_at desc, id desc);
  create index payment_act_index on payment (act_id, contract_id);
  create index payment_decided_act_index on payment (act_id, act_decided_by);
  create index payment_ordered_by_index on payment (ordered_by);
  create index payment_recorded_by_index on payment (recorded_by);

  create table payment_allocation (
    id uuid primary key,
    payment_id uuid not null,
    act_id uuid not null,
    act_line_id uuid not null,
    amount bigint not null constraint payment_allocation_amount_check check (amount > 0),
    constraint payment_allocation_one_per_line unique (payment_id, act_line_id),
    constraint payment_allocation_payment_fk foreign key (payment_id, act_id) references payment (id, act_id),
    constraint payment_allocation_act_line_fk foreign key (act_line_id, act_id) references act_line (id, act_id)
  );
  create index payment_allocation_payment_index on payment_allocation (payment_id, act_id);
  create index payment_allocation_act_line_index on payment_allocation (act_line_id, act_id);
`;

/** What a CHECK cannot say because it concerns more than one row. Sums are looked at when the transaction ends. */
const guards = `
  create trigger contract_signature_append_only before update or delete on contract_signature
    for each row execute function refuse_change();
  create trigger payment_allocation_append_only before update or delete on payment_allocation
    for each row execute function refuse_change();

  create function contract_line_keeps_terms() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or (to_jsonb(old) - 'drawn_quantity') is distinct from (to_jsonb(new) - 'drawn_quantity') then
        raise exception 'the terms of a contract line never change' using errcode = 'restrict_violation', constraint = 'contract_line_keeps_terms';
      end if;
      return new;
    end $$;
  create trigger contract_line_keeps_terms before update or delete on contract_line
    for each row execute function contract_line_keeps_terms();

  create function contract_is_sum_of_lines() returns trigger language plpgsql as $$
    declare subject uuid := coalesce(to_jsonb(new) ->> 'contract_id', to_jsonb(new) ->> 'id')::uuid;
    begin
      if (select total from contract where id = subject) is distinct from (select sum(amount) from contract_line where contract_id = subject) then
        raise exception 'the total of a contract is the sum of its lines' using errcode = 'check_violation', constraint = 'contract_is_sum_of_lines';
      end if;
      return null;
    end $$;
  create constraint trigger contract_is_sum_of_lines after insert or update of total on contract deferrable initially deferred
    for each row execute function contract_is_sum_of_lines();
  create constraint trigger contract_is_sum_of_lines after insert on contract_line deferrable initially deferred
    for each row execute function contract_is_sum_of_lines();

  create function act_line_is_settled() returns trigger language plpgsql as $$
    begin
      if (select state from act where id = coalesce(new.act_id, old.act_id)) <> 'draft' then
        raise exception 'the lines of an act change only while it is a draft' using errcode = 'restrict_violation', constraint = 'act_line_is_settled';
      end if;
      return coalesce(new, old);
    end $$;
  create trigger act_line_is_settled before insert or update or delete on act_line
    for each row execute function act_line_is_settled();

  create function act_is_sum_of_lines() returns trigger language plpgsql as $$
    begin
      if exists (select from act where id = new.id
          and total is distinct from (select coalesce(sum(amount), 0) from act_line where act_id = act.id)) then
        raise exception 'the total of an act is the sum of its lines' using errcode = 'check_violation', constraint = 'act_is_sum_of_lines';
      end if;
      return null;
    end $$;
  create constraint trigger act_is_sum_of_lines after insert or update of total, state on act deferrable initially deferred
    for each row execute function act_is_sum_of_lines();

  create function act_within_report() returns trigger language plpgsql as $$
    begin
      if new.state = 'submitted' and exists (
          select from act_line line
          left join delivery_line reported on reported.report_id = new.report_id and reported.contract_line_id = line.contract_line_id
          where line.act_id = new.id and (reported.quantity is null or line.quantity > reported.quantity or line.persons > reported.persons)) then
        raise exception 'an act never exceeds what was reported' using errcode = 'check_violation', constraint = 'act_within_report';
      end if;
      return new;
    end $$;
  create trigger act_within_report before update of state on act for each row execute function act_within_report();

  create function payment_is_allocated_exactly() returns trigger language plpgsql as $$
    begin
      if exists (select from payment join act on act.id = payment.act_id where payment.id = new.id
          and (payment.amount <> act.total
            or payment.amount is distinct from (select sum(amount) from payment_allocation where payment_id = payment.id)
            or exists (select from payment_allocation part join act_line line on line.id = part.act_line_id
              where part.payment_id = payment.id and part.amount <> line.amount))) then
        raise exception 'a payment is the whole of its act, line by line' using errcode = 'check_violation', constraint = 'payment_is_allocated_exactly';
      end if;
      return null;
    end $$;
  create constraint trigger payment_is_allocated_exactly after insert or update on payment deferrable initially deferred
    for each row execute function payment_is_allocated_exactly();
`;

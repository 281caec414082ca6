import type { MigrationInterface, QueryRunner } from 'typeorm';

const targetGroups = [
  'OLDER_PERSONS',
  'PERSONS_WITH_DISABILITIES',
  'CHILDREN_WITH_DISABILITIES',
  'FAMILIES_IN_DLC',
  'ORPHANS',
  'YOUNG_PERSONS',
  'IDPS',
  'VETERANS',
  'HOMELESS',
  'VIOLENCE_SURVIVORS',
  'TRAFFICKING_SURVIVORS',
  'PERSONS_WITH_DEPENDENCIES',
  'FORMER_PRISONERS',
  'OTHER',
];
const settings = ['HOME', 'STREET', 'SEMI_INPATIENT', 'INPATIENT', 'REMOTE_INTERNET', 'REMOTE_PHONE'];
const oneOf = (codes: readonly string[]): string => `(${codes.map((code) => `'${code}'`).join(', ')})`;

/** Evidence, counted needs, and the yearly plan that is made of them. */
export class Needs1767225600070 implements MigrationInterface {
  readonly name = 'Needs1767225600070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table survey (
        id uuid primary key,
        authority_id uuid not null,
        title text collate "uk-x-icu" not null,
        language text not null,
        source text not null,
        doi text,
        period_from date not null,
        period_to date not null,
        recipients integer not null,
        providers integer not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        constraint survey_authority_fk foreign key (authority_id) references organisation (id),
        constraint survey_recorded_by_fk foreign key (recorded_by) references person (id),
        constraint survey_language_check check (language in ('uk', 'en')),
        constraint survey_source_check check (btrim(source) <> ''),
        constraint survey_period_check check (period_from <= period_to),
        constraint survey_sample_check check (recipients >= 0 and providers >= 0)
      );
      create index survey_authority on survey (authority_id);
      create index survey_recorded_by on survey (recorded_by);

      create table survey_question (
        id uuid primary key,
        survey_id uuid not null,
        number integer not null constraint survey_question_number_check check (number between 1 and 100),
        key text not null,
        text_uk text not null,
        text_en text not null,
        multiple boolean not null,
        adds_up boolean not null,
        note_uk text,
        note_en text,
        constraint survey_question_survey_fk foreign key (survey_id) references survey (id),
        constraint survey_question_key unique (survey_id, key),
        constraint survey_question_note_check check ((note_uk is null) = (note_en is null))
      );

      create table survey_answer (
        id uuid primary key,
        survey_id uuid not null,
        question_key text not null,
        answer_key text not null,
        label_uk text collate "uk-x-icu" not null,
        label_en text collate "uk-x-icu" not null,
        service_code text,
        recipients_count integer,
        providers_count integer,
        rank integer,
        constraint survey_answer_question_fk foreign key (survey_id, question_key) references survey_question (survey_id, key),
        constraint survey_answer_key unique (survey_id, question_key, answer_key),
        constraint survey_answer_service_fk foreign key (service_code) references service (code),
        constraint survey_answer_counts_check check (recipients_count >= 0 and providers_count >= 0),
        constraint survey_answer_rank_check check (rank > 0)
      );
      create index survey_answer_service on survey_answer (service_code);

      create table needs_round (
        id uuid primary key,
        authority_id uuid not null,
        year integer not null,
        state text not null,
        pack_hash text not null,
        opened_by uuid not null,
        opened_at timestamptz not null,
        closed_at timestamptz,
        constraint needs_round_one_a_year unique (authority_id, year),
        constraint needs_round_authority_fk foreign key (authority_id) references organisation (id),
        constraint needs_round_opened_by_fk foreign key (opened_by) references person (id),
        constraint needs_round_pack_fk foreign key (pack_hash) references rule_pack (hash),
        constraint needs_round_state_check check (state in ('open', 'closed')),
        constraint needs_round_closed_check check ((state = 'closed') = (closed_at is not null))
      );
      create index needs_round_opened_by on needs_round (opened_by);
      create index needs_round_pack on needs_round (pack_hash);

      create table need_line (
        id uuid primary key,
        round_id uuid not null,
        service_code text not null,
        target_group text not null,
        setting text not null,
        territory_code text not null,
        served integer not null,
        waiting integer not null,
        assessed_not_served integer not null,
        refused_for_capacity integer not null,
        population integer,
        prevalence text,
        identified integer not null,
        estimated integer,
        need integer not null,
        unmet integer not null,
        method text not null,
        source text not null,
        language text not null,
        survey_id uuid,
        version integer not null default 1,
        counted_by uuid not null,
        counted_at timestamptz not null,
        constraint need_line_once unique (round_id, service_code, target_group, setting, territory_code),
        constraint need_line_round_fk foreign key (round_id) references needs_round (id),
        constraint need_line_service_fk foreign key (service_code) references service (code),
        constraint need_line_territory_fk foreign key (territory_code) references territory (code),
        constraint need_line_survey_fk foreign key (survey_id) references survey (id),
        constraint need_line_counted_by_fk foreign key (counted_by) references person (id),
        constraint need_line_target_group_check check (target_group in ${oneOf(targetGroups)}),
        constraint need_line_setting_check check (setting in ${oneOf(settings)}),
        constraint need_line_counts_check
          check (served >= 0 and waiting >= 0 and assessed_not_served >= 0 and refused_for_capacity >= 0 and population >= 0),
        constraint need_line_prevalence_check check (prevalence ~ '^[0-9]+/[1-9][0-9]*$'),
        constraint need_line_estimate_check
          check ((population is null) = (prevalence is null) and (population is null) = (estimated is null)),
        constraint need_line_identified_check check (identified = served + waiting + assessed_not_served + refused_for_capacity),
        constraint need_line_need_check check (need = greatest(identified, coalesce(estimated, 0))),
        constraint need_line_unmet_check check (unmet = need - served and unmet >= 0),
        constraint need_line_method_check check (method = case when need > identified then 'estimated' else 'identified' end),
        constraint need_line_source_check check (btrim(source) <> ''),
        constraint need_line_language_check check (language in ('uk', 'en'))
      );
      create index need_line_service on need_line (service_code);
      create index need_line_territory on need_line (territory_code);
      create index need_line_survey on need_line (survey_id);
      create index need_line_counted_by on need_line (counted_by);

      create table needs_plan (
        id uuid primary key,
        reference text not null,
        authority_id uuid not null,
        year integer not null,
        round_id uuid not null,
        state text not null,
        number integer not null,
        author_id uuid not null,
        drafted_at timestamptz not null,
        act_number text,
        act_date date,
        adopted_by uuid,
        adopted_at timestamptz,
        superseded_by uuid,
        late boolean not null default false,
        currency text not null,
        version integer not null default 1,
        constraint needs_plan_reference unique (reference),
        constraint needs_plan_number unique (round_id, number),
        constraint needs_plan_authority_fk foreign key (authority_id) references organisation (id),
        constraint needs_plan_round_fk foreign key (round_id) references needs_round (id),
        constraint needs_plan_author_fk foreign key (author_id) references person (id),
        constraint needs_plan_adopted_by_fk foreign key (adopted_by) references person (id),
        constraint needs_plan_superseded_by_fk foreign key (superseded_by) references needs_plan (id),
        constraint needs_plan_state_check check (state in ('draft', 'adopted', 'superseded')),
        constraint needs_plan_act_check check (
          case when state = 'draft'
            then adopted_at is null and adopted_by is null and act_number is null and act_date is null
            else adopted_at is not null and adopted_by is not null and btrim(act_number) <> '' and act_date is not null
          end
        ),
        constraint needs_plan_superseded_check check ((state = 'superseded') = (superseded_by is not null)),
        constraint needs_plan_two_people check (adopted_by <> author_id)
      );
      create unique index needs_plan_one_adopted on needs_plan (authority_id, year) where state = 'adopted';
      create index needs_plan_authority on needs_plan (authority_id);
      create index needs_plan_author on needs_plan (author_id);
      create index needs_plan_adopted_by on needs_plan (adopted_by);
      create index needs_plan_superseded_by on needs_plan (superseded_by);

      create table plan_line (
        id uuid primary key,
        plan_id uuid not null,
        need_line_id uuid not null,
        service_code text not null,
        target_group text not null,
        setting text not null,
        territory_code text not null,
        priority integer not null,
        decision text not null,
        unit text not null,
        persons integer not null,
        units_per_person bigint not null,
        months integer not null,
        required_units bigint not null,
        unit_cost bigint not null,
        tariff_id uuid,
        expected_fees bigint not null,
        required_budget bigint not null,
        currency text not null,
        note text,
        language text,
        added_by uuid not null,
        constraint plan_line_once unique (plan_id, need_line_id),
        constraint plan_line_plan_fk foreign key (plan_id) references needs_plan (id),
        constraint plan_line_need_line_fk foreign key (need_line_id) references need_line (id),
        constraint plan_line_service_fk foreign key (service_code) references service (code),
        constraint plan_line_territory_fk foreign key (territory_code) references territory (code),
        constraint plan_line_unit_fk foreign key (unit) references unit (code),
        constraint plan_line_tariff_fk foreign key (tariff_id) references tariff (id),
        constraint plan_line_added_by_fk foreign key (added_by) references person (id),
        constraint plan_line_target_group_check check (target_group in ${oneOf(targetGroups)}),
        constraint plan_line_setting_check check (setting in ${oneOf(settings)}),
        constraint plan_line_priority_check check (priority between 1 and 5),
        constraint plan_line_decision_check
          check (decision in ('OWN_COMMUNAL', 'SOCIAL_ORDER', 'INTERMUNICIPAL', 'COMPENSATION', 'DEFER')),
        constraint plan_line_volume_check check (persons > 0 and units_per_person > 0 and months between 1 and 12),
        constraint plan_line_units_check check (required_units = persons * units_per_person * months),
        constraint plan_line_budget_check check (
          unit_cost > 0 and expected_fees >= 0 and required_budget >= 0
          and required_budget = round(required_units::numeric * unit_cost / 1000) - expected_fees
        ),
        constraint plan_line_note_check check ((note is null) = (language is null)),
        constraint plan_line_language_check check (language in ('uk', 'en'))
      );
      create index plan_line_need_line on plan_line (need_line_id);
      create index plan_line_service on plan_line (service_code);
      create index plan_line_territory on plan_line (territory_code);
      create index plan_line_unit on plan_line (unit);
      create index plan_line_tariff on plan_line (tariff_id);
      create index plan_line_added_by on plan_line (added_by);

      create trigger survey_append_only before update or delete on survey for each row execute function refuse_change();
      create trigger survey_question_append_only before update or delete on survey_question
        for each row execute function refuse_change();
      create trigger survey_answer_append_only before update or delete on survey_answer
        for each row execute function refuse_change();

      -- Counts stand once their round is closed, and a plan once it is adopted.
      create function need_line_while_open() returns trigger language plpgsql as $$
        begin
          if (select state from needs_round where id = coalesce(new.round_id, old.round_id)) <> 'open' then
            raise exception 'the round is closed' using errcode = 'restrict_violation';
          end if;
          return coalesce(new, old);
        end $$;
      create trigger need_line_while_open before insert or update or delete on need_line
        for each row execute function need_line_while_open();

      create function plan_line_while_draft() returns trigger language plpgsql as $$
        begin
          if (select state from needs_plan where id = coalesce(new.plan_id, old.plan_id)) <> 'draft' then
            raise exception 'the plan is not a draft' using errcode = 'restrict_violation';
          end if;
          return coalesce(new, old);
        end $$;
      create trigger plan_line_while_draft before insert or update or delete on plan_line
        for each row execute function plan_line_while_draft();

      create function needs_plan_keeps_adoption() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' then raise exception 'a plan is never deleted' using errcode = 'restrict_violation'; end if;
          if old.state <> 'draft' and (new.act_number, new.act_date, new.adopted_by, new.adopted_at, new.late, new.round_id,
              new.authority_id, new.year, new.number, new.reference, new.author_id)
              is distinct from (old.act_number, old.act_date, old.adopted_by, old.adopted_at, old.late, old.round_id,
              old.authority_id, old.year, old.number, old.reference, old.author_id) then
            raise exception 'an adopted plan is superseded, never edited' using errcode = 'restrict_violation';
          end if;
          return new;
        end $$;
      create trigger needs_plan_keeps_adoption before update or delete on needs_plan
        for each row execute function needs_plan_keeps_adoption();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table plan_line, needs_plan, need_line, needs_round, survey_answer, survey_question, survey;
      drop function needs_plan_keeps_adoption(), plan_line_while_draft(), need_line_while_open();
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Budget lines and their ledger, which only grows and never shows a negative balance. */
export class Budget1767225600060 implements MigrationInterface {
  readonly name = 'Budget1767225600060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table budget_line (
        id uuid primary key,
        authority_id uuid not null,
        year integer not null,
        programme_code text not null,
        economic_code text not null,
        fund text not null,
        title text collate "uk-x-icu" not null,
        language text not null,
        currency text not null,
        pack_hash text not null,
        lapses_at timestamptz not null,
        lapsed_at timestamptz,
        created_at timestamptz not null default turbota_now(),
        constraint budget_line_once unique (authority_id, year, programme_code, economic_code, fund),
        constraint budget_line_year_check check (year between 2000 and 2099),
        constraint budget_line_programme_code_check check (programme_code ~ '^[0-9]{7}$'),
        constraint budget_line_economic_code_check check (economic_code ~ '^[0-9]{4}$'),
        constraint budget_line_fund_check check (fund in ('general', 'special')),
        constraint budget_line_title_check check (title <> ''),
        constraint budget_line_language_check check (language in ('uk', 'en')),
        constraint budget_line_currency_check check (currency ~ '^[A-Z]{3}$'),
        constraint budget_line_lapsed_check check (lapsed_at >= lapses_at),
        constraint budget_line_authority_fk foreign key (authority_id) references organisation (id),
        constraint budget_line_pack_fk foreign key (pack_hash) references rule_pack (hash)
      );
      create index budget_line_pack on budget_line (pack_hash);
      create index budget_line_due on budget_line (lapses_at, id) where lapsed_at is null;

      create table budget_entry (
        id uuid primary key,
        line_id uuid not null,
        kind text not null,
        amount bigint not null,
        process_kind text not null,
        process_id uuid,
        contract_id uuid,
        recorded_at timestamptz not null,
        person_id uuid,
        act text,
        constraint budget_entry_kind_check
          check (kind in ('appropriation', 'reservation', 'release', 'commitment', 'decommitment', 'payment', 'lapse')),
        constraint budget_entry_sign_check check (
          amount <> 0
          and (kind not in ('reservation', 'commitment') or amount > 0)
          and (kind not in ('release', 'decommitment', 'lapse') or amount < 0)
        ),
        constraint budget_entry_process_kind_check check (process_kind in ('decision', 'lot', 'contract', 'payment', 'year_end')),
        constraint budget_entry_process_check check (kind in ('appropriation', 'lapse') or process_id is not null),
        constraint budget_entry_contract_check check ((kind in ('commitment', 'decommitment', 'payment')) = (contract_id is not null)),
        constraint budget_entry_act_check check (kind <> 'appropriation' or act <> ''),
        constraint budget_entry_line_fk foreign key (line_id) references budget_line (id),
        constraint budget_entry_person_fk foreign key (person_id) references person (id)
      );
      create index budget_entry_line on budget_entry (line_id, recorded_at, id);
      create index budget_entry_person on budget_entry (person_id);
      create index budget_entry_process on budget_entry (process_id);
      create index budget_entry_contract on budget_entry (contract_id);

      create trigger budget_entry_append_only before update or delete on budget_entry for each row execute function refuse_change();
      revoke update, delete, truncate on budget_entry from turbota_app;

      -- The rules refuse earlier and kindly; this refuses whatever comes another way.
      create function budget_entry_balances() returns trigger language plpgsql as $$
        declare faulty boolean;
        begin
          perform 1 from budget_line where id = new.line_id for update;
          select coalesce(sum(amount) filter (where kind in ('appropriation', 'lapse')), 0)
              < coalesce(sum(amount) filter (where kind in ('reservation', 'release', 'commitment', 'decommitment')), 0)
            into faulty from budget_entry where line_id = new.line_id;
          if new.kind in ('reservation', 'release') then
            select faulty or sum(amount) < 0 into faulty from budget_entry
              where line_id = new.line_id and process_id = new.process_id and kind in ('reservation', 'release');
          end if;
          if new.contract_id is not null then
            select faulty
                or coalesce(sum(amount) filter (where kind = 'payment'), 0) < 0
                or coalesce(sum(amount) filter (where kind <> 'payment'), 0) < coalesce(sum(amount) filter (where kind = 'payment'), 0)
              into faulty from budget_entry where line_id = new.line_id and contract_id = new.contract_id;
          end if;
          if faulty then
            raise exception 'budget line % would have a negative balance', new.line_id
              using errcode = 'check_violation', constraint = 'budget_entry_balances';
          end if;
          return null;
        end $$;
      create trigger budget_entry_balances after insert on budget_entry for each row execute function budget_entry_balances();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table budget_entry, budget_line;
      drop function budget_entry_balances();
    `);
  }
}

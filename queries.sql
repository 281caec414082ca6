-- ActLines.clear
delete from act_line where act_id = $1;

-- ActLines.ofAct
select act_line.* from act_line join contract_line on contract_line.id = contract_line_id
  where act_id = $1 order by contract_line.number;

-- Acts.lockOfReport
select * from act where report_id = $1 for update;

-- Acts.openOf
select * from act where contract_id = $1 and state in ('submitted', 'accepted') order by id;

-- Admissions.ofLot
select admission.* from admission join bid on bid.id = admission.bid_id where bid.lot_id = $1 order by bid.place;

-- Amendments.ofTender
select * from amendment where tender_id = $1 order by number;

-- Attendances.membersOf
select * from attendance where meeting_id = $1 order by id;

-- Attendances.ofLot
select attendance.* from attendance join meeting on meeting.id = attendance.meeting_id
  where meeting.lot_id = $1 order by attendance.id;

-- Awards.ofLot
select * from award where lot_id = $1 order by id;

-- Awards.protocol
select text from record where id = $1;

-- BidItems.ofLot
select bid_item.* from bid_item join bid on bid.id = bid_item.bid_id join lot_item on lot_item.id = bid_item.lot_item_id
  where bid.lot_id = $1 order by bid.place, lot_item.number;

-- Bids.ofLot
select * from bid where lot_id = $1 order by place;

-- BudgetEntries.ledger
select kind, process_id as process, contract_id as contract, sum(amount)::text as total
  from budget_entry where line_id = $1 group by kind, process_id, contract_id;

-- Complaints.concerning
select * from complaint where tender_id = $1 and coalesce(award_id, $2) = $3 order by id;

-- ContractFigures.lines
select l.number, l.description, l.unit, l.quantity::text as ordered,
  l.unit_price::text as "unitPrice", coalesce(sum(d.quantity), 0)::text as delivered, coalesce(max(d.persons), 0) as persons
  from contract_line l
  left join (delivery_line d join delivery_report r on r.id = d.report_id and r.period_from between $1 and $2)
  on d.contract_line_id = l.id
  where l.contract_id = $3 group by l.id order by l.number;

-- ContractFigures.sums
select
  (select coalesce(sum(total), 0)::text from act where contract_id = $1 and state in ('accepted', 'paid')
  and period_from between $2 and $3) as accepted,
  (select coalesce(sum(p.amount), 0)::text from payment p join act a on a.id = p.act_id where p.contract_id = $4
  and p.state = 'executed' and a.period_from between $5 and $6) as paid,
  coalesce(sum(refusals), 0)::int as refusals, coalesce(sum(complaints), 0)::int as complaints,
  coalesce((array_agg(waiting order by period_from desc))[1], 0) as waiting
  from delivery_report where contract_id = $7 and period_from between $8 and $9;

-- ContractLines.draw
update contract_line set drawn_quantity = drawn_quantity + drawn.quantity
  from unnest($1::uuid[], $2::bigint[]) as drawn (id, quantity) where contract_line.id = drawn.id;

-- ContractLines.ofContract
select * from contract_line where contract_id = $1 order by number;

-- ContractSignatures.ofContract
select * from contract_signature where contract_id = $1 order by signed_at, id;

-- Contracts.lockActiveOf
select * from contract where provider_id = $1 and state = 'active' order by id for update;

-- Contracts.ofAward
select * from contract where award_id = $1;

-- CpvCodes.byCodes
select code, name_uk as "nameUk", name_en as "nameEn" from cpv where code = any($1) order by code;

-- CpvCodes.put
insert into cpv as old (code, name_uk, name_en, origin)
  select code, "nameUk", "nameEn", $1
  from jsonb_to_recordset($2::jsonb) as given (code text, "nameUk" text, "nameEn" text)
  on conflict (code) do update set name_uk = excluded.name_uk, name_en = excluded.name_en, origin = excluded.origin
  where (excluded.origin = 'import' or old.origin = 'product') and row(old.*) is distinct from row(excluded.*)
  returning code;

-- Criteria.ofTender
select * from criterion where tender_id = $1 order by number;

-- Criteria.removeOf
delete from criterion where tender_id = $1;

-- CriterionChecks.ofApplication
select * from criterion_check where application_id = $1 order by service_code, criterion_code;

-- Declarations.ofTender
select * from declaration where tender_id = $1 order by id;

-- DeliveryLines.clear
delete from delivery_line where report_id = $1;

-- DeliveryLines.ofReport
select * from delivery_line where report_id = $1 order by contract_line_id;

-- DeliveryReports.ofContract
select * from delivery_report where contract_id = $1 order by period_from;

-- Documents.ofRecord
select * from document where record_id = $1;

-- Interests.register
insert into tender_interest (id, tender_id, organisation_id, registered_at)
  values (gen_random_uuid(), $1, $2, $3)
  on conflict on constraint tender_interest_once do nothing returning id;

-- LotItems.ofLot
select * from lot_item where lot_id = $1 order by number;

-- LotItems.removeOf
delete from lot_item where lot_id = $1;

-- Lots.ofTender
select * from lot where tender_id = $1 order by number;

-- Meetings.ofLot
select * from meeting where lot_id = $1 order by number;

-- Members.ofTender
select * from commission_member where tender_id = $1 order by id;

-- Members.removeOf
delete from commission_member where tender_id = $1;

-- Memberships.current
select * from membership
  where person_id = $1 and organisation_id = $2 and active_to is null;

-- Memberships.ofPeople
select * from membership where person_id = any($1) and active_to is null order by id;

-- MonitoringReports.lockOfQuarter
select * from monitoring_report where contract_id = $1 and period_from = $2 for update;

-- NeedLines.countOf
select count(*)::int as lines from need_line where round_id = $1;

-- NeedLines.same
select * from need_line where round_id = $1 and service_code = $2
  and target_group = $3 and setting = $4 and territory_code = $5;

-- NeedsPlans.adopted
select * from needs_plan
  where authority_id = $1 and year = $2 and state = 'adopted';

-- NeedsPlans.nextNumber
select coalesce(max(number), 0) + 1 as next from needs_plan where round_id = $1;

-- Notices.named
select c.reference, t.title from contract c join tender t on t.id = c.tender_id where c.id = $1;

-- Openings.ofTender
select * from opening where tender_id = $1;

-- Organisations.byLegalCode
select * from organisation where legal_code = $1;

-- Organisations.ofKind
select * from organisation where kind = $1 order by id;

-- Payments.ofAct
select * from payment where act_id = $1 order by ordered_at, id;

-- People.byEmail
select * from person where email = $1;

-- PlanLines.ofNeed
select * from plan_line where plan_id = $1 and need_line_id = $2;

-- PlanLines.ofPlan
select * from plan_line where plan_id = $1 order by priority, id;

-- ProtocolSignatures.ofAward
select * from protocol_signature where award_id = $1 order by id;

-- RegisterEntries.ofOrganisation
select * from register_entry where organisation_id = $1;

-- RegisterServices.ofEntry
select * from register_service where entry_id = $1 order by service_code;

-- RegisterServices.replace
delete from register_service where entry_id = $1;

-- RegisterSlices.latest
select * from register_slice where entry_id = $1 order by number desc limit 1;

-- RulePacks.data
select data from rule_pack where hash = $1;

-- RulePacks.inForce
select hash from rule_pack
  where in_use and country = $1 and effective_from <= $2 order by effective_from desc limit 1;

-- RulePacks.takeIntoUse
update rule_pack set in_use = false
  where country = $1 and effective_from = $2 and hash <> $3 and in_use;
insert into rule_pack (hash, code, country, effective_from, data, in_use)
  values ($1, $2, $3, $4, $5, true)
  on conflict (hash) do update set in_use = true where not rule_pack.in_use returning hash;

-- Scores.given
select * from score where bid_id = $1 and criterion_id = $2 and member_id = $3;

-- Scores.ofLot
select score.* from score join bid on bid.id = score.bid_id where bid.lot_id = $1 order by score.id;

-- SealedBids.standing
select * from sealed_bid where lot_id = $1 and organisation_id = $2 and state <> 'withdrawn';

-- SealedBids.submitted
select * from sealed_bid where tender_id = $1 and state = 'submitted' order by chain_sequence;

-- Services.byCodes
select code, name_uk as "nameUk", name_en as "nameEn", parent, type, settings, basic,
  code_status as "codeStatus", name_status as "nameStatus", active_from as "activeFrom", active_to as "activeTo"
  from service where code = any($1) order by code;

-- Services.put
insert into service as old
  (code, name_uk, name_en, parent, type, settings, basic, code_status, name_status, active_from, active_to, origin)
  select code, "nameUk", "nameEn", parent, type, settings, basic, "codeStatus", "nameStatus", "activeFrom", "activeTo", $1
  from jsonb_to_recordset($2::jsonb) as given (code text, "nameUk" text, "nameEn" text, parent text,
  type text, settings text[], basic boolean, "codeStatus" text, "nameStatus" text, "activeFrom" date, "activeTo" date)
  on conflict (code) do update set name_uk = excluded.name_uk, name_en = excluded.name_en, parent = excluded.parent,
  type = excluded.type, settings = excluded.settings, basic = excluded.basic, code_status = excluded.code_status,
  name_status = excluded.name_status, active_from = excluded.active_from, active_to = excluded.active_to,
  origin = excluded.origin
  where (excluded.origin = 'import' or old.origin = 'product') and row(old.*) is distinct from row(excluded.*)
  returning code;

-- Sessions.byToken
select * from session where token_sha256 = $1 and ended_at is null;

-- Sessions.realTime
select date_trunc('milliseconds', clock_timestamp()) as now;

-- Sessions.usedAt
update session set used_at = greatest(used_at, use.at)
  from unnest($1::uuid[], $2::timestamptz[]) use (id, at) where session.id = use.id;

-- ShortLists.putEconomicCodes
insert into economic_code (code, name_uk, name_en) select code, "nameUk", "nameEn"
  from jsonb_to_recordset($1::jsonb) as given (code text, "nameUk" text, "nameEn" text)
  on conflict (code) do update set name_uk = excluded.name_uk, name_en = excluded.name_en;

-- ShortLists.putSubsistenceMinimums
insert into subsistence_minimum (country, category, valid_from, amount)
  select country, category, "validFrom", amount
  from jsonb_to_recordset($1::jsonb) as given (country text, category text, "validFrom" date, amount bigint)
  on conflict (country, category, valid_from) do update set amount = excluded.amount;

-- ShortLists.putUnits
insert into unit (code, name_uk, name_en) select code, "nameUk", "nameEn"
  from jsonb_to_recordset($1::jsonb) as given (code text, "nameUk" text, "nameEn" text)
  on conflict (code) do update set name_uk = excluded.name_uk, name_en = excluded.name_en;

-- ShortLists.units
select code, name_uk as "nameUk", name_en as "nameEn" from unit where code = any($1) order by code;

-- SignInAttempts.failed
insert into sign_in_attempt (id, email_sha256, failures, failed_at)
  values ($1, $2, 1, clock_timestamp())
  on conflict (email_sha256) do update set failures = sign_in_attempt.failures + 1, failed_at = clock_timestamp();

-- SignInAttempts.of
select failures, extract(epoch from clock_timestamp() - failed_at)::int as seconds
  from sign_in_attempt where email_sha256 = $1;

-- SignInAttempts.succeeded
delete from sign_in_attempt where email_sha256 = $1;

-- TariffCosts.ofTariff
select * from tariff_cost where tariff_id = $1 order by position;

-- Tariffs.approved
select * from tariff where state = 'approved' and authority_id = $1
  and provider_id is not distinct from $2::uuid and service_code = $3 and unit = $4
  and setting = $5 order by valid_from;

-- Tariffs.validOn
select * from tariff where state = 'approved' and authority_id = $1
  and (provider_id is null or provider_id = $2::uuid) and service_code = $3 and unit = $4
  and setting = $5 and $6::date between valid_from and valid_to order by provider_id nulls last limit 1;

-- TenderKeys.ofTender
select * from tender_key where tender_id = $1;

-- Territories.liesIn
with recursive upwards as (
  select code, parent from territory where code = $1
  union all
  select above.code, above.parent from territory above join upwards below on above.code = below.parent
  ) select code from upwards where code = $2;

-- Territories.put
insert into territory as old
  (code, name_uk, name_en, kind, parent, oblast, population, population_year, origin)
  select code, "nameUk", "nameEn", kind, parent, oblast, population, "populationYear", $1
  from jsonb_to_recordset($2::jsonb) as given (code text, "nameUk" text, "nameEn" text,
  kind text, parent text, oblast text, population integer, "populationYear" integer)
  on conflict (code) do update set name_uk = excluded.name_uk, name_en = excluded.name_en, kind = excluded.kind,
  parent = excluded.parent, oblast = excluded.oblast, population = excluded.population,
  population_year = excluded.population_year, origin = excluded.origin
  where (excluded.origin = 'import' or old.origin = 'product') and row(old.*) is distinct from row(excluded.*)
  returning code;

-- Votes.ofMeeting
select * from vote where meeting_id = $1 order by id;

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
select admission.* from admission join (select bid.id, bid.tender_id, bid.place from bid where bid.lot_id = $1) bid on bid.id = admission.bid_id order by bid.place;

-- Amendments.ofTender
select * from amendment where tender_id = $1 order by number;

-- Attendances.membersOf
select * from attendance where meeting_id = $1 order by id;

-- Attendances.ofLot
select attendance.* from attendance join meeting on meeting.id = attendance.meeting_id
  where meeting.lot_id = $1 order by attendance.id;

-- Awards.ofLot
select * from award where lot_id = $1 order by id;

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

-- Openings.ofTender
select * from opening where tender_id = $1;

-- Organisations.byLegalCode
select * from organisation where legal_code = $1;

-- Organisations.ofKind
select * from organisation where kind = $1 order by id;

-- OwnRules.inForce
select key, value from own_rule_in_force where authority_id = $1;

-- Payments.ofAct
select * from payment where act_id = $1 order by ordered_at, id;

-- People.byEmail
select * from person where email = $1;

-- PlanLines.ofNeed
select * from plan_line where plan_id = $1 and need_line_id = $2;

-- PlanLines.ofPlan
select * from plan_line where plan_id = $1 order by priority, id;

-- PrintedFiles.restricted
select * from printed_file where document_id = $1 and print = 'restricted';

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

-- RulePacks.keep
insert into rule_pack (hash, code, country, effective_from, data, in_use)
  values ($1, $2, $3, $4, $5, false) on conflict do nothing;

-- RulePacks.takeIntoUse
update rule_pack set in_use = false
  where country = $1 and effective_from = $2 and hash <> $3 and in_use;
insert into rule_pack (hash, code, country, effective_from, data, in_use)
  values ($1, $2, $3, $4, $5, true)
  on conflict (hash) do update set in_use = true where not rule_pack.in_use returning hash;

-- Scores.given
select * from score where bid_id = $1 and criterion_id = $2 and member_id = $3;

-- Scores.ofLot
select score.* from score join (select bid.id, bid.tender_id, bid.place from bid where bid.lot_id = $1) bid on bid.id = score.bid_id order by score.id;

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

-- UploadedFiles.lockUsed
select pg_advisory_xact_lock(hashtextextended($1, 0));
select coalesce(sum(size), 0)::text as bytes, count(*)::int as count from file
  where organisation_id = $1 and state <> 'discarded';

-- UploadedFiles.realTime
select date_trunc('milliseconds', clock_timestamp()) as now;

-- Votes.ofMeeting
select * from vote where meeting_id = $1 order by id;

-- Act from "act" t where (t.state in ('accepted', 'paid') or exists (select from contract c where c.id = t.contract_id and (c.provider_id = $1::uuid or t.state <> 'draft' and (c.authority_id = $2::uuid or c.provider_id = $3::uuid or $4))))
--   id, reference, contract_id, report_id, period_from, period_to, state, document_id, version
--   availableActions: '[]'::json
--   total: case when t."total" is null then null else json_build_object('amount', round(t."total"::numeric / 100, 2)::text, 'currency', (select contract.currency from contract where contract.id = t.contract_id)) end
--   submittedAt: to_char(t."submitted_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   decideBy: to_char(t."decide_by" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   overdue: coalesce(coalesce(t.decided_at, turbota_now()) >= t.decide_by, false)
--   decidedAt: to_char(t."decided_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   returnReason: case when exists (select from contract c where c.id = t.contract_id and (c.authority_id = $1::uuid or c.provider_id = $2::uuid or $3)) then t.return_reason end
--   lines: act_line o where o."act_id" = t.id order by o.contract_line_id, o.id, at most 50
--   payments: payment o where o."act_id" = t.id by ordered_at, page by page

-- ActLine from "act_line" t where exists (select from act a where a.id = t.act_id and (a.state in ('accepted', 'paid') or exists (select from contract c where c.id = a.contract_id and (c.provider_id = $1::uuid or a.state <> 'draft' and (c.authority_id = $2::uuid or c.provider_id = $3::uuid or $4)))))
--   id, contract_line_id, persons
--   quantity: trim_scale(t."quantity"::numeric / 1000)::text
--   unitPrice: case when t."unit_price" is null then null else json_build_object('amount', round(t."unit_price"::numeric / 100, 2)::text, 'currency', (select contract.currency from contract where contract.id = t.contract_id)) end
--   amount: case when t."amount" is null then null else json_build_object('amount', round(t."amount"::numeric / 100, 2)::text, 'currency', (select contract.currency from contract where contract.id = t.contract_id)) end

-- Admission from "admission" t where exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = (select bid.tender_id from bid where bid.id = t.bid_id) and commission_member.person_id = $1::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> (select bid.lot_id from bid where bid.id = t.bid_id)) or exists ( select from tender where tender.id = (select bid.tender_id from bid where bid.id = t.bid_id) and tender.authority_id = $2::uuid) or ( exists (select from award w where w.lot_id = (select bid.lot_id from bid where bid.id = t.bid_id) and w.published_at is not null) or exists (select from lot where lot.id = (select bid.lot_id from bid where bid.id = t.bid_id) and lot.state = 'unsuccessful'))
--   id, bid_id, decision, reason_code, reason_text
--   decidedAt: to_char(t."decided_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- Amendment from "amendment" t where true
--   id, number, reason
--   changes: t.changes::json
--   previousClosesAt: to_char(t."previous_closes_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   closesAt: to_char(t."closes_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   madeAt: to_char(t."made_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- ApiKey from "api_key" t where t.person_id = $1::uuid
--   id, name, roles
--   expiresAt: to_char(t."expires_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   revokedAt: to_char(t."revoked_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- Award from "award" t where t.published_at is not null or exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = t.tender_id and commission_member.person_id = $1::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> t.lot_id) or exists ( select from tender where tender.id = t.tender_id and tender.authority_id = $2::uuid) or $3::boolean
--   id, reference, lot_id, state, negotiation, document_id, revoked_reason
--   bid: bid o where o."id" = t."bid_id"
--   organisation: organisation o where o."id" = t."organisation_id"
--   totalScore: case when t."total_score" is null then null else json_build_object( 'numerator', split_part(t."total_score", '/', 1), 'denominator', split_part(t."total_score", '/', 2), 'decimal', round(split_part(t."total_score", '/', 1)::numeric / split_part(t."total_score", '/', 2)::numeric, 2)::text) end
--   ranking: ( select case when count(*) > 500 then list_too_long(500)::json else coalesce(json_agg(json_build_object('bidId', r ->> 'bid', 'rank', (r ->> 'rank')::int, 'points', ( select coalesce(json_agg(json_build_object('criterion', p ->> 'criterion', 'points', case when (p ->> $1::text) is null then null else json_build_object( 'numerator', split_part((p ->> $2::text), '/', 1), 'denominator', split_part((p ->> $3::text), '/', 2), 'decimal', round(split_part((p ->> $4::text), '/', 1)::numeric / split_part((p ->> $5::text), '/', 2)::numeric, 2)::text) end) order by p ->> 'criterion'), '[]'::json) from json_array_elements(r -> 'points') p), 'quality', case when (r ->> $6::text) is null then null else json_build_object( 'numerator', split_part((r ->> $7::text), '/', 1), 'denominator', split_part((r ->> $8::text), '/', 2), 'decimal', round(split_part((r ->> $9::text), '/', 1)::numeric / split_part((r ->> $10::text), '/', 2)::numeric, 2)::text) end, 'price', case when (r ->> $11::text) is null then null else json_build_object( 'numerator', split_part((r ->> $12::text), '/', 1), 'denominator', split_part((r ->> $13::text), '/', 2), 'decimal', round(split_part((r ->> $14::text), '/', 1)::numeric / split_part((r ->> $15::text), '/', 2)::numeric, 2)::text) end, 'total', case when (r ->> $16::text) is null then null else json_build_object( 'numerator', split_part((r ->> $17::text), '/', 1), 'denominator', split_part((r ->> $18::text), '/', 2), 'decimal', round(split_part((r ->> $19::text), '/', 1)::numeric / split_part((r ->> $20::text), '/', 2)::numeric, 2)::text) end) order by place), '[]'::json) end from json_array_elements(t.ranking::json) with ordinality as lines (r, place))
--   evaluation: meeting o where o."id" = t."evaluation_id"
--   meeting: meeting o where o."id" = t."meeting_id"
--   signatures: protocol_signature o where o."award_id" = t.id order by o.signed_at, o.id, at most 51
--   proposedAt: to_char(t."proposed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   protocolSignedAt: to_char(t."protocol_signed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   decidedAt: to_char(t."decided_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   standstillEndsAt: to_char(t."standstill_ends_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   signBy: to_char(t."sign_by" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   finalAt: to_char(t."final_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   revokedAt: to_char(t."revoked_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   held: exists (select from complaint c where c.tender_id = t.tender_id and coalesce(c.award_id, t.id) = t.id and (c.state = 'open' or (c.state = 'upheld' and c.award_id is null)))

-- Bid from "bid" t where t.organisation_id = $1::uuid or exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = t.tender_id and commission_member.person_id = $2::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> t.lot_id) or ( exists (select from award w where w.lot_id = t.lot_id and w.published_at is not null) or exists (select from lot where lot.id = t.lot_id and lot.state = 'unsuccessful'))
--   id, reference, lot_id, place, content_sha256
--   organisation: organisation o where o."id" = t."organisation_id"
--   receivedAt: to_char(t."received_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   total: case when t."total" is null then null else json_build_object('amount', round(t."total"::numeric / 100, 2)::text, 'currency', t.currency) end
--   content: case when (t.organisation_id = $1::uuid or exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = t.tender_id and commission_member.person_id = $2::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> t.lot_id) or (( exists (select from award w where w.lot_id = t.lot_id and w.published_at is not null) or exists (select from lot where lot.id = t.lot_id and lot.state = 'unsuccessful')) and ($3::boolean or exists ( select from tender where tender.id = t.tender_id and tender.authority_id = $4::uuid)))) then ( select json_build_object( 'language', c ->> 'language', 'method', c ->> 'method', 'staff', c ->> 'staff', 'experience', c ->> 'experience', 'total', round((c ->> 'total')::numeric / 100, 2)::text, 'vatRate', c ->> 'vatRate', 'statements', c -> 'statements', 'items', (select coalesce(json_agg(json_build_object('lotItemId', i ->> 'lotItemId', 'quantity', trim_scale((i ->> 'quantity')::numeric / 1000)::text, 'unitPrice', round((i ->> 'unitPrice')::numeric / 100, 2)::text)), '[]'::json) from json_array_elements(c -> 'items') i), 'costs', (select coalesce(json_agg(json_build_object('lotItemId', i ->> 'lotItemId', 'article', i ->> 'article', 'label', i ->> 'label', 'amount', round((i ->> 'amount')::numeric / 100, 2)::text)), '[]'::json) from json_array_elements(c -> 'costs') i)) from (select t.content::json as c) text) end
--   contentText: case when (t.organisation_id = $1::uuid or exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = t.tender_id and commission_member.person_id = $2::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> t.lot_id) or (( exists (select from award w where w.lot_id = t.lot_id and w.published_at is not null) or exists (select from lot where lot.id = t.lot_id and lot.state = 'unsuccessful')) and ($3::boolean or exists ( select from tender where tender.id = t.tender_id and tender.authority_id = $4::uuid)))) then t.content end
--   items: bid_item o where o."bid_id" = t.id order by o.lot_item_id, o.id, at most 50
--   admission: admission o where o."bid_id" = t."id"
--   scores: score o where o."bid_id" = t.id by given_at, page by page

-- BidItem from "bid_item" t where exists (select from bid where bid.id = t.bid_id and (bid.organisation_id = $1::uuid or exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = bid.tender_id and commission_member.person_id = $2::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> bid.lot_id) or ( exists (select from award w where w.lot_id = bid.lot_id and w.published_at is not null) or exists (select from lot where lot.id = bid.lot_id and lot.state = 'unsuccessful'))))
--   id
--   lotItem: lot_item o where o."id" = t."lot_item_id"
--   quantity: trim_scale(t."quantity"::numeric / 1000)::text
--   unitPrice: case when t."unit_price" is null then null else json_build_object('amount', round(t."unit_price"::numeric / 100, 2)::text, 'currency', (select bid.currency from bid where bid.id = t.bid_id)) end
--   amount: case when t."amount" is null then null else json_build_object('amount', round(t."amount"::numeric / 100, 2)::text, 'currency', (select bid.currency from bid where bid.id = t.bid_id)) end

-- Bidder from "bid" t where true
--   id, lot_id
--   organisation: organisation o where o."id" = t."organisation_id"

-- BudgetEntry from "budget_entry" t where t.kind not in ('reservation', 'release') or $1 or exists ( select from budget_line l where l.id = t.line_id and l.authority_id = $2::uuid)
--   id, kind, process_id, contract_id, act
--   amount: case when t."amount" is null then null else json_build_object('amount', round(t."amount"::numeric / 100, 2)::text, 'currency', (select l.currency from budget_line l where l.id = t.line_id)) end
--   recordedAt: to_char(t."recorded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- BudgetLine from "budget_line" t where true
--   id, year, programme_code, economic_code, fund, title, language
--   authority: organisation o where o."id" = t."authority_id"
--   lapsesAt: to_char(t."lapses_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   lapsedAt: to_char(t."lapsed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   appropriated: case when (select coalesce(sum(case when e.kind = any($1::text[]) then -e.amount else e.amount end), 0) from budget_entry e where e.line_id = t.id and e.kind = any($2::text[])) is null then null else json_build_object('amount', round((select coalesce(sum(case when e.kind = any($3::text[]) then -e.amount else e.amount end), 0) from budget_entry e where e.line_id = t.id and e.kind = any($4::text[]))::numeric / 100, 2)::text, 'currency', t.currency) end
--   reserved: case when (select coalesce(sum(case when e.kind = any($1::text[]) then -e.amount else e.amount end), 0) from budget_entry e where e.line_id = t.id and e.kind = any($2::text[])) is null then null else json_build_object('amount', round((select coalesce(sum(case when e.kind = any($3::text[]) then -e.amount else e.amount end), 0) from budget_entry e where e.line_id = t.id and e.kind = any($4::text[]))::numeric / 100, 2)::text, 'currency', t.currency) end
--   committed: case when (select coalesce(sum(case when e.kind = any($1::text[]) then -e.amount else e.amount end), 0) from budget_entry e where e.line_id = t.id and e.kind = any($2::text[])) is null then null else json_build_object('amount', round((select coalesce(sum(case when e.kind = any($3::text[]) then -e.amount else e.amount end), 0) from budget_entry e where e.line_id = t.id and e.kind = any($4::text[]))::numeric / 100, 2)::text, 'currency', t.currency) end
--   paid: case when (select coalesce(sum(case when e.kind = any($1::text[]) then -e.amount else e.amount end), 0) from budget_entry e where e.line_id = t.id and e.kind = any($2::text[])) is null then null else json_build_object('amount', round((select coalesce(sum(case when e.kind = any($3::text[]) then -e.amount else e.amount end), 0) from budget_entry e where e.line_id = t.id and e.kind = any($4::text[]))::numeric / 100, 2)::text, 'currency', t.currency) end
--   available: case when (select coalesce(sum(case when e.kind = any($1::text[]) then -e.amount else e.amount end), 0) from budget_entry e where e.line_id = t.id and e.kind = any($2::text[])) is null then null else json_build_object('amount', round((select coalesce(sum(case when e.kind = any($3::text[]) then -e.amount else e.amount end), 0) from budget_entry e where e.line_id = t.id and e.kind = any($4::text[]))::numeric / 100, 2)::text, 'currency', t.currency) end
--   entries: budget_entry o where o."line_id" = t.id by recorded_at, page by page

-- CommissionMember from "commission_member" t where exists ( select from tender where tender.id = t.tender_id and tender.authority_id = $1::uuid) or exists ( select from commission_member where commission_member.tender_id = t.tender_id and commission_member.person_id = $2::uuid)
--   id, person_id, role, alternate, organisation_name, civil_society, act_number, act_date, called_in_for
--   name: (select person.name from person where person.id = t.person_id)
--   voting: (t.active_to is null and (not t.alternate or t.called_in_at is not null))
--   calledInAt: to_char(t."called_in_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   activeTo: to_char(t."active_to" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- Complaint from "complaint" t where t.organisation_id = $1::uuid or exists ( select from tender where tender.id = t.tender_id and tender.authority_id = $2::uuid) or exists ( select from commission_member where commission_member.tender_id = t.tender_id and commission_member.person_id = $3::uuid) or $4::boolean
--   id, reference, tender_id, award_id, text, language, state, decision_text
--   organisation: organisation o where o."id" = t."organisation_id"
--   attachments: file o where o.subject_kind = $1 and o.subject_id = t.id order by o.uploaded_at, o.id, at most 20
--   filedAt: to_char(t."filed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   decideBy: to_char(t."decide_by" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   decidedAt: to_char(t."decided_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- Contract from "contract" t where (t.state not in ('pending', 'cancelled') or (t.authority_id = $1::uuid or t.provider_id = $2::uuid or $3))
--   id, reference, award_id, budget_line_id, state, state_reason_code, period_from, period_to, ended_on, pack_hash, document_id, commitment_number, commitment_on, version
--   tender: tender o where o."id" = t."tender_id"
--   lot: lot o where o."id" = t."lot_id"
--   authority: organisation o where o."id" = t."authority_id"
--   provider: organisation o where o."id" = t."provider_id"
--   stateReason: case when (t.authority_id = $1::uuid or t.provider_id = $2::uuid or $3) then t.state_reason end
--   availableActions: '[]'::json
--   total: case when t."total" is null then null else json_build_object('amount', round(t."total"::numeric / 100, 2)::text, 'currency', t.currency) end
--   drawn: case when t."drawn_total" is null then null else json_build_object('amount', round(t."drawn_total"::numeric / 100, 2)::text, 'currency', t.currency) end
--   accepted: case when t."accepted_total" is null then null else json_build_object('amount', round(t."accepted_total"::numeric / 100, 2)::text, 'currency', t.currency) end
--   paid: case when (select coalesce(sum(p.amount), 0) from payment p where p.contract_id = t.id and p.state = 'executed') is null then null else json_build_object('amount', round((select coalesce(sum(p.amount), 0) from payment p where p.contract_id = t.id and p.state = 'executed')::numeric / 100, 2)::text, 'currency', t.currency) end
--   signBy: to_char(t."sign_by" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   signedAt: to_char(t."signed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   commitmentDueAt: to_char(t."commitment_due_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   commitmentLateReason: case when (t.authority_id = $1::uuid or t.provider_id = $2::uuid or $3) then t.commitment_late_reason end
--   settledAt: to_char(t."settled_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   lines: contract_line o where o."contract_id" = t.id order by o.number, o.id, at most 50
--   signatures: contract_signature o where o."contract_id" = t.id order by o.signed_at, o.id, at most 2
--   deliveryReports: delivery_report o where o."contract_id" = t.id by period_from, page by page
--   acts: act o where o."contract_id" = t.id by period_from, page by page
--   payments: payment o where o."contract_id" = t.id by ordered_at, page by page

-- ContractLine from "contract_line" t where exists (select from contract c where c.id = t.contract_id and (c.state not in ('pending', 'cancelled') or (c.authority_id = $1::uuid or c.provider_id = $2::uuid or $3)))
--   id, number, lot_item_id, plan_line_id, description, unit
--   service: service o where o."code" = t."service_code"
--   quantity: trim_scale(t."quantity"::numeric / 1000)::text
--   unitPrice: case when t."unit_price" is null then null else json_build_object('amount', round(t."unit_price"::numeric / 100, 2)::text, 'currency', (select contract.currency from contract where contract.id = t.contract_id)) end
--   amount: case when t."amount" is null then null else json_build_object('amount', round(t."amount"::numeric / 100, 2)::text, 'currency', (select contract.currency from contract where contract.id = t.contract_id)) end
--   drawnQuantity: trim_scale(t."drawn_quantity"::numeric / 1000)::text

-- ContractSignature from "contract_signature" t where exists (select from contract c where c.id = t.contract_id and (c.state not in ('pending', 'cancelled') or (c.authority_id = $1::uuid or c.provider_id = $2::uuid or $3)))
--   id, capacity, document_sha256, file_sha256
--   organisation: organisation o where o."id" = t."organisation_id"
--   personName: (select person.name from person where person.id = t.person_id)
--   signedAt: to_char(t."signed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- CpvCode from "cpv" t where true
--   code
--   name: case when t."name_uk" is not null then json_build_object('uk', t."name_uk", 'en', t."name_en") end

-- Criterion from "criterion" t where exists (select from tender x where x.id = t.tender_id and (x.published_at is not null or x.authority_id = $1::uuid))
--   id, number, code, title_uk, title_en, kind, max_points, scale

-- CriterionCheck from "criterion_check" t where $1 or exists ( select from register_application a where a.id = t.application_id and $2::uuid in (a.organisation_id, a.authority_id))
--   service_code, criterion_code, result, evidence, checked_by
--   checkedAt: to_char(t."checked_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- Declaration from "declaration" t where (exists ( select from commission_member where commission_member.tender_id = t.tender_id and commission_member.person_id = $1::uuid) or exists ( select from tender where tender.id = t.tender_id and tender.authority_id = $2::uuid) or $3::boolean) or exists (select from award w where w.tender_id = t.tender_id and w.published_at is not null)
--   id, tender_id, member_id, status, lot_id
--   reason: case when (exists ( select from commission_member where commission_member.tender_id = t.tender_id and commission_member.person_id = $1::uuid) or exists ( select from tender where tender.id = t.tender_id and tender.authority_id = $2::uuid) or $3::boolean) then t.reason end
--   signedAt: to_char(t."signed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- DeliveryLine from "delivery_line" t where exists (select from contract c where c.id = t.contract_id and (c.authority_id = $1::uuid or c.provider_id = $2::uuid or $3))
--   id, contract_line_id, persons
--   quantity: trim_scale(t."quantity"::numeric / 1000)::text

-- DeliveryReport from "delivery_report" t where exists (select from contract c where c.id = t.contract_id and (c.authority_id = $1::uuid or c.provider_id = $2::uuid or $3))
--   id, contract_id, period_from, period_to, refusals, waiting, complaints, version
--   submittedAt: to_char(t."submitted_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   lines: delivery_line o where o."report_id" = t.id order by o.contract_line_id, o.id, at most 50
--   act: act o where o."report_id" = t."id"

-- Document from "legal_document" t where exists (select from printed_file f where f.document_id = t.id) and ((t.kind = any($1) and exists ( select from act subject where subject.id = t.subject_id and ((subject.state in ('accepted', 'paid') or exists (select from contract c where c.id = subject.contract_id and (c.provider_id = $2::uuid or subject.state <> 'draft' and (c.authority_id = $3::uuid or c.provider_id = $4::uuid or $5))))))) or (t.kind = any($6) and exists ( select from contract subject where subject.id = t.subject_id and ((subject.state not in ('pending', 'cancelled') or (subject.authority_id = $7::uuid or subject.provider_id = $8::uuid or $9))))) or (t.kind = any($10) and exists ( select from tender subject where subject.id = t.subject_id and (subject.published_at is not null or subject.authority_id = $11::uuid))) or (t.kind = any($12) and exists ( select from award subject where subject.id = t.subject_id and (subject.published_at is not null or exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = subject.tender_id and commission_member.person_id = $13::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> subject.lot_id) or exists ( select from tender where tender.id = subject.tender_id and tender.authority_id = $14::uuid) or $15::boolean))) or (t.kind = any($16) and exists ( select from monitoring_report subject where subject.id = t.subject_id and ((subject.state = 'published' or subject.authority_id = $17::uuid or $18)))) or (t.kind = $19 and ($20::boolean or exists ( select from bid b join tender x on x.id = b.tender_id where b.id = t.subject_id and $21::uuid in (b.organisation_id, x.authority_id)))))
--   id, kind, subject_id, version, language
--   name: (select f.name from printed_file f where f.document_id = t.id and f.form = $1 order by f.print limit 1)
--   fileName: (select f.file_name from printed_file f where f.document_id = t.id and f.form = $1 order by f.print limit 1)
--   bytes: (select f.bytes from printed_file f where f.document_id = t.id and f.form = $1 order by f.print limit 1)
--   fileSha256: (select f.file_sha256 from printed_file f where f.document_id = t.id and f.form = $1 order by f.print limit 1)
--   htmlSha256: (select f.file_sha256 from printed_file f where f.document_id = t.id and f.form = $1 order by f.print limit 1)
--   documentSha256: t.sha256
--   facts: t.text
--   frozenAt: to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   renderedAt: to_char((select f.rendered_at from printed_file f where f.document_id = t.id and f.form = $1 order by f.print limit 1) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   path: '/documents/' || t.id
--   htmlPath: (select '/documents/' || f.document_id || '/html' from printed_file f where f.document_id = t.id and f.form = $1 order by f.print limit 1)
--   restrictedPath: case when exists (select from printed_file f where f.document_id = t.id and f.form = 'pdf' and f.print = 'restricted') and ((t.kind = $1 and exists (select from act a where a.id = t.subject_id and exists (select from contract c where c.id = a.contract_id and (c.authority_id = $2::uuid or c.provider_id = $3::uuid or $4)))) or (t.kind = $5 and exists (select from contract c where c.id = t.subject_id and (c.authority_id = $6::uuid or c.provider_id = $7::uuid or $8))) or (t.kind = $9 and ($10::boolean or exists ( select from tender x where x.id = t.subject_id and x.authority_id = $11::uuid))) or (t.kind = $12 and ($13::boolean or exists ( select from tender x where x.id = t.subject_id and x.authority_id = $14::uuid))) or (t.kind = $15 and ($16::boolean or exists ( select from bid b join tender x on x.id = b.tender_id where b.id = t.subject_id and $17::uuid in (b.organisation_id, x.authority_id)))) or (t.kind = $18 and ($19::boolean or exists (select from award a where a.id = t.subject_id and (exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = a.tender_id and commission_member.person_id = $20::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> a.lot_id) or exists ( select from tender where tender.id = a.tender_id and tender.authority_id = $21::uuid))))) or (t.kind = $22 and ($23::boolean or exists ( select from monitoring_report r where r.id = t.subject_id and r.authority_id = $24::uuid)))) then '/documents/' || t.id || '/restricted' end

-- Enquiry from "enquiry" t where true
--   id, reference, question, language, answer
--   askedAt: to_char(t."asked_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   answerBy: to_char(t."answer_by" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   answeredAt: to_char(t."answered_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   own: (t.asked_by_organisation_id is not distinct from $1::uuid)

-- File from "file" t where t.state = 'kept' and (t.organisation_id = $1::uuid or (t.subject_kind = $2 and exists (select from register_application a where a.id = t.subject_id and false)) or (t.subject_kind = $3 and exists (select from complaint c where c.id = t.subject_id and (c.organisation_id = $4::uuid or exists ( select from tender where tender.id = c.tender_id and tender.authority_id = $5::uuid) or exists ( select from commission_member where commission_member.tender_id = c.tender_id and commission_member.person_id = $6::uuid) or $7::boolean))))
--   id, name, size, type, sha256, scan
--   uploadedAt: to_char(t."uploaded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   expiresAt: to_char(t."expires_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- Lot from "lot" t where exists (select from tender x where x.id = t.tender_id and (x.published_at is not null or x.authority_id = $1::uuid))
--   id, tender_id, number, title, plan_line_id, service_code, setting, target_group, state
--   service: service o where o."code" = t."service_code"
--   maximumValue: case when t."maximum_value" is null then null else json_build_object('amount', round(t."maximum_value"::numeric / 100, 2)::text, 'currency', (select x.currency from tender x where x.id = t.tender_id)) end
--   items: lot_item o where o."lot_id" = t.id order by o.number, o.id, at most 50
--   bids: bid o where o."lot_id" = t.id by place, page by page
--   meetings: meeting o where o."lot_id" = t.id by number, page by page
--   awards: award o where o."lot_id" = t.id by proposed_at, page by page

-- LotItem from "lot_item" t where exists (select from lot l join tender x on x.id = l.tender_id where l.id = t.lot_id and (x.published_at is not null or x.authority_id = $1::uuid))
--   id, number, description, unit
--   quantity: trim_scale(t."quantity"::numeric / 1000)::text
--   maximumUnitPrice: case when t."maximum_unit_price" is null then null else json_build_object('amount', round(t."maximum_unit_price"::numeric / 100, 2)::text, 'currency', (select x.currency from tender x where x.id = (select l.tender_id from lot l where l.id = t.lot_id))) end
--   cpv: cpv o where o."code" = t."cpv_code"

-- Meeting from "meeting" t where exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = t.tender_id and commission_member.person_id = $1::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> t.lot_id) or exists ( select from tender where tender.id = t.tender_id and tender.authority_id = $2::uuid) or $3::boolean or exists (select from lot where lot.id = t.lot_id and (lot.state = 'unsuccessful' or (lot.state <> 'active' and exists ( select from award w where w.lot_id = lot.id and w.published_at is not null and w.evaluation_id = ( select e.id from meeting e where e.lot_id = lot.id and e.bundle is not null order by e.number desc limit 1)))))
--   id, lot_id, number, kind, state, reason, failure
--   heldAt: to_char(t."held_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   closedAt: to_char(t."closed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   present: (select coalesce(json_agg(a.member_id order by a.id), '[]'::json) from attendance a where a.meeting_id = t.id)
--   bundle: case when exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = t.tender_id and commission_member.person_id = $1::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> t.lot_id) or $2::boolean or exists (select from lot where lot.id = t.lot_id and (lot.state = 'unsuccessful' or (lot.state <> 'active' and exists ( select from award w where w.lot_id = lot.id and w.published_at is not null and w.evaluation_id = ( select e.id from meeting e where e.lot_id = lot.id and e.bundle is not null order by e.number desc limit 1))))) then t.bundle end
--   votes: vote o where o."meeting_id" = t.id order by o.cast_at, o.id, at most 51

-- Membership from "membership" t where t.person_id = $1::uuid or t.organisation_id = $2::uuid or $3
--   id, roles
--   person: person o where o."id" = t."person_id"
--   organisation: organisation o where o."id" = t."organisation_id"
--   activeFrom: to_char(t."active_from" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   activeTo: to_char(t."active_to" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- MonitoringReport from "monitoring_report" t where (t.state = 'published' or t.authority_id = $1::uuid or $2)
--   id, reference, period_from, period_to, state, rating, findings, language, document_id, version
--   contract: contract o where o."id" = t."contract_id"
--   authority: organisation o where o."id" = t."authority_id"
--   lines: (select json_agg(json_build_object('number', (line.value ->> $1::text)::int, 'description', (line.value ->> $2::text), 'unit', (line.value ->> $3::text), 'planned', trim_scale((line.value ->> $4::text)::bigint::numeric / 1000)::text, 'delivered', trim_scale((line.value ->> $5::text)::bigint::numeric / 1000)::text, 'share', case when (line.value ->> $6::text) is null then null else json_build_object( 'numerator', split_part((line.value ->> $7::text), '/', 1), 'denominator', split_part((line.value ->> $8::text), '/', 2), 'decimal', round(split_part((line.value ->> $9::text), '/', 1)::numeric / split_part((line.value ->> $10::text), '/', 2)::numeric, 2)::text) end, 'persons', (line.value ->> $11::text)::int) order by line.at) from json_array_elements(t.figures::json -> 'lines') with ordinality line (value, at))
--   planned: case when (t.figures::json -> 'totals' ->> $1::text)::bigint is null then null else json_build_object('amount', round((t.figures::json -> 'totals' ->> $2::text)::bigint::numeric / 100, 2)::text, 'currency', (select contract.currency from contract where contract.id = t.contract_id)) end
--   accepted: case when (t.figures::json -> 'totals' ->> $1::text)::bigint is null then null else json_build_object('amount', round((t.figures::json -> 'totals' ->> $2::text)::bigint::numeric / 100, 2)::text, 'currency', (select contract.currency from contract where contract.id = t.contract_id)) end
--   paid: case when (t.figures::json -> 'totals' ->> $1::text)::bigint is null then null else json_build_object('amount', round((t.figures::json -> 'totals' ->> $2::text)::bigint::numeric / 100, 2)::text, 'currency', (select contract.currency from contract where contract.id = t.contract_id)) end
--   share: case when (t.figures::json -> 'totals' ->> $1::text) is null then null else json_build_object( 'numerator', split_part((t.figures::json -> 'totals' ->> $2::text), '/', 1), 'denominator', split_part((t.figures::json -> 'totals' ->> $3::text), '/', 2), 'decimal', round(split_part((t.figures::json -> 'totals' ->> $4::text), '/', 1)::numeric / split_part((t.figures::json -> 'totals' ->> $5::text), '/', 2)::numeric, 2)::text) end
--   refusals: (t.figures::json -> 'totals' ->> $1::text)::int
--   waiting: (t.figures::json -> 'totals' ->> $1::text)::int
--   complaints: (t.figures::json -> 'totals' ->> $1::text)::int
--   preparedAt: to_char(t."prepared_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   publishedAt: to_char(t."published_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- NamedCode from "unit" t where true
--   code
--   name: case when t."name_uk" is not null then json_build_object('uk', t."name_uk", 'en', t."name_en") end

-- NeedLine from "need_line" t where exists (select from needs_round r where r.id = t.round_id and (r.state = 'closed' or r.authority_id = $1::uuid or $2))
--   id, target_group, setting, served, waiting, assessed_not_served, refused_for_capacity, population, identified, estimated, need, unmet, method, source, language, version
--   round: needs_round o where o."id" = t."round_id"
--   service: service o where o."code" = t."service_code"
--   territory: territory o where o."code" = t."territory_code"
--   prevalence: case when t."prevalence" is null then null else json_build_object( 'numerator', split_part(t."prevalence", '/', 1), 'denominator', split_part(t."prevalence", '/', 2), 'decimal', round(split_part(t."prevalence", '/', 1)::numeric / split_part(t."prevalence", '/', 2)::numeric, 2)::text) end
--   coverage: case when t.served is null or t.need = 0 then null else json_build_object('numerator', (t.served / gcd(t.served, t.need))::text, 'denominator', (t.need / gcd(t.served, t.need))::text, 'decimal', round(t.served::numeric / t.need, 2)::text) end
--   survey: survey o where o."id" = t."survey_id"
--   planLines: plan_line o where o."need_line_id" = t.id by priority, page by page

-- NeedsPlan from "needs_plan" t where t.state <> 'draft' or t.authority_id = $1::uuid or $2
--   id, reference, year, state, number, act_number, act_date, late
--   authority: organisation o where o."id" = t."authority_id"
--   round: needs_round o where o."id" = t."round_id"
--   adoptedAt: to_char(t."adopted_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   supersededBy: needs_plan o where o."id" = t."superseded_by"
--   requiredBudget: case when (select coalesce(sum(l.required_budget), 0)::bigint from plan_line l where l.plan_id = t.id and l.decision <> 'DEFER') is null then null else json_build_object('amount', round((select coalesce(sum(l.required_budget), 0)::bigint from plan_line l where l.plan_id = t.id and l.decision <> 'DEFER')::numeric / 100, 2)::text, 'currency', t.currency) end
--   lines: plan_line o where o."plan_id" = t.id by priority, page by page

-- NeedsRound from "needs_round" t where true
--   id, year, state, pack_hash
--   authority: organisation o where o."id" = t."authority_id"
--   openedAt: to_char(t."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   closedAt: to_char(t."closed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   lines: need_line o where o."round_id" = t.id by unmet descending, page by page
--   plans: needs_plan o where o."round_id" = t.id by number, page by page

-- Notice from "notice" t where t.organisation_id = $1::uuid
--   id, kind, subject_kind, subject_id, reference, title
--   at: to_char(t."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   readAt: to_char(t."read_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   text: json_build_object('kind', t.kind, 'reference', t.reference, 'title', t.title)

-- Organisation from "organisation" t where true
--   id, kind, legal_type, name, language, territory_code, demonstration
--   legalCode: case when t.legal_type <> 'sole_entrepreneur' or t.id = $1::uuid then t.legal_code end
--   members: membership o where o."organisation_id" = t.id by active_from, page by page

-- OwnBid from "sealed_bid" t where $1 and t.organisation_id = $2::uuid
--   id, tender_id, state, version, content_sha256, receipt_head
--   lot: lot o where o."id" = t."lot_id"
--   receivedAt: to_char(t."received_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- OwnRule from "own_rule" t where true
--   id, authority_id, key, value, reason, language
--   setAt: to_char(t."set_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- Payment from "payment" t where true
--   id, reference, contract_id, act_id, state, treasury_number, executed_on, version
--   amount: case when t."amount" is null then null else json_build_object('amount', round(t."amount"::numeric / 100, 2)::text, 'currency', t.currency) end
--   orderedAt: to_char(t."ordered_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   rejectionReason: case when exists (select from contract c where c.id = t.contract_id and (c.authority_id = $1::uuid or c.provider_id = $2::uuid or $3)) then t.rejection_reason end
--   allocations: payment_allocation o where o."payment_id" = t.id order by o.act_line_id, o.id, at most 50

-- PaymentAllocation from "payment_allocation" t where true
--   id, act_line_id
--   amount: case when t."amount" is null then null else json_build_object('amount', round(t."amount"::numeric / 100, 2)::text, 'currency', (select p.currency from payment p where p.id = t.payment_id)) end

-- Person from "person" t where t.id = $1::uuid or $2 or exists ( select from membership m where m.person_id = t.id and m.organisation_id = $3::uuid and m.active_to is null)
--   id, name, email
--   memberships: membership o where o."person_id" = t.id by active_from, page by page

-- PlanLine from "plan_line" t where exists (select from needs_plan p where p.id = t.plan_id and (p.state <> 'draft' or p.authority_id = $1::uuid or $2))
--   id, target_group, setting, priority, decision, persons, months, note, language
--   plan: needs_plan o where o."id" = t."plan_id"
--   needLine: need_line o where o."id" = t."need_line_id"
--   service: service o where o."code" = t."service_code"
--   territory: territory o where o."code" = t."territory_code"
--   unit: unit o where o."code" = t."unit"
--   unitsPerPerson: trim_scale(t."units_per_person"::numeric / 1000)::text
--   requiredUnits: trim_scale(t."required_units"::numeric / 1000)::text
--   unitCost: case when t."unit_cost" is null then null else json_build_object('amount', round(t."unit_cost"::numeric / 100, 2)::text, 'currency', t.currency) end
--   tariff: tariff o where o."id" = t."tariff_id"
--   expectedFees: case when t."expected_fees" is null then null else json_build_object('amount', round(t."expected_fees"::numeric / 100, 2)::text, 'currency', t.currency) end
--   requiredBudget: case when t."required_budget" is null then null else json_build_object('amount', round(t."required_budget"::numeric / 100, 2)::text, 'currency', t.currency) end

-- ProtocolSignature from "protocol_signature" t where exists (select from award w where w.id = t.award_id and (w.published_at is not null or exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = w.tender_id and commission_member.person_id = $1::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> w.lot_id) or exists ( select from tender where tender.id = w.tender_id and tender.authority_id = $2::uuid) or $3::boolean))
--   id, member_id, document_sha256, file_sha256
--   signedAt: to_char(t."signed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- RegisterApplication from "register_application" t where $1::uuid in (t.organisation_id, t.authority_id) or $2
--   id, reference, kind, state, entry_version, reason_code, reason_text
--   organisation: organisation o where o."id" = t."organisation_id"
--   authority: organisation o where o."id" = t."authority_id"
--   services: t.services
--   details: case when $1::uuid in (t.organisation_id, t.authority_id) then t.details end
--   filedAt: to_char(t."filed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   decideBy: to_char(t."decide_by" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   late: coalesce(t.decided_at, turbota_now()) >= t.decide_by
--   decidedAt: to_char(t."decided_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   evidence: file o where o.subject_kind = $1 and o.subject_id = t.id order by o.uploaded_at, o.id, at most 20
--   checks: criterion_check o where o."application_id" = t.id by service_code, criterion_code, page by page

-- RegisterEntry from "register_entry" t where true
--   id, reference, type, state, version, name, territory_code, legal_form, ownership_form, included_on, excluded_on, reason_code
--   organisation: organisation o where o."id" = t."organisation_id"
--   authority: organisation o where o."id" = t."authority_id"
--   legalCode: case when t.type = 'O' then t.legal_code end
--   address: case when t.type = 'O' then t.details ->> $1 end
--   phone: case when t.type = 'O' then t.details ->> $1 end
--   email: case when t.type = 'O' then t.details ->> $1 end
--   reason: case when $1::uuid in (t.organisation_id, t.authority_id) then t.reason end
--   services: ( select coalesce(json_agg(json_build_object('serviceCode', s.service_code, 'capacity', s.capacity, 'settings', s.settings) order by s.service_code), '[]'::json) from register_service s where s.entry_id = t.id)
--   slices: register_slice o where o."entry_id" = t.id by number, page by page

-- RegisterSlice from "register_slice" t where true
--   number, facts, sha256
--   validFrom: to_char(t."valid_from" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- Score from "score" t where exists ( select from commission_member where commission_member.id = t.member_id and commission_member.person_id = $1::uuid) or (exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = (select bid.tender_id from bid where bid.id = t.bid_id) and commission_member.person_id = $2::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> (select bid.lot_id from bid where bid.id = t.bid_id)) and (exists (select from lot where lot.id = (select bid.lot_id from bid where bid.id = t.bid_id) and lot.state <> 'active') or not exists ( select from (select bid.id, bid.tender_id, bid.place from bid where bid.lot_id = (select bid.lot_id from bid where bid.id = t.bid_id)) b left join admission a on a.bid_id = b.id where a.id is null or (a.decision = 'admitted' and exists ( select from (select criterion.id from criterion where criterion.tender_id = b.tender_id and criterion.kind = 'quality') c where not exists ( select from score s where s.bid_id = b.id and s.criterion_id = c.id and exists ( select from commission_member where commission_member.id = s.member_id and commission_member.person_id = $3::uuid))))))) or ($4::boolean and exists (select from lot where lot.id = (select bid.lot_id from bid where bid.id = t.bid_id) and lot.state <> 'active')) or exists (select from lot where lot.id = (select bid.lot_id from bid where bid.id = t.bid_id) and (lot.state = 'unsuccessful' or (lot.state <> 'active' and exists ( select from award w where w.lot_id = lot.id and w.published_at is not null and w.evaluation_id = ( select e.id from meeting e where e.lot_id = lot.id and e.bundle is not null order by e.number desc limit 1)))))
--   id, bid_id, criterion_id, member_id, points, comment
--   givenAt: to_char(t."given_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- Service from "service" t where true
--   code, type, settings, basic, code_status, name_status, active_from, active_to
--   name: case when t."name_uk" is not null then json_build_object('uk', t."name_uk", 'en', t."name_en") end
--   parent: service o where o."code" = t."parent"

-- SubsistenceMinimum from "subsistence_minimum" t where true
--   category, valid_from
--   amount: case when t."amount" is null then null else json_build_object('amount', round(t."amount"::numeric / 100, 2)::text, 'currency', $1::text) end

-- Survey from "survey" t where true
--   id, title, language, source, doi, period_from, period_to, recipients, providers
--   authority: organisation o where o."id" = t."authority_id"
--   recordedAt: to_char(t."recorded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   questions: survey_question o where o."survey_id" = t.id order by o.number, o.id, at most 100

-- SurveyAnswer from "survey_answer" t where true
--   recipients_count, providers_count, rank
--   key: t."answer_key"
--   label: case when t."label_uk" is not null then json_build_object('uk', t."label_uk", 'en', t."label_en") end
--   service: service o where o."code" = t."service_code"
--   recipientsShare: case when t.recipients_count is null or (select s.recipients from survey s where s.id = t.survey_id) = 0 then null else json_build_object('numerator', (t.recipients_count / gcd(t.recipients_count, (select s.recipients from survey s where s.id = t.survey_id)))::text, 'denominator', ((select s.recipients from survey s where s.id = t.survey_id) / gcd(t.recipients_count, (select s.recipients from survey s where s.id = t.survey_id)))::text, 'decimal', round(t.recipients_count::numeric / (select s.recipients from survey s where s.id = t.survey_id), 2)::text) end
--   providersShare: case when t.providers_count is null or (select s.providers from survey s where s.id = t.survey_id) = 0 then null else json_build_object('numerator', (t.providers_count / gcd(t.providers_count, (select s.providers from survey s where s.id = t.survey_id)))::text, 'denominator', ((select s.providers from survey s where s.id = t.survey_id) / gcd(t.providers_count, (select s.providers from survey s where s.id = t.survey_id)))::text, 'decimal', round(t.providers_count::numeric / (select s.providers from survey s where s.id = t.survey_id), 2)::text) end

-- SurveyQuestion from "survey_question" t where true
--   key, multiple, adds_up
--   text: case when t."text_uk" is not null then json_build_object('uk', t."text_uk", 'en', t."text_en") end
--   note: case when t."note_uk" is not null then json_build_object('uk', t."note_uk", 'en', t."note_en") end
--   answers: survey_answer o where o.survey_id = t.survey_id and o.question_key = t.key order by o.rank nulls last, o.id, at most 50

-- Tariff from "tariff" t where t.approved_at is not null or t.authority_id = $1::uuid or $2
--   id, unit, setting, target_group, state, act_number, act_date, approving_body, valid_from, valid_to, revocation_reason
--   authority: organisation o where o."id" = t."authority_id"
--   provider: organisation o where o."id" = t."provider_id"
--   service: service o where o."code" = t."service_code"
--   amount: case when t."amount" is null then null else json_build_object('amount', round(t."amount"::numeric / 100, 2)::text, 'currency', t.currency) end
--   total: case when t."total" is null then null else json_build_object('amount', round(t."total"::numeric / 100, 2)::text, 'currency', t.currency) end
--   plannedUnits: trim_scale(t."planned_units"::numeric / 1000)::text
--   costs: tariff_cost o where o."tariff_id" = t.id order by o.position, o.id, at most 201
--   revokedAt: to_char(t."revoked_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

-- TariffCost from "tariff_cost" t where exists (select from tariff f where f.id = t.tariff_id and ( f.approved_at is not null or f.authority_id = $1::uuid or $2))
--   article, label
--   amount: case when t."amount" is null then null else json_build_object('amount', round(t."amount"::numeric / 100, 2)::text, 'currency', (select f.currency from tariff f where f.id = t.tariff_id)) end

-- Tender from "tender" t where t.published_at is not null or t.authority_id = $1::uuid
--   id, reference, title, language, state, currency, pack_hash, description, standard_reference, draft_contract, contract_from, contract_to, amendment, version, cancellation_code, cancellation_reason, emergency_justification
--   authority: organisation o where o."id" = t."authority_id"
--   availableActions: (case when t.authority_id is distinct from $1::uuid then '[]' when t.state = $2 then $3 when t.state = $4 then $5 when t.state = $6 then $7 when t.state = $8 then $9 when t.state = $10 then $11 when t.state = $12 then $13 when t.state = $14 then $15 when t.state = $16 then $17 end)::json
--   budgetLine: budget_line o where o."id" = t."budget_line_id"
--   maximumValue: case when (select sum(l.maximum_value) from lot l where l.tender_id = t.id) is null then null else json_build_object('amount', round((select sum(l.maximum_value) from lot l where l.tender_id = t.id)::numeric / 100, 2)::text, 'currency', t.currency) end
--   closesAt: to_char(t."closes_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   publishedAt: to_char(t."published_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   openedAt: to_char(t."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   openingProposed: coalesce((select true from opening o where o.tender_id = t.id), false)
--   concludedAt: to_char(t."concluded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
--   lots: lot o where o."tender_id" = t.id order by o.number, o.id, at most 50
--   criteria: criterion o where o."tender_id" = t.id order by o.number, o.id, at most 30
--   commission: commission_member o where o."tender_id" = t.id order by o.alternate, o.id, at most 51
--   enquiries: enquiry o where o."tender_id" = t.id by asked_at, page by page
--   amendments: amendment o where o."tender_id" = t.id by number, page by page
--   ownBids: sealed_bid o where o."tender_id" = t.id by lot_id, page by page
--   declarations: declaration o where o."tender_id" = t.id order by o.signed_at, o.id, at most 51
--   complaints: complaint o where o."tender_id" = t.id by filed_at, page by page

-- Territory from "territory" t where true
--   code, kind, population, population_year
--   name: case when t."name_uk" is not null then json_build_object('uk', t."name_uk", 'en', t."name_en") end
--   parent: territory o where o."code" = t."parent"
--   oblast: territory o where o."code" = t."oblast"

-- Vote from "vote" t where exists (select from meeting v where v.id = t.meeting_id and (exists ( select from ( select commission_member.id from commission_member where commission_member.tender_id = v.tender_id and commission_member.person_id = $1::uuid and commission_member.active_to is null and (not commission_member.alternate or commission_member.called_in_at is not null)) m join declaration d on d.member_id = m.id where d.status = 'none' or d.lot_id <> v.lot_id) or $2::boolean or exists (select from lot where lot.id = v.lot_id and (lot.state = 'unsuccessful' or (lot.state <> 'active' and exists ( select from award w where w.lot_id = lot.id and w.published_at is not null and w.evaluation_id = ( select e.id from meeting e where e.lot_id = lot.id and e.bundle is not null order by e.number desc limit 1)))))))
--   id, meeting_id, member_id, bid_id, choice
--   castAt: to_char(t."cast_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

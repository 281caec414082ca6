import {
  type Actor,
  type Alias,
  ascending,
  Code,
  connection,
  Day,
  Flag,
  Id,
  Many,
  Moment,
  Money,
  MoneyType,
  Paged,
  payload,
  Quantity,
  Readable,
  sql,
  type Statement,
  Text,
  Texts,
  Whole,
} from '#platform';
import { MOST_ITEMS } from '#tendering';
import { actMachine } from '../domain/act.ts';
import { actionsSql } from './actions.ts';
import { ActStateEnum } from './contract.enums.ts';
import { PaymentConnection, type PaymentType } from './payment.type.ts';
import { currencyOfContract } from '../sql.ts';
import { actScope, ofPartiesTo } from './scopes.ts';

/** The provider draws and submits, the authority answers. */
function actActions(actor: Actor, t: Alias): Statement {
  const contract = (column: Statement) =>
    sql`exists (select from contract c where c.id = ${t}.contract_id and c.${column} = ${actor.organisationId}::uuid)`;
  return actionsSql(actor, t, actMachine.table, [
    { owner: contract(sql`provider_id`), actions: { redraw: 'act.draft', submit: 'act.submit' } },
    { owner: contract(sql`authority_id`), actions: { accept: 'act.accept', return: 'act.return' } },
  ]);
}

@Readable({
  table: 'act_line',
  scope: (actor, t) => sql`exists (select from act a where a.id = ${t}.act_id and ${actScope(actor, sql`a`)})`,
  says: 'What an act bills on one line of the contract.',
})
export class ActLineType {
  @Id() id: string;
  @Id('The line of the contract.') contractLineId: string;
  @Whole('Persons served.') persons: number;
  @Quantity('Volume, in the unit of the line; never above what was reported (BR-67).') quantity: string;
  @Money("The contract's price of one unit.", { currency: currencyOfContract }) unitPrice: MoneyType;
  @Money('Quantity times unit price, half up to the minor unit.', { currency: currencyOfContract }) amount: MoneyType;
}

@Readable({ table: 'act', scope: actScope, says: 'An act of services rendered in one month: the ground of a payment.' })
export class ActType {
  @Id() id: string;
  @Text('The number that people quote, e.g. ACT-2026-000031.') reference: string;
  @Id('The contract.') contractId: string;
  @Id('The delivery report from which it is drawn.') reportId: string;
  @Day('First day that it covers.') periodFrom: string;
  @Day('Last day that it covers.') periodTo: string;
  @Code(() => ActStateEnum, 'Its state.') state: string;
  @Texts('What the caller may do with it now.', { sql: (t, { actor }) => actActions(actor, t) })
  availableActions: string[];
  @Money('Sum of its lines.', { currency: currencyOfContract }) total: MoneyType;
  @Id('The frozen text of the latest submission.', { nullable: true }) documentId: string | null;
  @Moment('When it was last submitted.', { nullable: true }) submittedAt: string | null;
  @Moment("The first moment at which the authority's answer is late (BR-68).", { nullable: true })
  decideBy: string | null;
  @Flag('True when the answer did not come in time (BR-68).', {
    sql: (t) => sql`coalesce(coalesce(${t}.decided_at, turbota_now()) >= ${t}.decide_by, false)`,
  })
  overdue: boolean;
  @Moment('When it was accepted or returned.', { nullable: true }) decidedAt: string | null;
  @Text('What the provider was to put right; seen by the two parties and by oversight.', {
    nullable: true,
    sql: ofPartiesTo('return_reason'),
  })
  returnReason: string | null;
  @Whole('Send it back with a change: a change to an older version is refused (BR-13).') version: number;
  @Many(() => ActLineType, 'Its lines.', { by: 'act_id', order: 'contract_line_id', most: MOST_ITEMS })
  lines: ActLineType[];
  @Paged(() => PaymentConnection, 'Payments ordered for it: one, unless the treasury sent one back.', {
    by: 'act_id',
    order: ascending({ ordered_at: 'timestamptz' }),
  })
  payments: Paged<PaymentType>;
}

export const ActConnection = connection('Act', () => ActType);
export const ActPayload = payload('act', () => ActType);

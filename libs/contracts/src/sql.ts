import { type Alias, sql, type Statement } from '#platform';
import { titleOfTender } from '#tendering';

/** The currency of the contract to which a row belongs. */
export const currencyOfContract = (t: Alias): Statement =>
  sql`(select contract.currency from contract where contract.id = ${t}.contract_id)`;

/** The title of the tender from which a contract came. */
export const titleOfContract = (contract: Statement): Statement =>
  sql`(select ${titleOfTender(sql`contract.tender_id`)} from contract where contract.id = ${contract})`;

export const providerOfContract = (contract: Statement): Statement =>
  sql`select contract.provider_id as id from contract where contract.id = ${contract}`;

export const lotOfContract = (contract: Statement): Statement =>
  sql`(select contract.lot_id from contract where contract.id = ${contract})`;
export const lotOfAct = (act: Statement): Statement =>
  sql`(select contract.lot_id from contract join act on act.contract_id = contract.id where act.id = ${act})`;
export const lotOfPayment = (payment: Statement): Statement =>
  sql`(select contract.lot_id from contract join payment on payment.contract_id = contract.id where payment.id = ${payment})`;

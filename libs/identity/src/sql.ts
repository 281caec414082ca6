import { sql, type Statement } from '#platform';

export const nameOfPerson = (id: Statement): Statement => sql`(select person.name from person where person.id = ${id})`;

export const nameOfOrganisation = (id: Statement): Statement =>
  sql`(select organisation.name from organisation where organisation.id = ${id})`;

/** Those who decide complaints. */
export const reviewers: Statement = sql`select id from organisation where kind = 'oversight'`;

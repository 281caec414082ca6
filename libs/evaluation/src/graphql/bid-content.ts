import { type Alias, sql, type Statement } from '#platform';

const decimal = (minor: Statement): Statement => sql`round(${minor}::numeric / 100, 2)::text`;

/** The sealed text as the type BidContent: minor units and thousandths become decimal text. */
export const contentSql = (t: Alias): Statement => sql`(
  select json_build_object(
    'language', c ->> 'language', 'method', c ->> 'method', 'staff', c ->> 'staff', 'experience', c ->> 'experience',
    'total', ${decimal(sql`(c ->> 'total')`)}, 'vatRate', c ->> 'vatRate', 'statements', c -> 'statements',
    'items', (select coalesce(json_agg(json_build_object('lotItemId', i ->> 'lotItemId',
      'quantity', trim_scale((i ->> 'quantity')::numeric / 1000)::text, 'unitPrice', ${decimal(sql`(i ->> 'unitPrice')`)})), '[]'::json)
      from json_array_elements(c -> 'items') i),
    'costs', (select coalesce(json_agg(json_build_object('lotItemId', i ->> 'lotItemId', 'article', i ->> 'article',
      'label', i ->> 'label', 'amount', ${decimal(sql`(i ->> 'amount')`)})), '[]'::json)
      from json_array_elements(c -> 'costs') i))
  from (select ${t}.content::json as c) text)`;

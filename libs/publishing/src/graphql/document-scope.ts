import { type Actor, type Alias, readableOf, sql, type Statement } from '#platform';

/** The subject of each kind of record: a document is seen by those who see what it is about. */
const subjects = [
  { kinds: ['tender.announcement', 'tender.opening'], table: sql`tender`, type: 'Tender' },
  { kinds: ['award.protocol'], table: sql`award`, type: 'Award' },
  { kinds: ['contract.text'], table: sql`contract`, type: 'Contract' },
  { kinds: ['act.text'], table: sql`act`, type: 'Act' },
  { kinds: ['monitoring.report'], table: sql`monitoring_report`, type: 'MonitoringReport' },
];

/** Documents of records whose subject this actor may see. Letters are for their bidder, the authority and oversight. */
export function documentScope(actor: Actor, document: Alias): Statement {
  const subject = sql`subject`;
  const seen = subjects.map(({ kinds, table, type }) => {
    const scope = readableOf(type).scope(actor, subject);
    return sql`r.kind = any(${kinds}) and exists (select from ${table} subject where subject.id = r.subject_id and (${scope}))`;
  });
  const letter = sql`r.kind = 'award.letter' and exists (
    select from bid b join tender x on x.id = b.tender_id where b.id = r.subject_id and (
      ${actor.organisationId}::uuid in (b.organisation_id, x.authority_id) or ${actor.organisationKind === 'oversight'}::boolean))`;
  const any = seen.reduce((all, one) => sql`${all} or (${one})`, sql`(${letter})`);
  return sql`exists (select from record r where r.id = ${document}.record_id and (${any}))`;
}

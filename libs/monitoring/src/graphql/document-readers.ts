import { documentReaders, sql } from '#platform';
import { reportText } from '../documents/report/document.ts';

/** The authority that monitors, and oversight. */
documentReaders(
  reportText,
  (actor, reportId) => sql`(${actor.organisationKind === 'oversight'}::boolean or exists (
    select from monitoring_report r where r.id = ${reportId} and r.authority_id = ${actor.organisationId}::uuid))`,
);

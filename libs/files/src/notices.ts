import { type Audience, notice, sql, type Subject } from '#platform';
import { fileInfected } from './events.ts';

const file: Subject = {
  kind: 'file',
  named: (id) => sql`select null as reference, name as title from file where id = ${id}`,
};

const organisation: Audience<{ organisationId: string }> = ({ data }) => sql`select ${data.organisationId}::uuid as id`;

/** Which events of this room an organisation is told of inside the product. */
export const fileNotices = [notice(fileInfected, 'FILE_INFECTED', [organisation], file)];

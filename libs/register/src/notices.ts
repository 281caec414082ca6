import { type Audience, notice, sql, type Subject } from '#platform';
import {
  registerApplicationFiled,
  registerApplicationRefused,
  registerEntryChanged,
  registerEntryExcluded,
  registerEntryIncluded,
  registerEntryReinstated,
  registerEntrySuspended,
} from './events.ts';

const application: Subject = {
  kind: 'register_application',
  named: (id) => sql`select reference, null as title from register_application where id = ${id}`,
};
const entry: Subject = {
  kind: 'register_entry',
  named: (id) => sql`select reference, null as title from register_entry where id = ${id}`,
};

const provider: Audience<{ organisationId: string }> = ({ data }) => sql`select ${data.organisationId}::uuid as id`;
const authority: Audience<{ authorityId: string }> = ({ data }) => sql`select ${data.authorityId}::uuid as id`;

/** Which events of this room an organisation is told of inside the product. */
export const registerNotices = [
  notice(registerApplicationFiled, 'REGISTER_APPLICATION_FILED', [authority], application),
  notice(registerApplicationRefused, 'REGISTER_APPLICATION_REFUSED', [provider], application),
  notice(registerEntryIncluded, 'REGISTER_ENTRY_INCLUDED', [provider], entry),
  notice(registerEntryChanged, 'REGISTER_ENTRY_CHANGED', [provider], entry),
  notice(registerEntrySuspended, 'REGISTER_ENTRY_SUSPENDED', [provider], entry),
  notice(registerEntryReinstated, 'REGISTER_ENTRY_REINSTATED', [provider], entry),
  notice(registerEntryExcluded, 'REGISTER_ENTRY_EXCLUDED', [provider], entry),
];

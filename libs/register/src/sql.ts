import { sql, type Statement } from '#platform';

/** Organisations with an active entry that lists one of the services, which a statement finds. */
export const providersOf = (serviceCodes: Statement): Statement => sql`select register_entry.organisation_id as id
  from register_entry join register_service on register_service.entry_id = register_entry.id
  where register_service.service_code in (${serviceCodes}) and register_entry.state = 'active'`;

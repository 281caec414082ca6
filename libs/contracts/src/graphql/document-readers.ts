import { documentReaders, sql } from '#platform';
import { actText } from '../documents/act/document.ts';
import { contractText } from '../documents/contract/document.ts';
import { partyOf } from './scopes.ts';

documentReaders(contractText, partyOf);
documentReaders(
  actText,
  (actor, actId) => sql`exists (select from act a where a.id = ${actId} and ${partyOf(actor, sql`a.contract_id`)})`,
);

import { reviewers } from '#identity';
import { type Audience, type Delivered, notice, sql, type Subject } from '#platform';
import { authorityOfTender, biddersOfLot, tenderSubject, titleOfTender } from '#tendering';
import {
  awardDecided,
  awardFinal,
  awardProposed,
  awardRevoked,
  complaintDecided,
  complaintFiled,
  complaintWithdrawn,
  memberRecused,
  protocolSigned,
} from './events.ts';

const award: Subject = {
  kind: 'award',
  named: (id) => sql`select a.reference, ${titleOfTender(sql`a.tender_id`)} as title from award a where a.id = ${id}`,
};
const ofAward = ({ data }: Delivered<{ awardId: string }>): string => data.awardId;

const authority: Audience<object> = ({ subject }) => authorityOfTender(sql`${subject}`);
const bidders: Audience<{ lotId: string }> = ({ data }) => biddersOfLot(sql`${data.lotId}`);
const winner: Audience<{ organisationId: string }> = ({ data }) => sql`select ${data.organisationId}::uuid as id`;
const complainant: Audience<{ complaintId: string }> = ({ data }) =>
  sql`select organisation_id as id from complaint where id = ${data.complaintId}`;
const oversight: Audience<object> = () => reviewers;

/** Which events of this room an organisation is told of inside the product. */
export const evaluationNotices = [
  notice(memberRecused, 'MEMBER_RECUSED', [authority], tenderSubject),
  notice(awardProposed, 'AWARD_PROPOSED', [authority], award, ofAward),
  notice(protocolSigned, 'PROTOCOL_SIGNED', [authority], award, ofAward),
  notice(awardDecided, 'AWARD_DECIDED', [bidders], award, ofAward),
  notice(awardFinal, 'AWARD_FINAL', [winner, authority], award, ofAward),
  notice(awardRevoked, 'AWARD_REVOKED', [bidders, authority], award, ofAward),
  notice(complaintFiled, 'COMPLAINT_FILED', [authority, oversight], tenderSubject),
  notice(complaintDecided, 'COMPLAINT_DECIDED', [complainant, authority], tenderSubject),
  notice(complaintWithdrawn, 'COMPLAINT_WITHDRAWN', [authority, oversight], tenderSubject),
];

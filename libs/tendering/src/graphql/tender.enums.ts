import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '#platform';
import { amendableFields } from '../domain/tender-texts.ts';
import { commissionRoles, criterionKinds } from '../domain/facts.ts';
import { lotMachine, sealedBidMachine, tenderMachine } from '../domain/machines.ts';
import { costArticles, statements } from '../domain/offer.ts';

export const TenderStateEnum = enumOf(tenderMachine.states);
export const LotStateEnum = enumOf(lotMachine.states);
export const OwnBidStateEnum = enumOf(sealedBidMachine.states);
export const CriterionKindEnum = enumOf(criterionKinds);
export const CommissionRoleEnum = enumOf(commissionRoles);
export const AmendedFieldEnum = enumOf(amendableFields);
export const CostArticleEnum = enumOf(costArticles);
export const StatementEnum = enumOf(statements);

registerEnumType(TenderStateEnum, { name: 'TenderState', description: 'How far a tender has come.' });
registerEnumType(LotStateEnum, {
  name: 'LotState',
  description: 'How far a lot has come; after opening the tender follows its lots.',
});
registerEnumType(OwnBidStateEnum, { name: 'OwnBidState', description: 'State of a bid before opening.' });
registerEnumType(CriterionKindEnum, { name: 'CriterionKind', description: 'What a criterion measures.' });
registerEnumType(CommissionRoleEnum, { name: 'CommissionRole', description: 'Office in the commission.' });
registerEnumType(AmendedFieldEnum, { name: 'AmendedField', description: 'What may change after publication (BR-35).' });
registerEnumType(CostArticleEnum, {
  name: 'BidCostArticle',
  description: 'Cost articles that make up a unit price (BR-46).',
});
registerEnumType(StatementEnum, { name: 'BidStatement', description: 'What a bidder declares when it submits.' });

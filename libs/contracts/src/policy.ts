import { definePolicy, permit, systemOnly } from '#platform';

interface OfBuyer {
  readonly authorityId: string;
}

interface OfProvider {
  readonly providerId: string;
}

const buyer = (row: OfBuyer): string => row.authorityId;
const provider = (row: OfProvider): string => row.providerId;

export const { may } = definePolicy({
  'contract.prepare': permit(['contract_officer'], buyer),
  /** The head signs for the authority, the signatory for the provider: asked about the row. */
  'contract.sign': permit(['head', 'signatory']),
  'contract.registerCommitment': permit(['finance_officer'], buyer),
  'contract.suspend': permit(['contract_officer'], buyer),
  'contract.resume': permit(['contract_officer'], buyer),
  'contract.complete': permit(['contract_officer'], buyer),
  'contract.terminate': permit(['head'], buyer),
  'contract.cancel': permit(['contract_officer'], buyer),
  'contract.settle': permit(['finance_officer'], buyer),
  'contract.byTime': systemOnly,
  'delivery.report': permit(['bid_writer', 'accountant'], provider),
  'act.draft': permit(['accountant'], provider),
  'act.submit': permit(['accountant', 'signatory'], provider),
  'act.accept': permit(['contract_officer'], buyer),
  'act.return': permit(['contract_officer'], buyer),
  'payment.order': permit(['finance_officer'], buyer),
  'payment.record': permit(['finance_officer'], buyer),
});

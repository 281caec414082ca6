import { instant, localDate, type RuleUnit } from '#kernel';
import type { ContractFacts, ContractLineFacts } from '../../libs/contracts/src/domain/contract.ts';
import type { AwardFacts } from '../../libs/contracts/src/domain/prepare-contract.ts';
import { packOf } from './packs.ts';

/** A pack with only what contracts and monitoring read, and one value changed at will. */
export const packWith = (changed: Record<string, string> = {}) => {
  const values: Record<string, [string, RuleUnit]> = {
    'contract.capByTariff': ['true', 'FLAG'],
    'commitment.registration.days': ['7', 'WORKING_DAYS'],
    'act.review.days': ['10', 'WORKING_DAYS'],
    'report.missingBlocksAct': ['true', 'FLAG'],
    'monitoring.band.good': ['80/100', 'RATIO'],
    'monitoring.band.satisfactory': ['51/100', 'RATIO'],
    'monitoring.unsatisfactoryIndicatorCaps': ['true', 'FLAG'],
  };
  return packOf(
    Object.fromEntries(Object.entries(values).map(([key, [value, unit]]) => [key, [changed[key] ?? value, unit]])),
  );
};

export const pack = packWith();

export const finalAward: AwardFacts = {
  state: 'final',
  standstillEndsAt: instant('2026-04-10T00:00:00+03:00'),
  signBy: instant('2026-04-25T00:00:00+03:00'),
  openComplaints: 0,
  total: 150_00n,
};

/** A running contract over May to July with one line of 100 units at 1.50. */
export const contractFacts = (changed: Partial<ContractFacts> = {}): ContractFacts => ({
  id: 'contract',
  authorityId: 'authority',
  providerId: 'provider',
  state: 'active',
  total: 150_00n,
  periodFrom: localDate('2026-05-01'),
  periodTo: localDate('2026-07-31'),
  signBy: instant('2026-04-25T00:00:00+03:00'),
  signedAt: instant('2026-04-20T10:00:00+03:00'),
  commitmentDueAt: instant('2026-04-30T00:00:00+03:00'),
  commitmentNumber: '117',
  endedOn: null,
  settledAt: null,
  drawnTotal: 0n,
  acceptedTotal: 0n,
  orderedTotal: 0n,
  version: 1,
  ...changed,
});

export const lineFacts = (changed: Partial<ContractLineFacts> = {}): ContractLineFacts => ({
  id: 'line',
  serviceCode: '015.1',
  quantity: 100_000n,
  unitPrice: 1_50n,
  amount: 150_00n,
  drawnQuantity: 0n,
  ...changed,
});

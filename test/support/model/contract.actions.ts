import { localDateOf, newId } from '#kernel';
import { CancelUnsignedContract, CompleteContractByTime } from '../../../libs/contracts/src/usecases/by-time.ts';
import { CancelContract } from '../../../libs/contracts/src/usecases/cancel-contract.ts';
import { PrepareContract } from '../../../libs/contracts/src/usecases/prepare-contract.ts';
import { RegisterCommitment } from '../../../libs/contracts/src/usecases/register-commitment.ts';
import { SettleContract } from '../../../libs/contracts/src/usecases/settle-contract.ts';
import { SignContract } from '../../../libs/contracts/src/usecases/sign-contract.ts';
import { TerminateContract } from '../../../libs/contracts/src/usecases/terminate-contract.ts';
import { PASSWORD } from '../given-identity.ts';
import { about, type Action, action } from './action.ts';
import * as rule from './contract.rules.ts';
import { settle } from './performance.rules.ts';
import { KYIV, type Life } from './life.ts';
import type { Scene } from './scene.ts';

const withAward = (life: Life): boolean => life.awards.length > 0;
const withContract = (life: Life): boolean => life.contracts.length > 0;
const contract = ({ contract: { id: contractId, version } }: Scene) => ({ contractId, version });

async function prepare(scene: Scene): Promise<void> {
  const { id } = await scene.does(PrepareContract, scene.buyer.contractOfficer, { awardId: scene.award.id });
  await scene.render('contract', id);
}

const sides = {
  head: (scene: Scene) => scene.buyer.head,
  winner: (scene: Scene) => scene.winner.signatory,
  loser: (scene: Scene) => scene.world.bidders.find((bidder) => bidder !== scene.winner)!.signatory,
};

const registration = (scene: Scene, life: Life) => ({
  ...contract(scene),
  ...{ number: `Б-${newId().slice(-8)}`, registeredOn: localDateOf(life.now, KYIV), lateReason: 'Казначейство' },
});

export const contracting: readonly Action[] = [
  action('a contract is prepared', withAward, rule.prepare, prepare),
  ...(['head', 'winner', 'loser'] as const).map((side) =>
    action(
      `the ${side} signs the contract`,
      withContract,
      about(rule.sign, side),
      (scene) => scene.does(SignContract, sides[side](scene), { contractId: scene.contract.id, password: PASSWORD }),
      // A revoked award has its contract cancelled a moment later.
      { stale: ['CONTRACT_AWARD_NOT_FINAL'] },
    ),
  ),
  action('the commitment is registered', withContract, rule.registerCommitment, (scene, life) =>
    scene.does(RegisterCommitment, scene.buyer.financeOfficer, registration(scene, life)),
  ),
  action('the contract is cancelled', withContract, rule.cancelContract, (scene) =>
    scene.does(CancelContract, scene.buyer.contractOfficer, {
      ...contract(scene),
      reasonCode: 'ERROR_IN_TEXT',
      reason: 'Помилка',
    }),
  ),
  ...[true, false].map((ownHead) =>
    action(
      `the ${ownHead ? 'head' : 'officer'} terminates`,
      withContract,
      about(rule.terminate, ownHead ? 'head' : 'officer'),
      (scene) =>
        scene.does(TerminateContract, ownHead ? scene.buyer.head : scene.buyer.contractOfficer, {
          ...{ ...contract(scene), reasonCode: 'BY_AGREEMENT' as const, reason: 'За згодою' },
        }),
    ),
  ),
  action(
    'time ends the term of signing',
    withContract,
    rule.fallByTime,
    (scene) => scene.dueWork(CancelUnsignedContract, scene.contract.id),
    { byTime: true },
  ),
  action(
    'time completes the contract',
    withContract,
    rule.completeByTime,
    (scene) => scene.dueWork(CompleteContractByTime, scene.contract.id),
    { byTime: true },
  ),
  action('the contract is settled', withContract, settle, (scene) =>
    scene.does(SettleContract, scene.buyer.financeOfficer, contract(scene)),
  ),
];

import { PASSWORD } from '../cast.ts';
import { StoryError } from '../player.ts';
import type { World } from '../world.ts';

const CONTRACT = 'contract { id reference version state total { amount } lines { id } }';

export interface ContractAnswer {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly total: { readonly amount: string };
  readonly lines: readonly { readonly id: string }[];
}

/** Who won what; the story is told so, and the ranking is asked whether it agrees. */
export const winners = { 'home care': 'poruch', 'day care': 'nadiia' } as const;

/** June: after the standstill the contracts are drawn, signed by both sides and committed at the treasury. */
export async function contractsAreSigned(world: World): Promise<void> {
  const officer = world.player('contractOfficer');
  await world.clock.to('2026-05-27');
  await officer.isRefused(
    'prepareContract',
    CONTRACT,
    { awardId: world.id('award home care') },
    'CONTRACT_INSIDE_STANDSTILL',
  );
  await world.clock.to('2026-06-02');
  for (const [lot, winner] of Object.entries(winners)) {
    await mustHaveWon(world, lot, winner);
    const contract = await officer.does<ContractAnswer>('prepareContract', CONTRACT, {
      awardId: world.id(`award ${lot}`),
    });
    world.remember(`contract ${lot}`, contract.id);
    world.remember(`contract line ${lot}`, contract.lines[0]!.id);
  }
  await world.clock.settled();
  for (const [lot, winner] of Object.entries(winners)) {
    const contractId = world.id(`contract ${lot}`);
    await world
      .player(winner)
      .isRefused('signContract', CONTRACT, { contractId, password: 'not the password' }, 'PASSWORD_WRONG');
    await world.player(winner).does('signContract', CONTRACT, { contractId, password: PASSWORD });
  }
  await world.clock.to('2026-06-04');
  for (const [lot, winner] of Object.entries(winners)) {
    const contractId = world.id(`contract ${lot}`);
    const signed = await world
      .player('head')
      .does<ContractAnswer>('signContract', CONTRACT, { contractId, password: PASSWORD });
    world.remember(`contract version ${lot}`, String(signed.version));
    world.tell(`contract ${signed.reference} with ${winner} is signed: ${signed.total.amount} UAH`);
  }
  await world.clock.to('2026-06-08');
  let number = 1201;
  for (const lot of Object.keys(winners)) {
    await world.player('financeOfficer').does('registerCommitment', CONTRACT, {
      contractId: world.id(`contract ${lot}`),
      version: Number(world.id(`contract version ${lot}`)),
      number: `БЗ-${number}`,
      registeredOn: '2026-06-08',
    });
    number += 1;
  }
}

async function mustHaveWon(world: World, lot: string, winner: string): Promise<void> {
  const { award } = await world.operator.ask<{ award: { organisation: { id: string } } }>(
    'query($id: String!) { award(id: $id) { organisation { id } } }',
    { id: world.id(`award ${lot}`) },
  );
  if (award.organisation.id !== world.id(`provider ${winner}`))
    throw new StoryError(`somebody else than ${winner} won ${lot}`);
}

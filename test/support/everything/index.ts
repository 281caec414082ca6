import { ReadNotice } from '../../../libs/publishing/src/usecases/read-notice.ts';
import type { TestApplication } from '../application.ts';
import { deliverAll } from '../deliver.ts';
import { ContractScene } from '../given-contracts.ts';
import { CONTRACTS, endings, performance } from './contracts.ts';
import { beginning, people } from './people.ts';
import { lists, needsAndMoney, register } from './planning.ts';
import { bids, drafts, judging } from './tendering.ts';

const scenes = { lists, people, needsAndMoney, register, drafts, bids, judging, performance, endings };

/** Everything that anybody can do in Turbota, and everything that happens by itself, at least once and one at a time. */
export async function everything(app: TestApplication): Promise<void> {
  await beginning(app);
  const scene = await ContractScene.on(app, CONTRACTS);
  for (const [name, play] of Object.entries(scenes)) {
    await play(scene).catch((error: unknown) => {
      throw new Error(`in the scene "${name}": ${String(error)}`, { cause: error });
    });
    await deliverAll(app);
  }
  await noticeIsRead(scene);
}

async function noticeIsRead({ app, provider, one }: ContractScene): Promise<void> {
  const { id: noticeId } = await one<{ id: string }>(
    'select id from notice where organisation_id = $1 and read_at is null order by id limit 1',
    [provider.id],
  );
  await app.get(ReadNotice).execute(provider.signatory, { noticeId });
}

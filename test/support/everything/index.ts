import { EraseWithheld } from '../../../libs/publishing/src/usecases/erase-withheld.ts';
import { ReadNotice } from '../../../libs/publishing/src/usecases/read-notice.ts';
import type { TestApplication } from '../application.ts';
import { atTime } from '../at-time.ts';
import { deliverAll } from '../deliver.ts';
import { ContractScene } from '../given-contracts.ts';
import { CONTRACTS, endings, performance } from './contracts.ts';
import { files } from './files.ts';
import { beginning, people } from './people.ts';
import { lists, needsAndMoney, register } from './planning.ts';
import { bids, drafts, judging } from './tendering.ts';

const parts = {
  lists,
  people,
  files,
  needsAndMoney,
  register,
  drafts,
  bids,
  judging,
  performance,
  endings,
  noticeIsRead,
  withheldIsErased,
};

type Part = keyof typeof parts;

export const partsOfEverything = Object.keys(parts) as Part[];

/**
 * Everything that anybody can do in Turbota, and everything that happens by itself, at least once and one at a time:
 * first what it takes to have awards, and then part by part in this order.
 */
export class Everything {
  private constructor(private readonly scene: ContractScene) {}

  static async begin(app: TestApplication): Promise<Everything> {
    await beginning(app);
    return new Everything(await ContractScene.on(app, CONTRACTS));
  }

  /** Plays a part, and lets its events be handled. */
  async play(part: Part): Promise<void> {
    await parts[part](this.scene);
    await deliverAll(this.scene.app);
  }
}

async function noticeIsRead({ app, provider, one }: ContractScene): Promise<void> {
  const { id: noticeId } = await one<{ id: string }>(
    'select id from notice where organisation_id = $1 and read_at is null order by id limit 1',
    [provider.id],
  );
  await app.get(ReadNotice).execute(provider.signatory, { noticeId });
}

/** The last of all: nothing else happens years later. */
async function withheldIsErased({ app, one }: ContractScene): Promise<void> {
  const { id } = await one<{ id: string }>(
    `select document_id as id from printed_file where print = 'restricted' order by id limit 1`,
  );
  await atTime(app, '2099-01-01T10:00:00Z');
  await app.get(EraseWithheld).run(id);
}

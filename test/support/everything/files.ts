import { DeleteFile } from '../../../libs/files/src/usecases/delete-file.ts';
import { DiscardFile } from '../../../libs/files/src/usecases/discard-file.ts';
import { ForgetFile } from '../../../libs/files/src/usecases/forget-file.ts';
import { RecordScan } from '../../../libs/files/src/usecases/record-scan.ts';
import type { ContractScene } from '../given-contracts.ts';
import { givenFile } from '../given-files.ts';

/** Files come, are scanned, are deleted or run out of time, and are forgotten. */
export async function files({ app, provider, rows }: ContractScene): Promise<void> {
  const deleted = await givenFile(app, provider.signatory);
  await app.get(RecordScan).run(deleted, 'infected');
  await app.get(DeleteFile).execute(provider.signatory, { fileId: deleted });
  await app.get(ForgetFile).run(deleted);
  const expired = await givenFile(app, provider.signatory);
  await rows('update file set expires_at = clock_timestamp() where id = $1 returning id', [expired]);
  await app.get(DiscardFile).run(expired);
  await app.get(ForgetFile).run(expired);
}

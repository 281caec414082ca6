import { newId } from '#kernel';
import { ReceiveFile } from '../../libs/files/src/usecases/receive-file.ts';
import type { TestApplication } from './application.ts';
import type { Member } from './given-identity.ts';
import { samples } from './sample-files.ts';

/** A file of a member's organisation that has arrived. */
export async function givenFile(app: TestApplication, member: Member, content: Buffer = samples.pdf): Promise<string> {
  const arriving = {
    name: `${newId()}.pdf`,
    declaredBytes: null,
    content: (async function* () {
      yield content;
    })(),
    confirm: async () => undefined,
  };
  return (await app.get(ReceiveFile).receive(member, arriving)).id;
}

import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CONFIG, type Config, Files, type Result, type StoredFile } from '#platform';
import { contentTypes, Inspection } from '../domain/content.ts';
import { megabytes } from '../domain/file.ts';
import { named } from '../domain/file-name.ts';
import { refuse } from '../domain/problems.ts';
import { DiscardFile } from './discard-file.ts';
import { ForgetFile } from './forget-file.ts';
import { KeepFile } from './keep-file.ts';
import { ReserveFile } from './reserve-file.ts';

export interface Arriving {
  readonly name: string;
  /** What the sender says that will come; null when it does not say. */
  readonly declaredBytes: number | null;
  readonly content: AsyncIterable<Buffer>;
  /** Asked when everything is there; throws when the sender's session has ended meanwhile. */
  readonly confirm: () => Promise<void>;
}

/** Takes a file in: room first, then the content as it comes, then what it is. What fails on the way leaves nothing. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly reserving: ReserveFile,
    private readonly keeping: KeepFile,
    private readonly discarding: DiscardFile,
    private readonly forgetting: ForgetFile,
    private readonly store: Files,
    @Inject(CONFIG) private readonly config: Pick<Config, 'files'>,
  ) {}

  async receive(actor: Actor, arriving: Arriving): Promise<Result> {
    const most = this.mostOf(arriving.declaredBytes);
    const { id } = await this.reserving.execute(actor, { name: '', bytes: most });
    try {
      const inspection = new Inspection();
      const stored = await this.store.putUpload(id, Readable.from(this.watched(arriving.content, most, inspection)));
      return await this.keep(actor, id, arriving, stored, inspection);
    } catch (error) {
      // What fails here too is done later: the row stays until its time is over.
      await this.discarding.abandon(id).then(
        () => this.forgetting.run(id),
        () => undefined,
      );
      throw error;
    }
  }

  private async keep(
    actor: Actor,
    fileId: string,
    { name: given, confirm }: Arriving,
    stored: StoredFile,
    inspection: Inspection,
  ): Promise<Result> {
    if (stored.bytes === 0) refuse('FILE_EMPTY');
    const { name, kind } = named(given, inspection.kinds());
    await confirm();
    return this.keeping.execute(actor, { fileId, name, type: contentTypes[kind].mediaType, ...stored });
  }

  private mostOf(declared: number | null): number {
    const { fileBytes } = this.config.files;
    return declared !== null && declared > fileBytes ? this.tooLarge() : (declared ?? fileBytes);
  }

  private tooLarge(): never {
    return refuse('FILE_TOO_LARGE', [], { megabytes: megabytes(this.config.files.fileBytes) });
  }

  private async *watched(content: AsyncIterable<Buffer>, most: number, inspection: Inspection): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > most) this.tooLarge();
      inspection.see(chunk);
      yield chunk;
    }
  }
}

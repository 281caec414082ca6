import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { addSeconds, type Instant } from '#kernel';
import { ApiClient, type Reader } from './client.ts';
import { clock } from './documents.ts';

const ASK_AGAIN_MS = 15_000;

/** The clock that decides every deadline, as the API tells it; in between it is carried on by the portal's own. */
@Injectable()
export class LegalClock {
  private told: { now: Instant; at: number } | null = null;

  constructor(private readonly api: ApiClient) {}

  async now(reader: Reader): Promise<Instant> {
    const at = performance.now();
    if (!this.told || at - this.told.at > ASK_AGAIN_MS) {
      this.told = { now: (await this.api.ask(clock, {}, { ...reader, session: null })).clock.now, at };
    }
    return addSeconds(this.told.now, Math.floor((at - this.told.at) / 1000));
  }
}

import { Injectable } from '@nestjs/common';
import { ApiClient, type Reader } from './client.ts';
import { country } from './documents.ts';

/** The country whose law the API applies. It does not change while the portal runs. */
@Injectable()
export class HomeCountry {
  private told: string | null = null;

  constructor(private readonly api: ApiClient) {}

  /** The zone in which a page tells the time; UTC on the pages that say that the API is away. */
  async timeZone(reader: Reader): Promise<string> {
    this.told ??= await this.api.ask(country, {}, { ...reader, session: null }).then(
      (answer) => answer.country.timeZone,
      () => null,
    );
    return this.told ?? 'UTC';
  }
}

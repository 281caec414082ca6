import { Injectable } from '@nestjs/common';
import { Units } from '#platform';
import { Sessions } from '../db/sessions.ts';
import { tokenHash } from './secrets.ts';

/** Ends a session on the server; a token that is no session is simply forgotten. */
@Injectable()
export class SignOut {
  constructor(private readonly units: Units) {}

  execute(token: string): Promise<void> {
    return this.units.asSystem('session.end', async (unit) => {
      const session = await unit.of(Sessions).byToken(tokenHash(token));
      if (session) await unit.of(Sessions).update(session.id, { endedAt: await unit.of(Sessions).realTime() });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { Sessions } from '../db/sessions.ts';
import { tokenHash } from './secrets.ts';

/** Ends a session on the server; a token that is no session is simply forgotten. */
@Injectable()
export class SignOut {
  constructor(private readonly transactions: Transactions) {}

  execute(token: string): Promise<void> {
    return this.transactions.asSystem('session.end', async (transaction) => {
      const session = await transaction.of(Sessions).byToken(tokenHash(token));
      if (session)
        await transaction.of(Sessions).update(session.id, { endedAt: await transaction.of(Sessions).realTime() });
    });
  }
}

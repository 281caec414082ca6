import { refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, Transactions } from '#platform';
import { Notices } from '../db/notices.ts';
import { may } from '../policy.ts';

export interface ReadNoticeInput {
  readonly noticeId: string;
}

/** Marks a notice as read by the organisation; a second time changes nothing. Readings are no matter for the journal. */
@Injectable()
export class ReadNotice {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: ReadNoticeInput) {
    return this.transactions.run(actor, 'notice.read', input, async (transaction) => {
      const notice = await transaction.of(Notices).lock(input.noticeId);
      if (!notice || !may(actor, 'notice.read', notice)) return refuse('NOT_FOUND');
      if (notice.readAt === null) await transaction.of(Notices).update(notice.id, { readAt: await transaction.now() });
      return { id: notice.id };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Delivered, Handles, type Handler, type Transaction, type Transactions } from '#platform';
import { audiences, type Occasion } from '../db/audiences.ts';
import { Notices } from '../db/notices.ts';
import { type NoticeRule, noticeRules } from './notice-rules.ts';

/** Tells organisations inside the product what concerns them: once for each event, in one transaction. */
@Injectable()
export class SendNotices implements Handler<object> {
  async handle(event: Delivered<object>, transactions: Transactions): Promise<void> {
    await transactions.handle(event, 'publishing.notify', async (transaction) => {
      for (const rule of noticeRules.filter((candidate) => candidate.event.type === event.type))
        await send(transaction, event, rule);
    });
  }
}

for (const { event } of noticeRules) Handles(event)(SendNotices);

async function send(
  transaction: Transaction,
  event: Delivered<object>,
  { kind, to, about, by }: NoticeRule,
): Promise<void> {
  const carried = new Map<string, unknown>(Object.entries(event.data));
  const occasion: Occasion = {
    subject: event.subject,
    id: (field) => {
      const value = carried.get(field);
      if (typeof value !== 'string') throw new Error(`${event.type} carries no ${field}`);
      return value;
    },
  };
  const notices = transaction.of(Notices);
  const organisationIds = await notices.organisations(to.map((audience) => audiences[audience](occasion)));
  const subjectId = by === null ? event.subject : occasion.id(by);
  const named = await notices.named(about, subjectId);
  const at = await transaction.now();
  await notices.insertAll(
    organisationIds.map((organisationId) => ({
      organisationId,
      eventId: event.id,
      kind,
      subjectKind: about,
      subjectId,
      ...named,
      at,
      readAt: null,
    })),
  );
}

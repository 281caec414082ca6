import { contractNotices } from '#contracts';
import { evaluationNotices } from '#evaluation';
import { fileNotices } from '#files';
import { monitoringNotices } from '#monitoring';
import { Injectable } from '@nestjs/common';
import { type Delivered, Handles, type Handler, type Notice, type Transaction, type Transactions } from '#platform';
import { registerNotices } from '#register';
import { tenderingNotices } from '#tendering';
import { Notices } from '../db/notices.ts';

/** What every room has to tell, as it declares it. */
export const notices: readonly Notice[] = [
  ...fileNotices,
  ...registerNotices,
  ...tenderingNotices,
  ...evaluationNotices,
  ...contractNotices,
  ...monitoringNotices,
];

/** Tells organisations inside the product what concerns them: once for each event, in one transaction. */
@Injectable()
export class SendNotices implements Handler<object> {
  async handle(event: Delivered<object>, transactions: Transactions): Promise<void> {
    await transactions.handle(event, 'publishing.notify', async (transaction) => {
      for (const notice of notices.filter((candidate) => candidate.event.type === event.type))
        await send(transaction, event, notice);
    });
  }
}

for (const { event } of notices) Handles(event)(SendNotices);

async function send(transaction: Transaction, event: Delivered<object>, notice: Notice): Promise<void> {
  const table = transaction.of(Notices);
  const organisationIds = await table.organisations(notice.audience(event));
  const subjectId = notice.subjectId(event);
  const named = await table.named(notice.about.named(subjectId));
  const at = await transaction.now();
  await table.insertAll(
    organisationIds.map((organisationId) => ({
      organisationId,
      eventId: event.id,
      kind: notice.kind,
      subjectKind: notice.about.kind,
      subjectId,
      ...named,
      at,
      readAt: null,
    })),
  );
}

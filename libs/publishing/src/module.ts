import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { DocumentDownload } from './graphql/document.download.ts';
import { DocumentQueries } from './graphql/document.queries.ts';
import { NoticeResolver } from './graphql/notice.resolver.ts';
import { NoticeTexts } from './graphql/notice.type.ts';
import { TraceQueries } from './graphql/trace.resolver.ts';
import { Press } from './pdf/press.ts';
import { FollowMoney } from './usecases/follow-money.ts';
import { PrintRecord } from './usecases/print-record.ts';
import { ReadNotice } from './usecases/read-notice.ts';
import { RenderDocument } from './usecases/render-document.ts';
import { SendNotices } from './usecases/send-notices.ts';
import { VerifyAward } from './usecases/verify-award.ts';
import { VerifyDocument } from './usecases/verify-document.ts';

@Module({
  controllers: [DocumentDownload],
  providers: [
    { provide: Press, useFactory: () => new Press() },
    PrintRecord,
    RenderDocument,
    SendNotices,
    ReadNotice,
    FollowMoney,
    VerifyDocument,
    VerifyAward,
    DocumentQueries,
    NoticeResolver,
    NoticeTexts,
    TraceQueries,
  ],
  exports: [VerifyDocument, VerifyAward],
})
export class PublishingModule implements OnApplicationShutdown {
  constructor(private readonly press: Press) {}

  /** After the jobs have ended, so that no document under way is lost. */
  async onApplicationShutdown(): Promise<void> {
    await this.press.close();
  }
}

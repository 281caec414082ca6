import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '#platform';
import { FileResolver } from './graphql/file.resolver.ts';
import { FileRoutes } from './http/file.routes.ts';
import { Clamd } from './scanner/clamd.ts';
import { Scanner } from './scanner/scanner.ts';
import { DeleteFile } from './usecases/delete-file.ts';
import { DiscardFile } from './usecases/discard-file.ts';
import { FileCare } from './usecases/file-care.ts';
import { ForgetFile } from './usecases/forget-file.ts';
import { KeepFile } from './usecases/keep-file.ts';
import { ReceiveFile } from './usecases/receive-file.ts';
import { ReserveFile } from './usecases/reserve-file.ts';
import { RecordScan } from './usecases/record-scan.ts';
import { ScanFile } from './usecases/scan-file.ts';

@Module({
  providers: [
    {
      provide: Scanner,
      useFactory: ({ scannerUrl }: Config): Scanner | null => (scannerUrl === null ? null : new Clamd(scannerUrl)),
      inject: [CONFIG],
    },
    ReserveFile,
    KeepFile,
    DiscardFile,
    ForgetFile,
    ReceiveFile,
    DeleteFile,
    RecordScan,
    ScanFile,
    FileCare,
    FileRoutes,
    FileResolver,
  ],
})
export class FilesModule {}

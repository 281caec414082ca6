import { registerEnumType } from '@nestjs/graphql';
import { Code, connection, enumOf, Id, Moment, Readable, Text, Whole } from '#platform';
import { scans } from '../domain/file.ts';
import { fileScope } from '../readers.ts';

export const FileScanEnum = enumOf(scans);
registerEnumType(FileScanEnum, {
  name: 'FileScan',
  description: 'What a scanner for malicious content has found; `not_scanned` also where none is configured.',
});

@Readable({
  table: 'file',
  scope: fileScope,
  says: 'A file that was uploaded with `PUT /files`; its content is at `GET /files/` and its id.',
})
export class FileType {
  @Id() id: string;
  @Text('Its name, with an extension that fits its content.') name: string;
  @Whole('Size in bytes.') size: number;
  @Text('What its content is, as a media type.') type: string;
  @Text('Hash of its content: SHA-256 in hexadecimal figures.') sha256: string;
  @Code(() => FileScanEnum, 'Whether it was scanned; an infected file is given to nobody.') scan: string;
  @Moment('When it was uploaded.') uploadedAt: string;
  @Moment('When it is deleted unless something names it by then; null once something does. By the real clock.', {
    nullable: true,
  })
  expiresAt: string | null;
}

export const FileConnection = connection('File', () => FileType);

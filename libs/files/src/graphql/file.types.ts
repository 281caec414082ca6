import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { connection, DateTimeScalar, enumOf } from '#platform';
import { scans } from '../domain/file.ts';
import type { DeleteFileInput as DeleteFacts } from '../usecases/delete-file.ts';

export const FileScanEnum = enumOf(scans);
registerEnumType(FileScanEnum, {
  name: 'FileScan',
  description: 'What a scanner for malicious content has found; `not_scanned` also where none is configured.',
});

@ObjectType('File', {
  description: 'A file that was uploaded with `PUT /files`; its content is at `GET /files/` and its id.',
})
export class FileType {
  @Field(() => String, { description: 'Identifier.' })
  id: string;

  @Field(() => String, { description: 'Its name, with an extension that fits its content.' })
  name: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  size: number;

  @Field(() => String, { description: 'What its content is, as a media type.' })
  type: string;

  @Field(() => String, { description: 'Hash of its content: SHA-256 in hexadecimal figures.' })
  sha256: string;

  @Field(() => FileScanEnum, { description: 'Whether it was scanned; an infected file is given to nobody.' })
  scan: string;

  @Field(() => DateTimeScalar, { description: 'When it was uploaded.' })
  uploadedAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is deleted unless something names it by then; null once something does. By the real clock.',
  })
  expiresAt: string | null;
}

export const FileConnection = connection('File', () => FileType);

@InputType({ description: 'A file to delete.' })
export class DeleteFileInput implements DeleteFacts {
  @Field(() => String, { description: 'The file.' })
  @IsUUID()
  fileId: string;
}

import { Field, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import type { DeleteFileInput as DeleteFacts } from '../usecases/delete-file.ts';

@InputType({ description: 'A file to delete.' })
export class DeleteFileInput implements DeleteFacts {
  @Field(() => String, { description: 'The file.' })
  @IsUUID()
  fileId: string;
}

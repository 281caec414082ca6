import type { Language } from '#kernel';
import { Args, Field, ID, InputType, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { connection, DateTimeScalar, Id, LanguageCode, payload, translate } from '#platform';

@ObjectType('Notice', { description: 'Something that an organisation should know, told inside the product.' })
export class NoticeType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'What happened, as a word code: TENDER_AMENDED, ACT_ACCEPTED.' })
  kind: string;

  @Field(() => String, {
    description: 'Kind of what it is about: tender, award, contract, act, payment, register_entry ...',
  })
  subjectKind: string;

  @Field(() => ID, { description: 'Id of what it is about.' })
  subjectId: string;

  @Field(() => String, { nullable: true, description: 'Number of what it is about.' })
  reference: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the tender behind it.' })
  title: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  at: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody of the organisation read it.' })
  readAt: string | null;
}

interface Told {
  readonly text: { readonly kind: string; readonly reference: string | null; readonly title: string | null };
}

@Resolver(() => NoticeType)
export class NoticeTexts {
  @ResolveField('text', () => String, { description: 'The text for people, in the language asked for.' })
  text(
    @Parent() { text: { kind, reference, title } }: Told,
    @Args('language', { type: () => LanguageCode, defaultValue: LanguageCode.uk, description: 'Language of the text.' })
    language: Language,
  ): string {
    return translate(language, `notice.${kind}`, { reference: reference ?? '—', title: title ?? '—' });
  }
}

export const NoticeConnection = connection('Notice', () => NoticeType);
export const NoticePayload = payload('notice', () => NoticeType);

@InputType({ description: 'Which notice was read.' })
export class ReadNoticeInput {
  @Id('Id of the notice.')
  noticeId: string;
}

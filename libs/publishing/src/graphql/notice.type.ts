import {
  connection,
  Id,
  Input,
  Material,
  LanguageCode,
  Moment,
  payload,
  Readable,
  sql,
  Text,
  translate,
} from '#platform';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Language } from '#kernel';

@Readable({
  table: 'notice',
  scope: (actor, t) => sql`${t}.organisation_id = ${actor.organisationId}::uuid`,
  says: 'Something that an organisation should know, shown inside the product.',
})
export class NoticeType {
  @Id() id: string;
  @Text('What happened, as a code: TENDER_AMENDED, ACT_ACCEPTED.') kind: string;
  @Text('Kind of what it is about: tender, award, contract, act, payment, register_entry ...') subjectKind: string;
  @Id('Id of what it is about.') subjectId: string;
  @Text('Number of what it is about.', { nullable: true }) reference: string | null;
  @Text('Title of the tender behind it.', { nullable: true }) title: string | null;
  @Moment('When it was sent.') at: string;
  @Moment('When somebody in the organisation read it.', { nullable: true }) readAt: string | null;
  /** The text itself is written in the language asked for. */
  @Material((t) => sql`json_build_object('kind', ${t}.kind, 'reference', ${t}.reference, 'title', ${t}.title)`)
  text: { readonly kind: string; readonly reference: string | null; readonly title: string | null };
}

@Resolver(() => NoticeType)
export class NoticeTexts {
  @ResolveField('text', () => String, { description: 'The text for people, in the language asked for.' })
  text(
    @Parent() { text: { kind, reference, title } }: NoticeType,
    @Args('language', { type: () => LanguageCode, defaultValue: LanguageCode.uk, description: 'Language of the text.' })
    language: Language,
  ): string {
    return translate(language, `notice.${kind}`, { reference: reference ?? '—', title: title ?? '—' });
  }
}

export const NoticeConnection = connection('Notice', () => NoticeType);
export const NoticePayload = payload('notice', () => NoticeType);

@Input('Which notice was read.')
export class ReadNoticeInput {
  @Id('Id of the notice.')
  noticeId: string;
}

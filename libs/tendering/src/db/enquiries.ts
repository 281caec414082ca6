import type { Instant, Language } from '#kernel';
import { anyId, IdColumn, InstantColumn, RefColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { EnquiryFacts } from '../domain/facts.ts';

@Entity('enquiry')
export class EnquiryRow implements EnquiryFacts {
  @IdColumn() id: string;
  @TextColumn() reference: string;
  @RefColumn() tenderId: string;
  /** Never shown to anybody but the asker. */
  @RefColumn() askedByOrganisationId: string;
  @TextColumn() question: string;
  @TextColumn() language: Language;
  @InstantColumn() askedAt: Instant;
  @InstantColumn() answerBy: Instant;
  @TextColumn({ nullable: true }) answer: string | null;
  @InstantColumn({ nullable: true }) answeredAt: Instant | null;
  @RefColumn({ nullable: true }) answeredBy: string | null;
}

export class Enquiries extends Table<EnquiryRow> {
  static readonly row = EnquiryRow;
}

@Entity('tender_interest')
export class InterestRow {
  @IdColumn() id: string;
  @RefColumn() tenderId: string;
  @RefColumn() organisationId: string;
  @InstantColumn() registeredAt: Instant;
}

export class Interests extends Table<InterestRow> {
  static readonly row = InterestRow;

  /** Registers once, however often it is asked for; tells whether this was the first time. */
  @Sql([anyId, anyId, '2026-01-01T00:00:00.000Z'])
  async register(tenderId: string, organisationId: string, at: Instant): Promise<boolean> {
    const rows = await this.query(sql`
      insert into tender_interest (id, tender_id, organisation_id, registered_at)
      values (gen_random_uuid(), ${tenderId}, ${organisationId}, ${at})
      on conflict on constraint tender_interest_once do nothing returning id`);
    return rows.length > 0;
  }
}

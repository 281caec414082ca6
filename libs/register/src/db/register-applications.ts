import type { Instant } from '#kernel';
import { IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { ApplicationFacts, ApplicationKind, ApplicationState } from '../domain/application.ts';
import type { ProviderDetails, ProviderService } from '../domain/provider.ts';

@Entity('register_application')
export class RegisterApplicationRow implements ApplicationFacts {
  @IdColumn() id: string;
  @TextColumn() reference: string;
  @RefColumn() authorityId: string;
  @RefColumn() organisationId: string;
  @TextColumn() kind: ApplicationKind;
  @TextColumn() state: ApplicationState;
  @JsonColumn() services: readonly ProviderService[];
  @JsonColumn({ nullable: true }) details: ProviderDetails | null;
  @IntColumn({ nullable: true }) entryVersion: number | null;
  @RefColumn() filedBy: string;
  @InstantColumn() filedAt: Instant;
  @InstantColumn() decideBy: Instant;
  @TextColumn() packHash: string;
  @RefColumn({ nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
  @TextColumn({ nullable: true }) reasonCode: string | null;
  @TextColumn({ nullable: true }) reasonText: string | null;
}

export class RegisterApplications extends Table<RegisterApplicationRow> {
  static readonly row = RegisterApplicationRow;
}

import type { Instant } from '#kernel';
import { IdColumn, InstantColumn, ListColumn, RefColumn, type Role, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';

@Entity('api_key')
export class ApiKeyRow {
  @IdColumn() id: string;
  @RefColumn() personId: string;
  @RefColumn() organisationId: string;
  @TextColumn() name: string;
  @TextColumn() tokenSha256: string;
  @ListColumn() roles: Role[];
  @InstantColumn() expiresAt: Instant;
  @InstantColumn({ nullable: true }) revokedAt: Instant | null;
}

export class ApiKeys extends Table<ApiKeyRow> {
  static readonly row = ApiKeyRow;
}

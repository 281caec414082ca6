import type { Instant, StateOf } from '#kernel';
import { IdColumn, InstantColumn, IntColumn, RefColumn, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';
import type { needsRoundMachine, RoundFacts } from '../domain/round.ts';

@Entity('needs_round')
export class NeedsRoundRow implements RoundFacts {
  @IdColumn() id: string;
  @RefColumn() authorityId: string;
  @IntColumn() year: number;
  @TextColumn() state: StateOf<typeof needsRoundMachine>;
  @TextColumn() packHash: string;
  @RefColumn() openedBy: string;
  @InstantColumn() openedAt: Instant;
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
}

export class NeedsRounds extends Table<NeedsRoundRow> {
  static readonly row = NeedsRoundRow;
}

import { anyId, IdColumn, IntColumn, Sql, sql, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';

/** Failures in a row, by a hash of the address that was tried, also for addresses that nobody has; of signatures by a hash of the person. */
@Entity('sign_in_attempt')
export class SignInAttemptRow {
  @IdColumn() id: string;
  @TextColumn() emailSha256: string;
  @IntColumn() failures: number;
}

export class SignInAttempts extends Table<SignInAttemptRow> {
  static readonly row = SignInAttemptRow;

  /** Seconds since the last failure and how many there were in a row. */
  @Sql([''])
  async of(emailSha256: string): Promise<{ failures: number; seconds: number }> {
    const rows = await this.query<{ failures: number; seconds: number }>(sql`
      select failures, extract(epoch from clock_timestamp() - failed_at)::int as seconds
      from sign_in_attempt where email_sha256 = ${emailSha256}`);
    return rows[0] ?? { failures: 0, seconds: 0 };
  }

  @Sql([anyId, ''])
  async failed(id: string, emailSha256: string): Promise<void> {
    await this.query(sql`insert into sign_in_attempt (id, email_sha256, failures, failed_at)
      values (${id}, ${emailSha256}, 1, clock_timestamp())
      on conflict (email_sha256) do update set failures = sign_in_attempt.failures + 1, failed_at = clock_timestamp()`);
  }

  @Sql([''])
  async succeeded(emailSha256: string): Promise<void> {
    await this.query(sql`delete from sign_in_attempt where email_sha256 = ${emailSha256}`);
  }
}

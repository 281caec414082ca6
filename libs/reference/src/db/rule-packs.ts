import { canonicalJson, type LocalDate, type RulePackData, sha256 } from '#kernel';
import { Sql, sql, Statements } from '#platform';

/** Dated packs of rules by the hash of their canonical text, which is what is stored. */
export class RulePacks extends Statements {
  /** Hash of the pack that is in force in a country on a day. */
  @Sql(['XX', '2026-03-01'])
  async inForce(country: string, date: LocalDate): Promise<string | null> {
    const rows = await this.query<{ hash: string }>(sql`select hash from rule_pack
      where in_use and country = ${country} and effective_from <= ${date} order by effective_from desc limit 1`);
    return rows[0]?.hash ?? null;
  }

  @Sql(['0'])
  async data(hash: string): Promise<RulePackData | null> {
    const rows = await this.query<{ data: string }>(sql`select data from rule_pack where hash = ${hash}`);
    return rows[0] ? (JSON.parse(rows[0].data) as RulePackData) : null;
  }

  /** Keeps a pack that narrower scopes have changed, so that a process can pin it. */
  @Sql([{ code: 'xx-2026', country: 'XX', effectiveFrom: '2026-01-01' }])
  async keep(pack: RulePackData): Promise<void> {
    const text = canonicalJson(pack);
    await this.query(sql`insert into rule_pack (hash, code, country, effective_from, data, in_use)
      values (${sha256(text)}, ${pack.code}, ${pack.country}, ${pack.effectiveFrom}, ${text}, false) on conflict do nothing`);
  }

  /** Takes a pack into use in place of the one of the same day; processes that pinned the other keep it. Tells whether anything changed. */
  @Sql([{ code: 'xx-2026', country: 'XX', effectiveFrom: '2026-01-01' }])
  async takeIntoUse(pack: RulePackData): Promise<boolean> {
    const text = canonicalJson(pack);
    const hash = sha256(text);
    await this.query(sql`update rule_pack set in_use = false
      where country = ${pack.country} and effective_from = ${pack.effectiveFrom} and hash <> ${hash} and in_use`);
    const changed = await this.query(sql`insert into rule_pack (hash, code, country, effective_from, data, in_use)
      values (${hash}, ${pack.code}, ${pack.country}, ${pack.effectiveFrom}, ${text}, true)
      on conflict (hash) do update set in_use = true where not rule_pack.in_use returning hash`);
    return changed.length > 0;
  }
}

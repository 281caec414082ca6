import { type Language, plainText, sha256 } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { OwnRules } from '../db/own-rules.ts';
import { setOwnRule } from '../domain/own-rule.ts';
import { refuse } from '../domain/problems.ts';
import { ownRuleSet } from '../events.ts';
import { may } from '../policy.ts';
import { todaysCountry } from '../steps.ts';

export interface SetOwnRuleInput {
  readonly key: string;
  readonly value: string | null;
  readonly reason: string;
  readonly language: Language;
}

/** The head binds an authority more than the country does; processes that have begun keep what they pinned (BR-84). */
@Injectable()
export class SetOwnRule {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: SetOwnRuleInput): Promise<Result> {
    return this.transactions.run(actor, 'rule.setOwn', input, async (transaction) => {
      const { organisationId: authorityId, personId: setBy } = actor;
      if (!may(actor, 'rule.setOwn') || authorityId === null || setBy === null) return refuse('NOT_FOUND');
      const own = await transaction.of(OwnRules).inForce(authorityId);
      const wish = { key: input.key, value: input.value, reason: plainText(input.reason) };
      const rule = setOwnRule(wish, await todaysCountry(transaction), own[input.key] ?? null);
      const setAt = await transaction.now();
      const row = { authorityId, ...rule, language: input.language, setBy, setAt };
      const id = await transaction.of(OwnRules).insert(row);
      const { key, value, reason } = rule;
      transaction.record(ownRuleSet, id, { authorityId, key, value, reasonSha256: sha256(reason) });
      return { id };
    });
  }
}

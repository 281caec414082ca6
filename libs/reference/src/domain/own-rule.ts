import { isReadable, refuseIfAny, type RulePackData, type RuleParameter, tightens } from '#kernel';
import { problem, refuse } from './problems.ts';

export interface OwnRuleWish {
  readonly key: string;
  /** None returns to the value of the country. */
  readonly value: string | null;
  readonly reason: string;
}

/** An authority's own value binds it more than the country's, in the direction that the parameter names, or not at all (BR-84). */
export function setOwnRule(wish: OwnRuleWish, country: RulePackData, own: string | null): OwnRuleWish {
  const parameter: RuleParameter | undefined = country.parameters[wish.key];
  if (!parameter) return refuse('OWN_RULE_UNKNOWN', ['key'], { key: wish.key });
  const { value, unit, tighten = 'never' } = parameter;
  const fixed = tighten === 'never';
  const unreadable = wish.value !== null && !isReadable(unit, wish.value);
  const loosens = wish.value !== null && !fixed && !unreadable && !tightens(parameter, wish.value);
  refuseIfAny([
    problem(fixed, 'OWN_RULE_FIXED', ['key'], { key: wish.key }),
    problem(!fixed && unreadable, 'OWN_RULE_UNREADABLE', ['value'], { value }),
    problem(loosens, 'OWN_RULE_LOOSENS', ['value'], { value }),
    problem(!fixed && wish.value === own, 'OWN_RULE_UNCHANGED', ['value'], { value: own ?? value }),
    problem(wish.reason.trim() === '', 'OWN_RULE_REASON_MISSING', ['reason']),
  ]);
  return wish;
}

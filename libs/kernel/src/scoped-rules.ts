import { canonicalJson, sha256 } from './canonical.ts';
import { parseMoney } from './money.ts';
import { Ratio } from './ratio.ts';
import type { RulePackData, RuleParameter, RuleUnit, ScopedRules } from './rule-parameter.ts';

/** One layer of a pack: whose rules they are, and the hash of exactly these rules. */
export interface RuleScope {
  readonly scope: 'country' | 'authority';
  readonly of: string;
  readonly hash: string;
}

/** The pack of a country under the rules of narrower scopes, the nearest first. Without any it is the country's own. */
export function packUnder(country: RulePackData, scopes: readonly ScopedRules[]): RulePackData {
  const telling = scopes.filter(({ values }) => Object.keys(values).length > 0);
  return telling.length === 0 ? country : { ...country, scopes: telling };
}

/** The layers of a pack, the nearest first, each with the hash of its own text. */
export function scopesOf(data: RulePackData): RuleScope[] {
  const { scopes = [], ...country } = data;
  return [
    ...scopes.map((rules) => ({ scope: rules.scope, of: rules.of, hash: sha256(canonicalJson(rules)) })),
    { scope: 'country', of: data.country, hash: sha256(canonicalJson(country)) },
  ];
}

/**
 * The parameter as it binds: the value of the nearest scope that has one and may have it. A country that has become
 * stricter in the meantime prevails over what an authority once chose.
 */
export function boundParameter(data: RulePackData, key: string): RuleParameter | undefined {
  const country = data.parameters[key];
  if (!country) return undefined;
  const values = (data.scopes ?? []).map((rules) => rules.values[key]);
  const own = values.find((value) => value !== undefined && tightens(country, value));
  return own === undefined ? country : { ...country, value: own };
}

/** Whether a value can be read in the unit of a parameter. */
export function isReadable(unit: RuleUnit, value: string): boolean {
  if (unit === 'RATIO') return /^\d{1,9}(\.\d{1,9}|\/[1-9]\d{0,8})?$/.test(value);
  if (unit === 'MONEY') return /^\d{1,12}\.\d{2}$/.test(value);
  if (unit === 'FLAG') return value === 'true' || value === 'false';
  if (unit === 'TEXT' || unit === 'LIST') return value !== '';
  return /^\d{1,4}$/.test(value);
}

/** Whether another value in the same unit binds at least as much as the parameter's own; never where it does not say which way that is. */
export function tightens(parameter: RuleParameter, value: string): boolean {
  const { unit, tighten = 'never' } = parameter;
  if (tighten === 'never' || !isReadable(unit, value)) return false;
  const difference = sizeOf(unit, value).compare(sizeOf(unit, parameter.value));
  return tighten === 'longer' || tighten === 'higher' ? difference >= 0 : difference <= 0;
}

const sizeOf = (unit: RuleUnit, value: string): Ratio =>
  unit === 'RATIO' ? Ratio.parse(value) : Ratio.of(unit === 'MONEY' ? parseMoney(value) : BigInt(value));

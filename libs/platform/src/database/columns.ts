import { type Instant, Ratio } from '#kernel';
import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

type Options = Pick<ColumnOptions, 'nullable' | 'name' | 'select'>;

const whole = {
  to: (value: bigint | null | undefined) => (typeof value === 'bigint' ? value.toString() : value),
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};

const moment = {
  to: (value: Instant | null | undefined) => value,
  from: (value: Date | null) => (value === null ? null : value.toISOString()),
};

const exact = {
  to: (value: Ratio | null | undefined) => (value instanceof Ratio ? value.toString() : value),
  from: (value: string | null) => (value === null ? null : Ratio.parse(value)),
};

export const IdColumn = () => PrimaryColumn({ type: 'uuid' });
export const RefColumn = (options: Options = {}) => Column({ type: 'uuid', ...options });
export const TextColumn = (options: Options = {}) => Column({ type: 'text', ...options });
export const IntColumn = (options: Options = {}) => Column({ type: 'integer', ...options });
export const FlagColumn = (options: Options = {}) => Column({ type: 'boolean', ...options });
/** A list of words, `text[]`. */
export const ListColumn = (options: Options = {}) => Column({ type: 'text', array: true, ...options });
export const JsonColumn = (options: Options = {}) => Column({ type: 'jsonb', ...options });
export const BytesColumn = (options: Options = {}) => Column({ type: 'bytea', ...options });
/** Minor units of a currency, `bigint`. */
export const MoneyColumn = (options: Options = {}) => Column({ type: 'bigint', transformer: whole, ...options });
/** Thousandths of a unit, `bigint`. */
export const QuantityColumn = MoneyColumn;
export const BigintColumn = MoneyColumn;
/** `timestamptz`, read as text in UTC with milliseconds. */
export const InstantColumn = (options: Options = {}) =>
  Column({ type: 'timestamptz', transformer: moment, ...options });
/** `date`, read as text. */
export const DateColumn = (options: Options = {}) => Column({ type: 'date', ...options });
/** An exact rational as text, `3/4`. */
export const RatioColumn = (options: Options = {}) => Column({ type: 'text', transformer: exact, ...options });

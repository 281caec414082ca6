import sql, { join, raw, type Sql as Statement } from 'sql-template-tag';
import type { EntityMetadata, ObjectLiteral } from 'typeorm';

type Given = Readonly<Record<string, unknown>>;
type Column = EntityMetadata['columns'][number];

const named = (name: string): Statement => raw(`"${name}"`);
const tableOf = (metadata: EntityMetadata): Statement => named(metadata.tableName);

/** As the column's type is written, by TypeORM. */
const persistent = (column: Column, value: unknown): unknown =>
  column.entityMetadata.connection.driver.preparePersistentValue(value, column);

/** New rows, of the columns that are given in any of them; the others take their defaults. */
export function insertion(metadata: EntityMetadata, rows: readonly Given[]): Statement {
  const columns = metadata.columns.filter(({ propertyName }) => rows.some((row) => row[propertyName] !== undefined));
  const values = rows.map((row) => {
    const cells = columns.map((column) => {
      const value = row[column.propertyName];
      return value === undefined ? raw('default') : sql`${persistent(column, value)}`;
    });
    return sql`(${join(cells)})`;
  });
  const names = columns.map(({ databaseName }) => named(databaseName));
  return sql`insert into ${tableOf(metadata)} (${join(names)}) values ${join(values)}`;
}

/** Each property with its value; one that the row does not have is a mistake. */
const equations = (metadata: EntityMetadata, given: Given): Statement[] =>
  Object.entries(given).flatMap(([property, value]) => {
    if (value === undefined) return [];
    const column = metadata.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${metadata.tableName} has no ${property}`);
    return [sql`${named(column.databaseName)} = ${persistent(column, value)}`];
  });

/** A change of the row that has these values. */
export const updated = (metadata: EntityMetadata, change: Given, which: Given): Statement =>
  sql`update ${tableOf(metadata)} set ${join(equations(metadata, change))}
    where ${join(equations(metadata, which), ' and ')}`;

export const deletion = (metadata: EntityMetadata, id: string): Statement =>
  sql`delete from ${tableOf(metadata)} where ${join(equations(metadata, { id }))}`;

/** The same, failing by a division by zero where it changes nothing: known without waiting for the answer. */
export const whereHit = (statement: Statement): Statement =>
  sql`with hit as (${statement} returning 1) select 1 / count(*) from hit`;

/** Rows as their class declares them. */
export function hydrated<Row extends ObjectLiteral>(metadata: EntityMetadata, raws: readonly Given[]): Row[] {
  const { driver } = metadata.connection;
  return raws.map((columns) => {
    const row = metadata.create() as Row;
    for (const column of metadata.columns) {
      column.setEntityValue(row, driver.prepareHydratedValue(columns[column.databaseName], column));
    }
    return row;
  });
}

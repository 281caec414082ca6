/** A step of a plan, as `explain (format json)` writes it. */
export interface Step {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Plan Rows': number;
  readonly Plans?: readonly Step[];
}

export interface Weighing {
  /** Whether a table grows with what people do. */
  readonly isLarge: (table: string) => boolean;
  /** How many rows each table holds. */
  readonly rows: number;
  /** More rows than this are never sorted. */
  readonly many: number;
}

/** What a statement does that would cost more with every row that its tables gain. */
export function costsThatGrow(step: Step, weighing: Weighing, limited = false): string[] {
  const table = step['Relation Name'] ?? '';
  const large = weighing.isLarge(table);
  const found: string[] = [];
  // Under a limit, where most rows are wanted, the table itself is the shortest list.
  const endsEarly = limited && step['Plan Rows'] * 2 > weighing.rows;
  if (step['Node Type'] === 'Seq Scan' && large && !endsEarly) found.push(`reads all of ${table}`);
  // Under a limit a list may be walked from its beginning, unless hardly any of its rows is wanted.
  const walks = step['Node Type'].startsWith('Index') && !step['Index Cond'];
  const findsSoon = limited && step['Plan Rows'] * 50 > weighing.rows;
  if (walks && large && !findsSoon) found.push(`walks through all of ${step['Index Name']}`);
  const [input] = step.Plans ?? [];
  if (step['Node Type'] === 'Sort' && input && input['Plan Rows'] > weighing.many)
    found.push(`sorts ${input['Plan Rows']} rows`);
  const stillLimited = step['Node Type'] === 'Limit' || (limited && !GATHERING.has(step['Node Type']));
  return [...found, ...(step.Plans ?? []).flatMap((inner) => costsThatGrow(inner, weighing, stillLimited))];
}

/** Steps that take all of their input before they give anything, whatever limit stands above them. */
const GATHERING = new Set(['Sort', 'Aggregate', 'Hash', 'WindowAgg', 'Materialize']);

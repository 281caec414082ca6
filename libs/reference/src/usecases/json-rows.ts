import type { ClassifierRow } from '../domain/imports/services.ts';
import { refuse } from '../domain/problems.ts';

/** Objects of a JSON list, each with the line it starts on. Refuses a file that is not such a list. */
export function jsonRows(text: string): ClassifierRow[] {
  const rows = parsed(text);
  if (!Array.isArray(rows)) return refuse('IMPORT_UNREADABLE', [], { line: 1, reason: 'JSON_NOT_A_LIST' });
  if (rows.length === 0) return refuse('IMPORT_EMPTY', []);
  const lines = linesOfElements(text);
  return rows.map((row: unknown, index) => {
    const line = lines[index] ?? 1;
    if (!isObject(row)) return refuse('IMPORT_UNREADABLE', [], { line, reason: 'JSON_NOT_AN_OBJECT' });
    return { line, row };
  });
}

const isObject = (row: unknown): row is Record<string, unknown> =>
  typeof row === 'object' && row !== null && !Array.isArray(row);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const line = text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length;
    return refuse('IMPORT_UNREADABLE', [], { line, reason: 'JSON_MALFORMED' });
  }
}

/** The lines on which the elements of the outermost list start, in a text that is known to be JSON. */
function linesOfElements(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let awaited = false;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|\n|[[\]{},]|[^\s"[\]{},]+/g)) {
    if (token === '\n') line += 1;
    else if (token === ',') awaited = depth === 1;
    else if (token === ']' || token === '}') depth -= 1;
    else {
      if (awaited && depth === 1) lines.push(line);
      awaited = false;
      if (token === '[' || token === '{') {
        depth += 1;
        if (depth === 1) awaited = true;
      }
    }
  }
  return lines;
}

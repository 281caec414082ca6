import { GENESIS, type Head, lineHash } from './line.ts';

/** A line as anybody can read it: its text only once that may be shown. */
export interface PublicLine {
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly text: string | null;
  /** What the page says beside the text, if it was asked for: the text contains both. */
  readonly at?: string;
  readonly type?: string | null;
}

export interface Flaw {
  readonly sequence: number;
  readonly reason: 'missing' | 'link broken' | 'text changed' | 'told otherwise' | 'head differs';
}

/**
 * Recomputes a chain from its first line: no sequence number is missing, each line carries the hash of the one
 * before, each visible text hashes to its line's hash and agrees with what is said beside it, and the head matches
 * the last line. Names every flaw.
 */
export function verifyChain(lines: readonly PublicLine[], head: Head): Flaw[] {
  const flaws: Flaw[] = [];
  let previous = GENESIS;
  let expected = 1;
  for (const line of lines) {
    if (line.sequence !== expected) flaws.push({ sequence: expected, reason: 'missing' });
    else if (line.previousHash !== previous) flaws.push({ sequence: line.sequence, reason: 'link broken' });
    if (line.text !== null && lineHash(line.previousHash, line.text) !== line.hash) {
      flaws.push({ sequence: line.sequence, reason: 'text changed' });
    } else if (line.text !== null && !tellsTheSame(line, line.text)) {
      flaws.push({ sequence: line.sequence, reason: 'told otherwise' });
    }
    previous = line.hash;
    expected = line.sequence + 1;
  }
  if (head.sequence !== expected - 1 || head.hash !== previous)
    flaws.push({ sequence: head.sequence, reason: 'head differs' });
  return flaws;
}

function tellsTheSame({ at, type }: PublicLine, text: string): boolean {
  const said = JSON.parse(text) as { readonly at: string; readonly type: string };
  return (at === undefined || at === said.at) && (type === undefined || type === said.type);
}

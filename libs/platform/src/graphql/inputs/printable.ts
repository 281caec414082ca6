import { typefaceRanges } from './typeface-ranges.ts';

const ranges = typefaceRanges
  .flatMap((line) => line.split(' '))
  .map((range) => range.split('-').map((end) => Number.parseInt(end, 16)))
  .map(([from = 0, to = from]) => ({ from, to }));

/** Lines and columns are set, not printed. */
const isLayout = (character: number): boolean => character === 0x0a || character === 0x09;

const isPrintable = (character: number): boolean =>
  isLayout(character) || ranges.some(({ from, to }) => from <= character && character <= to);

const MOST_TOLD = 10;

/** The characters of a text that a legal document could print as an empty box only, each once: `U+2713 ✓`. */
export function unprintable(text: string): string[] {
  const found = [...new Set(text)].filter((letter) => !isPrintable(letter.codePointAt(0)!));
  return found.slice(0, MOST_TOLD).map((letter) => `U+${hex(letter)} ${letter}`);
}

const hex = (letter: string): string => letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');

import fc from 'fast-check';
import { breakLines } from './lines.ts';
import { sharedOut } from './table.ts';

/** Every character is one wide. */
const measure = (text: string) => text.length;
const broken = (text: string, width: number) => breakLines(text, width, measure);

test('lines end at spaces, and keep the space for those who listen', () => {
  expect(broken('один другий третій', 12)).toEqual(['один другий ', 'третій']);
});

test('a short word and a short number stay with what follows', () => {
  expect(broken('договір у Луцьку', 9)).toEqual(['договір ', 'у Луцьку']);
  expect(broken('строком 12 місяців', 11)).toEqual(['строком ', '12 місяців']);
});

test('no line ends at a space that must not break', () => {
  expect(broken('усього 1\u00a0234\u00a0грн', 9)).toEqual(['усього ', '1\u00a0234\u00a0грн']);
});

test('a word wider than the line is cut, after a hyphen where there is one', () => {
  expect(broken('aaaabbbbcc', 4)).toEqual(['aaaa', 'bbbb', 'cc']);
  expect(broken('людино-година', 9)).toEqual(['людино-', 'година']);
});

test('paragraphs stay apart', () => {
  expect(broken('перший\n\nдругий', 20)).toEqual(['перший', '', 'другий']);
});

test('nothing is lost and nothing is too wide', () => {
  const texts = fc.stringMatching(/^[а-я0-9 -]{0,80}$/);
  fc.assert(
    fc.property(texts, fc.integer({ min: 3, max: 30 }), (text, width) => {
      const lines = broken(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(width);
    }),
  );
});

test('a column that needs more takes it from the others, and the whole width is given out', () => {
  expect(sharedOut([10, 50, 40], [25, 10, 10], 100)).toEqual([25, (75 * 50) / 90, (75 * 40) / 90]);
  expect(sharedOut([1, 1], [10, 10], 100)).toEqual([50, 50]);
});

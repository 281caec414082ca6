export type Measure = (text: string) => number;

/**
 * Breaks a text into lines of at most a width, at spaces only. Words of one or two letters and short numbers stay with the next
 * word, as Ukrainian typography asks; a word wider than the line (a hash, an address) is cut where it must be.
 * Every line but the last of a paragraph keeps its closing space, so that words do not run together when read aloud.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure));
}

function breakParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  const turn = () => {
    if (line) lines.push(line);
    line = '';
    filled = 0;
  };
  for (const piece of pieces(paragraph)) {
    const own = measure(piece);
    const visible = piece.endsWith(' ') ? own - measure(' ') : own;
    if (filled + visible > width + 0.01) turn();
    if (visible > width) {
      const parts = cut(piece, width, measure);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1)!;
      filled = measure(line);
    } else {
      line += piece;
      filled += own;
    }
  }
  turn();
  return lines.length > 0 ? lines : [''];
}

/** Words with the space after them; short words glued to the next one. */
export function pieces(paragraph: string): string[] {
  const found: string[] = [];
  let short = '';
  for (const word of paragraph.match(/[^ ]+ */g) ?? []) {
    const piece = short + word.replace(/ +$/, ' ');
    const isShort = /^(\p{L}{1,2}|\d{1,4}|№) $/u.test(word) && short.length < 6;
    short = isShort ? piece : '';
    if (!isShort) found.push(piece);
  }
  if (short) found.push(short);
  return found;
}

/** Cuts after a hyphen or slash where one is near the edge, else wherever the edge is. */
function cut(piece: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part && measure(part + character) > width && character !== ' ') {
      const soft = Math.max(part.lastIndexOf('-'), part.lastIndexOf('/'), part.lastIndexOf(' ')) + 1;
      const end = soft > 0 ? soft : part.length;
      parts.push(part.slice(0, end));
      part = part.slice(end);
    }
    part += character;
  }
  return [...parts, part];
}

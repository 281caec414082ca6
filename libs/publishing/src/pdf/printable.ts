import { plainText } from '#kernel';

/** Text as it may stand on paper: nothing that hides, reverses or spaces out what is printed. */
export const printable = (text: string): string =>
  plainText(text.replace(/[\t\u2028\u2029]/g, ' ')).replace(/[\ufb00-\ufb06]/g, (ligature) =>
    ligature.normalize('NFKC'),
  );

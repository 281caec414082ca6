import type { Print } from '#kernel';
import type { Form } from './forms.ts';

interface StoredCopy {
  readonly form: Form;
  readonly print: Print;
  readonly fileSha256: string;
}

/**
 * The copies that are reported and signed: for everybody where there is such a copy, so that a signature can be checked when
 * what was withheld has been erased.
 */
export function signedCopies(copies: readonly StoredCopy[]): { fileSha256: string; htmlSha256: string | null } {
  const print: Print = copies.some((copy) => copy.print === 'public') ? 'public' : 'restricted';
  const hashOf = (form: Form) => copies.find((copy) => copy.form === form && copy.print === print)?.fileSha256 ?? null;
  const fileSha256 = hashOf('pdf');
  if (fileSha256 === null) throw new Error('a legal document has no file to sign');
  return { fileSha256, htmlSha256: hashOf('html') };
}

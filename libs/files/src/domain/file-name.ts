import { type ContentKind, contentTypes } from './content.ts';
import { refuse } from './problems.ts';

const LONGEST = 120;

/** The last part of a name, composed, without anything that is no character to see, or that some system reads as a path. */
function cleaned(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
}

/**
 * The name under which a file is kept, and its kind. A name without an extension is given the right one; one whose
 * extension says something else than the content is refused.
 */
export function named(given: string, kinds: readonly ContentKind[]): { name: string; kind: ContentKind } {
  const [first] = kinds;
  if (!first)
    return refuse('FILE_TYPE_NOT_ALLOWED', [], { allowed: extensionsOf(Object.keys(contentTypes) as ContentKind[]) });
  const name = cleaned(given);
  const extension = /\.(\p{L}[\p{L}\d]{0,9})$/u.exec(name)?.[1] ?? null;
  if (extension === null)
    return { name: `${shortened(name) || 'file'}.${contentTypes[first].extensions[0]}`, kind: first };
  const lower = extension.toLowerCase();
  const kind = kinds.find((one) => (contentTypes[one].extensions as readonly string[]).includes(lower));
  if (!kind) return refuse('FILE_EXTENSION_WRONG', ['name'], { extension: lower, expected: extensionsOf(kinds) });
  return { name: `${shortened(name.slice(0, -extension.length - 1)) || 'file'}.${lower}`, kind };
}

const shortened = (name: string): string => [...name].slice(0, LONGEST).join('').trimEnd();

const extensionsOf = (kinds: readonly ContentKind[]): string =>
  kinds.flatMap((kind) => contentTypes[kind].extensions).join(', ');

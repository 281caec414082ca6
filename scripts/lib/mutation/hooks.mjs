const words = new URL('./collected.mjs', import.meta.url).href;
const sources = new Map();

/** Modules of one generation import each other: `spec.ts?2` gets `rule.ts?2`, loaded anew. */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: words, shortCircuit: true };
  const found = await next(specifier, context);
  const generation = context.parentURL ? new URL(context.parentURL).search : '';
  return found.url.endsWith('.ts') ? { ...found, url: found.url + generation } : found;
}

/** Each file is read and translated once, however often it is loaded. */
export async function load(url, context, next) {
  const [file] = url.split('?');
  if (!file.endsWith('.ts')) return next(url, context);
  if (!sources.has(file)) sources.set(file, await next(file, context));
  return sources.get(file);
}

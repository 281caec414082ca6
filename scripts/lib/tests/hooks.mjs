const words = new URL('./words.mjs', import.meta.url).href;

/** @type {import('node:module').ResolveHook} */
export function resolve(specifier, context, next) {
  return specifier === '@jest/globals' ? { url: words, shortCircuit: true } : next(specifier, context);
}

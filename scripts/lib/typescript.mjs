/**
 * Lets Node import our TypeScript as it stands, without a build: `node --import ./scripts/lib/typescript.mjs file.ts`,
 * or import this module before an `import()` of TypeScript.
 */
import { register } from 'node:module';
import 'reflect-metadata';

register('./typescript-hooks.mjs', import.meta.url);

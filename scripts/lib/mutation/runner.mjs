import fc from 'fast-check';
import { register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import '../typescript.mjs';
import { testsOf } from './collected.mjs';

register('./hooks.mjs', import.meta.url);

// The same values for each mutant, or a mutant would be killed today and survive tomorrow.
fc.configureGlobal({ seed: 2026 });

/**
 * Runs the specs of one room for Stryker, inside one process: they are loaded once, and then run with one mutant after another
 * switched on. Only a mutant that works while a module is loaded (a table, a constant) takes a new generation of modules.
 */
class SpecRunner {
  static inject = ['options'];
  #mutants = (globalThis.__stryker__ ??= {});
  #generation = 0;
  #loaded = new Map();

  constructor({ specs }) {
    this.specs = specs;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const tests = [];
    for (const spec of this.specs) {
      for (const test of await this.#testsOf(spec)) {
        this.#mutants.currentTestId = test.id;
        const since = performance.now();
        const failureMessage = await failureOf(test);
        const seen = { id: test.id, name: test.id, fileName: path.resolve(test.file) };
        const timeSpentMs = performance.now() - since;
        tests.push({ ...seen, timeSpentMs, status: failureMessage === null ? 0 : 1, failureMessage });
        this.#mutants.currentTestId = undefined;
      }
    }
    return { status: 'complete', tests, mutantCoverage: this.#mutants.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName, reloadEnvironment, mutantActivation, hitLimit }) {
    if (reloadEnvironment) {
      this.#generation += 1;
      this.#loaded.clear();
    }
    Object.assign(this.#mutants, { hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    if (mutantActivation === 'static') this.#mutants.activeMutant = activeMutant.id;
    // The spec of the rule itself is the likeliest to notice.
    const own = path.basename(sandboxFileName).replace('.ts', '.spec.ts');
    const specs = this.specs.toSorted((one, other) => other.endsWith(`/${own}`) - one.endsWith(`/${own}`));
    let nrOfTests = 0;
    try {
      for (const spec of specs) {
        const wanted = testFilter?.filter((id) => id.startsWith(`${spec}:`));
        if (wanted?.length === 0) continue;
        for (const test of await this.#testsOf(spec)) {
          if (wanted && !wanted.includes(test.id)) continue;
          this.#mutants.activeMutant = activeMutant.id;
          nrOfTests += 1;
          const failureMessage = await failureOf(test);
          if (this.#mutants.hitCount > hitLimit) return { status: 'timeout', reason: 'A loop without end.' };
          if (failureMessage !== null) return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
        }
        if (mutantActivation === 'runtime') this.#mutants.activeMutant = undefined;
      }
      return { status: 'survived', nrOfTests };
    } catch (error) {
      return { status: 'killed', killedBy: [this.specs[0]], failureMessage: `does not load: ${error}`, nrOfTests };
    } finally {
      this.#mutants.activeMutant = undefined;
    }
  }

  async #testsOf(spec) {
    if (!this.#loaded.has(spec)) {
      const url = `${pathToFileURL(path.resolve(spec))}?${this.#generation}`;
      this.#loaded.set(spec, await testsOf(spec, () => import(url)));
    }
    return this.#loaded.get(spec);
  }
}

async function failureOf(test) {
  try {
    await test.run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'specs', injectableClass: SpecRunner }];

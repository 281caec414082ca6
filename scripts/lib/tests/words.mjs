/** What `@jest/globals` gives to a test file here: Jest's own words, in the process of the tests itself. */
import { expect } from 'expect';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from 'jest-circus';

Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test });

export { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test };

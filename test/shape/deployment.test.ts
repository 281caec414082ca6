import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesOf, project, textOf } from '../support/sources.ts';

const compose = textOf('docker-compose.yml');
const namesIn = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1]!)),
];

/** Variables that other programs' images read, and ours do not. */
const ofImages = ['POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB', 'PROCESS_PASSWORD', 'REDIS_PASSWORD'];

test('what the Compose file asks of .env stands in .env.example, and nothing else does', () => {
  const asked = namesIn(compose, /(?<!\$)\$\{([A-Z_]+)/g);
  const offered = namesIn(textOf('.env.example'), /^([A-Z_]+)=/gm);
  expect(offered.sort()).toEqual(asked.sort());
});

test('no secret has a default', () => {
  const secret = /PASSWORD|KEY/;
  expect(textOf('.env.example')).not.toMatch(/^[A-Z_]+=.+$/m);
  expect(namesIn(compose, /(?<!\$)\$\{([A-Z_]+):-[^}]/g).filter((name) => secret.test(name))).toEqual([]);
  expect(namesIn(compose, /(?<!\$)\$\{([A-Z_]+)\}/g)).toEqual([]);
});

test('every variable that the Compose file sets is read somewhere', () => {
  const read = filesOf(/^(apps|libs)\/.*(?<!\.spec)\.ts$/).map(textOf);
  const set = namesIn(compose, /^ +([A-Z][A-Z_]+): /gm).filter((name) => !ofImages.includes(name));
  expect(set.length).toBeGreaterThan(5);
  expect(set.filter((name) => !read.some((text) => text.includes(`'${name}'`)))).toEqual([]);
});

test('what the image copies exists and is not kept from it, and what it starts is a process', () => {
  const copied = [...textOf('Dockerfile').matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap((match) => match[1]!.split(' '));
  const admitted = textOf('.dockerignore').split('\n');
  expect(copied.length).toBeGreaterThan(8);
  expect(copied.filter((file) => !existsSync(path.join(project, file)) || !admitted.includes(`!${file}`))).toEqual([]);
  const started = namesIn(textOf('Dockerfile') + compose, /(?:dist\/)(apps\/[\w/.]+)\.js/g);
  expect(started.length).toBeGreaterThan(3);
  expect(started.filter((file) => !existsSync(path.join(project, `${file}.ts`)))).toEqual([]);
});

test('the bill of materials names every package that we ask for, with version and hash', () => {
  const bill = JSON.parse(execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: project, encoding: 'utf8' })) as {
    components: { name: string; version: string; hashes?: object[] }[];
  };
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<string, object>;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(bill.components).toContainEqual(expect.objectContaining({ name, version, hashes: expect.any(Array) }));
  }
});

import { ConfigError, readConfig } from './config.ts';
import { FolderFiles } from './storage/folder.ts';
import { openFiles } from './storage/open.ts';
import { S3Files } from './storage/s3.ts';

const key = Buffer.alloc(32).toString('base64');
const whole = { DATABASE_URL: 'postgres://x', REQUEST_KEY: key, SEALING_KEYS: `a:${key}`, STORAGE_FOLDER: '/tmp' };

const faultsOf = (env: Record<string, string | undefined>): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};

test('a process that is told everything starts in production mode', () => {
  const config = readConfig(whole);
  expect(config).toMatchObject({ mode: 'production', databaseRole: 'turbota_app', redisUrl: null, apiPort: 4000 });
  expect([...config.sealingKeys.keys()]).toEqual(['a']);
});

test('everything that is missing or wrong is said at once, and no value of a secret', () => {
  const faults = faultsOf({ TURBOTA_MODE: 'live', REQUEST_KEY: 'c2hvcnQ=', SEALING_KEYS: 'short', API_PORT: 'four' });
  for (const name of ['TURBOTA_MODE', 'DATABASE_URL', 'REQUEST_KEY', 'SEALING_KEYS', 'STORAGE_FOLDER', 'API_PORT']) {
    expect(faults).toContain(name);
  }
  expect(faults).not.toContain('c2hvcnQ=');
});

test('files lie in a folder, or in a bucket when its address is given with everything it needs', () => {
  expect(openFiles(readConfig(whole))).toBeInstanceOf(FolderFiles);
  const bucket = {
    S3_BUCKET_URL: 'https://s3.example.org/documents',
    S3_REGION: 'eu',
    S3_ACCESS_KEY: 'a',
    S3_SECRET_KEY: 'b',
  };
  expect(openFiles(readConfig({ ...whole, STORAGE_FOLDER: undefined, ...bucket }))).toBeInstanceOf(S3Files);
  expect(faultsOf({ ...whole, S3_BUCKET_URL: bucket.S3_BUCKET_URL })).toContain('S3_REGION');
});

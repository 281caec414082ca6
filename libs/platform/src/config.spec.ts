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

test('a process that is told what it needs starts in production mode, and takes the rest as usual', () => {
  expect(readConfig(whole)).toEqual({
    mode: 'production',
    databaseUrl: 'postgres://x',
    databaseRole: 'turbota_app',
    poolSize: 10,
    redisUrl: null,
    jobLockMs: 30_000,
    requestKey: Buffer.alloc(32),
    sealingKeys: new Map([['a', Buffer.alloc(32)]]),
    storageFolder: '/tmp',
    bucket: null,
    files: {
      fileBytes: 20 * 1024 * 1024,
      organisationBytes: 2000 * 1024 * 1024,
      organisationCount: 5000,
      perMinute: 30,
      idleMs: 20_000,
    },
    scannerUrl: null,
    apiPort: 4000,
    portalPort: 3000,
    workerPort: null,
    apiUrl: 'http://127.0.0.1:4000',
    portalUrl: 'http://127.0.0.1:3000',
    portalKey: null,
    proxies: 0,
    logLevel: 'info',
  });
});

test('whatever is told is taken', () => {
  const other = Buffer.alloc(32, 1);
  const told = readConfig({
    ...whole,
    TURBOTA_MODE: 'demonstration',
    DATABASE_ROLE: 'other',
    POOL_SIZE: '3',
    REDIS_URL: 'redis://x',
    JOB_LOCK_MS: '999999',
    SEALING_KEYS: `b:${other.toString('base64')},a:${key},`,
    API_PORT: '1',
    PORTAL_PORT: '2',
    WORKER_PORT: '3',
    API_URL: 'https://api.example',
    PORTAL_URL: 'https://example',
    PORTAL_KEY: 'credential',
    PROXIES: '2',
    LOG_LEVEL: 'warn',
    FILE_MEGABYTES: '1',
    ORGANISATION_MEGABYTES: '2',
    ORGANISATION_FILES: '3',
    UPLOADS_PER_MINUTE: '4',
    UPLOAD_IDLE_MS: '5',
    SCANNER_URL: 'tcp://127.0.0.1:3310',
  });
  expect(told).toMatchObject({
    ...{ mode: 'demonstration', databaseRole: 'other', poolSize: 3, redisUrl: 'redis://x', jobLockMs: 999_999 },
    ...{ apiPort: 1, portalPort: 2, workerPort: 3, apiUrl: 'https://api.example', portalUrl: 'https://example' },
    ...{ portalKey: 'credential', proxies: 2, logLevel: 'warn', scannerUrl: 'tcp://127.0.0.1:3310' },
    files: { fileBytes: 1_048_576, organisationBytes: 2_097_152, organisationCount: 3, perMinute: 4, idleMs: 5 },
  });
  expect([...told.sealingKeys]).toEqual([
    ['b', other],
    ['a', Buffer.alloc(32)],
  ]);
  expect(readConfig({ ...whole, TURBOTA_MODE: 'test', DATABASE_ROLE: '' })).toMatchObject({
    mode: 'test',
    databaseRole: null,
  });
});

test('everything that is missing or wrong is said at once, and no value of a secret', () => {
  const env = { TURBOTA_MODE: 'live', REQUEST_KEY: 'c2hvcnQ=', API_PORT: 'four', PROXIES: '1234567' };
  expect(faultsOf({ ...env, SEALING_KEYS: `short,:${key},b:,c:c2hvcnQ=` }).split('\n- ')).toEqual([
    'The configuration is not usable:',
    'TURBOTA_MODE must be production, demonstration or test, not "live"',
    'SEALING_KEYS must be a list of id:base64',
    'SEALING_KEYS must be a list of id:base64',
    'SEALING_KEYS must be a list of id:base64',
    'SEALING_KEYS c must be 32 bytes in base64',
    'API_PORT must be a whole number, not "four"',
    'DATABASE_URL is missing',
    'REQUEST_KEY must be 32 bytes in base64',
    'STORAGE_FOLDER is missing',
    'PROXIES must be a whole number, not "1234567"',
  ]);
  expect(faultsOf({ ...whole, SEALING_KEYS: undefined, POOL_SIZE: '-1', JOB_LOCK_MS: '' }).split('\n- ')).toEqual([
    'The configuration is not usable:',
    'SEALING_KEYS is missing',
    'POOL_SIZE must be a whole number, not "-1"',
    'JOB_LOCK_MS must be a whole number, not ""',
  ]);
  for (const place of ['http://127.0.0.1', '127.0.0.1:3310', 'unix:', 'tcp://'])
    expect(faultsOf({ ...whole, SCANNER_URL: place })).toMatch('SCANNER_URL must be tcp://host:port or unix:/path');
});

test('files lie in a folder, or in a bucket when its address is given with everything it needs', () => {
  expect(openFiles(readConfig(whole))).toBeInstanceOf(FolderFiles);
  const bucket = {
    S3_BUCKET_URL: 'https://s3.example.org/documents',
    S3_REGION: 'eu',
    S3_ACCESS_KEY: 'a',
    S3_SECRET_KEY: 'b',
  };
  const config = readConfig({ ...whole, STORAGE_FOLDER: undefined, ...bucket });
  expect(openFiles(config)).toBeInstanceOf(S3Files);
  expect(config).toMatchObject({
    storageFolder: null,
    bucket: { bucketUrl: bucket.S3_BUCKET_URL, region: 'eu', accessKey: 'a', secretKey: 'b' },
  });
  expect(
    faultsOf({ ...whole, S3_BUCKET_URL: bucket.S3_BUCKET_URL })
      .split('\n- ')
      .slice(1),
  ).toEqual(['S3_REGION is missing', 'S3_ACCESS_KEY is missing', 'S3_SECRET_KEY is missing']);
});

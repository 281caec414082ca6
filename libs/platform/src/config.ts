export type Mode = 'production' | 'demonstration' | 'test';

/** A bucket on an S3-compatible server. */
export interface BucketConfig {
  readonly bucketUrl: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** What people may upload. */
export interface FileLimits {
  /** Of one file, and of all files of an organisation. */
  readonly fileBytes: number;
  readonly organisationBytes: number;
  readonly organisationCount: number;
  /** How many files one person may upload in a minute. */
  readonly perMinute: number;
  /** After how many milliseconds without a byte an upload is cut off. */
  readonly idleMs: number;
}

/** Everything that a process takes from its environment, read and checked once. */
export interface Config {
  readonly mode: Mode;
  /** The application's database. The processes take the role `turbota_app` in it, which cannot change the journal. */
  readonly databaseUrl: string;
  readonly databaseRole: string | null;
  readonly poolSize: number;
  /** Where jobs live; without it they live in the database. */
  readonly redisUrl: string | null;
  /** After how many milliseconds of silence a worker's jobs go to another worker. */
  readonly jobLockMs: number;
  /** 32 bytes: keyed hashes of idempotent requests. */
  readonly requestKey: Buffer;
  /** 32 bytes each, by key id; the first one wraps new tender keys, the others still unwrap old ones. */
  readonly sealingKeys: ReadonlyMap<string, Buffer>;
  /** Where files are kept: in a folder, or in a bucket when one is configured. */
  readonly storageFolder: string | null;
  readonly bucket: BucketConfig | null;
  readonly files: FileLimits;
  /** A ClamAV daemon, `tcp://host:port` or `unix:/path`; without one every file is said to be not scanned. */
  readonly scannerUrl: string | null;
  readonly apiPort: number;
  readonly portalPort: number;
  /** Where the worker answers whether it is ready; null when nobody asks. */
  readonly workerPort: number | null;
  readonly apiUrl: string;
  readonly portalUrl: string;
  /** The credential of the portal: its requests are limited to its own documents. */
  readonly portalKey: string | null;
  /** How many proxies are in front; anything beyond them in forwarding headers is not trusted. */
  readonly proxies: number;
  readonly logLevel: string;
}

const MEGABYTE = 1024 * 1024;

export class ConfigError extends Error {}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const required = (name: string): string => {
    const value = env[name];
    if (!value) faults.push(`${name} is missing`);
    return value ?? '';
  };
  const whole = (name: string, fallback: number): number => {
    const text = env[name] ?? String(fallback);
    if (!/^\d{1,6}$/.test(text)) faults.push(`${name} must be a whole number, not "${text}"`);
    return Number(text);
  };
  const key = (name: string, text: string): Buffer => {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length !== 32) faults.push(`${name} must be 32 bytes in base64`);
    return bytes;
  };
  const mode = env['TURBOTA_MODE'] ?? 'production';
  if (!['production', 'demonstration', 'test'].includes(mode)) {
    faults.push(`TURBOTA_MODE must be production, demonstration or test, not "${mode}"`);
  }
  const sealingKeys = new Map<string, Buffer>();
  for (const entry of required('SEALING_KEYS').split(',').filter(Boolean)) {
    const [id, text] = entry.split(':');
    if (!id || !text) faults.push('SEALING_KEYS must be a list of id:base64');
    else sealingKeys.set(id, key(`SEALING_KEYS ${id}`, text));
  }
  const bucketUrl = env['S3_BUCKET_URL'];
  const scannerUrl = env['SCANNER_URL'];
  if (scannerUrl && !/^(tcp:\/\/[^/]+|unix:\/.+)$/.test(scannerUrl))
    faults.push('SCANNER_URL must be tcp://host:port or unix:/path');
  const apiPort = whole('API_PORT', 4000);
  const portalPort = whole('PORTAL_PORT', 3000);
  const config: Config = {
    mode: mode as Mode,
    databaseUrl: required('DATABASE_URL'),
    databaseRole: env['DATABASE_ROLE'] === '' ? null : (env['DATABASE_ROLE'] ?? 'turbota_app'),
    poolSize: whole('POOL_SIZE', 10),
    redisUrl: env['REDIS_URL'] || null,
    jobLockMs: whole('JOB_LOCK_MS', 30_000),
    requestKey: key('REQUEST_KEY', required('REQUEST_KEY')),
    sealingKeys,
    storageFolder: bucketUrl ? null : required('STORAGE_FOLDER'),
    bucket: bucketUrl
      ? {
          bucketUrl,
          region: required('S3_REGION'),
          accessKey: required('S3_ACCESS_KEY'),
          secretKey: required('S3_SECRET_KEY'),
        }
      : null,
    files: {
      fileBytes: whole('FILE_MEGABYTES', 20) * MEGABYTE,
      organisationBytes: whole('ORGANISATION_MEGABYTES', 2000) * MEGABYTE,
      organisationCount: whole('ORGANISATION_FILES', 5000),
      perMinute: Math.max(1, whole('UPLOADS_PER_MINUTE', 30)),
      idleMs: whole('UPLOAD_IDLE_MS', 20_000),
    },
    scannerUrl: scannerUrl || null,
    apiPort,
    portalPort,
    workerPort: env['WORKER_PORT'] ? whole('WORKER_PORT', 0) : null,
    apiUrl: env['API_URL'] || `http://127.0.0.1:${apiPort}`,
    portalUrl: env['PORTAL_URL'] || `http://127.0.0.1:${portalPort}`,
    portalKey: env['PORTAL_KEY'] || null,
    proxies: whole('PROXIES', 0),
    logLevel: env['LOG_LEVEL'] ?? 'info',
  };
  if (faults.length > 0) throw new ConfigError(`The configuration is not usable:\n- ${faults.join('\n- ')}`);
  return config;
}

/** The token under which Nest injects the configuration. */
export const CONFIG = Symbol('config');

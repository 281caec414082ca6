import { signatureMoment } from '../clock/real-time.ts';
import { type Config, ConfigError } from '../config.ts';
import type { Files } from './files.ts';
import { FolderFiles } from './folder.ts';
import { S3Files } from './s3.ts';

/** The store that the configuration names: a bucket, or else a folder. */
export function openFiles({ bucket, storageFolder }: Pick<Config, 'bucket' | 'storageFolder'>): Files {
  if (bucket) return new S3Files({ ...bucket, now: signatureMoment });
  if (storageFolder) return new FolderFiles(storageFolder);
  throw new ConfigError('there is no place for files');
}

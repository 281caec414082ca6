export * from './files.ts';
export * from './folder.ts';
export * from './open.ts';
export * from './s3.ts';

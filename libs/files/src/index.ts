export { MOST_FILES } from './domain/file.ts';
export * from './events.ts';
export { FileType } from './graphql/file.type.ts';
export { FilesOf } from './graphql/files-of.ts';
export { FileRoutes } from './http/file.routes.ts';
export { FilesModule } from './module.ts';
export * from './steps.ts';
export { FileCare } from './usecases/file-care.ts';
export * from './notices.ts';

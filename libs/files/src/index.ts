export * from './events.ts';
export { FileType } from './graphql/file.types.ts';
export { FileRoutes } from './http/file.routes.ts';
export { FilesModule } from './module.ts';
export { filesOf } from './readers.ts';
export * from './steps.ts';
export { FileCare } from './usecases/file-care.ts';

/**
 * What makes public pages fast. The rest of the platform imports this file alone; docs/adr/0015-pages-kept-by-version.md
 * says what each part earns.
 */
export { serverOfKeptPages } from './kept-pages.ts';
export { Forms, type Query, type Write } from './forms.ts';
export { PageVersions } from './page-versions.ts';
export { type Connections, Pipelines, readPipelines } from './pipelines.ts';
export { type Answer, type AskedPage, nothingKnown, PAGE_CHANGES, PublicPages } from './public-pages.ts';
export { Written } from './written.ts';
export { unwritable, WrittenPage } from './written-page.ts';

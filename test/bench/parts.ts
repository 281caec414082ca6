import type { Figure } from './figures.ts';
import { flatness } from './parts/flatness.ts';
import { pages } from './parts/pages.ts';
import type { Setting } from './setting.ts';

export type Part = (setting: Setting) => Promise<readonly Figure[]>;

/** In the order in which a whole run takes them. */
export const parts: Readonly<Record<string, Part>> = { pages, flatness };

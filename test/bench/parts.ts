import type { Figure } from './figures.ts';
import { attack } from './parts/attack.ts';
import { bids } from './parts/bids.ts';
import { earnings } from './parts/earnings.ts';
import { flatness } from './parts/flatness.ts';
import { jobs } from './parts/jobs.ts';
import { pages } from './parts/pages.ts';
import { papers } from './parts/papers.ts';
import { start } from './parts/start.ts';
import { territories } from './parts/territories.ts';
import type { Setting } from './setting.ts';

export type Part = (setting: Setting) => Promise<readonly Figure[]>;

/** In the order in which a whole run takes them. */
export const parts: Readonly<Record<string, Part>> = {
  pages,
  earnings,
  attack,
  flatness,
  bids,
  jobs,
  papers,
  territories,
  start,
};

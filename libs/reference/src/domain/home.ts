import { ua2026 } from './ua-2026/index.ts';

/** The country whose law an installation applies, in the words of its pack. */
export const home = {
  code: ua2026.country,
  timeZone: ua2026.calendar.timeZone,
  currency: ua2026.currency,
  languages: ua2026.languages,
};

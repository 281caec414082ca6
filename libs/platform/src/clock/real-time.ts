/** Real time as other servers expect it in a signature: `20260301T090000Z`. Never for anything with legal effect. */
export const signatureMoment = (): string =>
  new Date()
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, 'Z');

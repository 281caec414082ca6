/** Real time as other servers expect it in a signature: `20260301T090000Z`. Never for anything of legal weight. */
export const signatureMoment = (): string =>
  new Date()
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, 'Z');

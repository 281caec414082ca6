import { event } from '#platform';

const file = { chain: 'file', visible: 'never' } as const;

interface OfOrganisation {
  readonly organisationId: string;
}

export const fileKept = event<OfOrganisation & { sha256: string; bytes: number }>('file.kept', {
  ...file,
  unheard: true,
});
export const fileDeleted = event<OfOrganisation>('file.deleted', { ...file, unheard: true });
/** A scanner has found something: from now on nobody is given the file. */
export const fileInfected = event<OfOrganisation>('file.infected', file);

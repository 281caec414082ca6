export type Form = 'pdf' | 'html';

/** Kinds whose page nobody has looked at yet: they are printed as PDF alone. A kind leaves this list when its room is widened. */
const pdfAlone: ReadonlySet<string> = new Set([
  'tender.opening',
  'award.protocol',
  'contract.text',
  'act.text',
  'monitoring.report',
]);

export const formsOf = (kind: string): readonly Form[] => (pdfAlone.has(kind) ? ['pdf'] : ['pdf', 'html']);

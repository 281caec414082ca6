import { legalDocument } from '#kernel';
import { blocks } from './blocks.ts';
import { shape } from './shape.ts';

export const reportText = legalDocument('monitoring.report', {
  subject: { kind: 'monitoring_report', type: 'MonitoringReport' },
  audience: 'public',
  folder: import.meta.url,
  ending: 'monitoring',
  shape,
  blocks,
});

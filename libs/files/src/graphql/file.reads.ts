import { column, instantColumn, readable } from '#platform';
import { fileScope } from '../readers.ts';

readable('File', {
  table: 'file',
  scope: fileScope,
  fields: {
    id: column('id'),
    name: column('name'),
    size: column('size'),
    type: column('type'),
    sha256: column('sha256'),
    scan: column('scan'),
    uploadedAt: instantColumn('uploaded_at'),
    expiresAt: instantColumn('expires_at'),
  },
});

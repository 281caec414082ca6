import { describePaper, type Facts } from '../../../../test/support/papers.ts';
import { announcement } from './announcement/document.ts';
import { sample as announced } from './announcement/sample.ts';
import { openingRecord } from './opening/document.ts';
import { sample as opened } from './opening/sample.ts';

describePaper(announcement, announced, {
  'in an emergency': (facts) => ({
    ...facts,
    tender: { ...(facts['tender'] as Facts), emergencyJustification: 'Евакуація громади' },
    amendments: [],
  }),
});
describePaper(openingRecord, opened);

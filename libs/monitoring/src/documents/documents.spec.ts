import { describePaper } from '../../../../test/support/papers.ts';
import { reportText } from './report/document.ts';
import { sample } from './report/sample.ts';

describePaper(reportText, sample);

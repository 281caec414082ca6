import { describePaper } from '../../../../test/support/papers.ts';
import { actText } from './act/document.ts';
import { sample as submitted } from './act/sample.ts';
import { contractText } from './contract/document.ts';
import { sample as prepared } from './contract/sample.ts';

describePaper(contractText, prepared);
describePaper(actText, submitted);

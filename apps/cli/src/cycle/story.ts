import { contractsAreSigned } from './chapters/contracts.ts';
import { qualityIsWatched, servicesAreDeliveredAndPaid } from './chapters/delivery.ts';
import { awardsAreDecided, bidsAreEvaluated } from './chapters/evaluation.ts';
import { moneyIsAppropriated, tariffsAreSet } from './chapters/money.ts';
import { needIsCounted, planIsAdopted } from './chapters/needs.ts';
import { newcomerCanTry } from './chapters/newcomer.ts';
import { peopleComeIn } from './chapters/people.ts';
import { providersAreRegistered } from './chapters/register.ts';
import { bidsAreOpened, bidsComeIn } from './chapters/bids.ts';
import { tenderIsAskedAboutAndAmended, tenderIsPrepared } from './chapters/tender.ts';
import type { World } from './world.ts';

export const FIRST_DAY = '2026-01-05';

/** One commissioning year of the community, in the order in which it happens. */
export const chapters: readonly { readonly title: string; readonly play: (world: World) => Promise<void> }[] = [
  { title: 'People come in', play: peopleComeIn },
  { title: 'Money is appropriated', play: moneyIsAppropriated },
  { title: 'Providers are registered', play: providersAreRegistered },
  { title: 'Need is counted', play: needIsCounted },
  { title: 'Tariffs are set', play: tariffsAreSet },
  { title: 'The needs plan is adopted', play: planIsAdopted },
  { title: 'The tender is prepared and published', play: tenderIsPrepared },
  { title: 'The tender is asked about and amended', play: tenderIsAskedAboutAndAmended },
  { title: 'Bids come in', play: bidsComeIn },
  { title: 'Bids are opened', play: bidsAreOpened },
  { title: 'Bids are evaluated', play: bidsAreEvaluated },
  { title: 'Awards are decided', play: awardsAreDecided },
  { title: 'Contracts are signed', play: contractsAreSigned },
  { title: 'Services are delivered and paid', play: servicesAreDeliveredAndPaid },
  { title: 'Quality is watched', play: qualityIsWatched },
  { title: 'A newcomer can try', play: newcomerCanTry },
];

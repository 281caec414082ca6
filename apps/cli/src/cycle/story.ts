import { moneyIsAppropriated, tariffsAreSet } from './chapters/money.ts';
import { peopleComeIn } from './chapters/people.ts';
import { providersAreRegistered } from './chapters/register.ts';
import type { World } from './world.ts';

export const FIRST_DAY = '2026-01-05';

/** One commissioning year of the community, in the order in which it happens. */
export const chapters: readonly { readonly title: string; readonly play: (world: World) => Promise<void> }[] = [
  { title: 'People come in', play: peopleComeIn },
  { title: 'Money is appropriated', play: moneyIsAppropriated },
  { title: 'Providers are registered', play: providersAreRegistered },
  { title: 'Tariffs are set', play: tariffsAreSet },
];

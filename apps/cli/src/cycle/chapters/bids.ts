import { addSeconds, divideHalfUp, formatMoney, instant, lineAmount, parseMoney, parseQuantity } from '#kernel';
import { PASSWORD } from '../cast.ts';
import { TENDER } from './tender.ts';
import type { World } from '../world.ts';

const OWN_BID = 'ownBid { id version contentSha256 receivedAt receiptHead }';

interface OwnBid {
  readonly id: string;
  readonly version: number;
}

const statements = [
  'NOT_IN_LIQUIDATION',
  'NOT_BANKRUPT',
  'NO_SANCTIONS',
  'NO_CORRUPTION_OFFENCE',
  'NO_AGGRESSOR_STATE_LINKS',
  'NO_TAX_ARREARS',
  'PERSONAL_DATA_CONSENT',
];

const volumes: Readonly<Record<string, string>> = { 'home care': '4800', 'day care': '1728' };

/** A whole bid for a lot at this unit price; its cost breakdown makes the price exactly. */
function offer(world: World, lot: string, unitPrice: string): object {
  const price = parseMoney(unitPrice);
  const quantity = volumes[lot]!;
  const part = (share: bigint) => divideHalfUp(price * share, 100n);
  const parts = {
    LABOUR: part(64n),
    SOCIAL_CHARGE: part(14n),
    MATERIALS: part(4n),
    OTHER_DIRECT: part(6n),
    ADMINISTRATION: part(7n),
  };
  const rest = price - Object.values(parts).reduce((sum, amount) => sum + amount, 0n);
  const lotItemId = world.id(`lot item ${lot}`);
  return {
    language: 'uk',
    method: 'Індивідуальний план для кожного отримувача, щотижневий перегляд, супервізія працівників двічі на місяць.',
    staff: 'Соціальні робітники з посвідченнями про навчання, соціальний менеджер, медична сестра на половину ставки.',
    experience: 'П’ять років роботи з цільовою групою; звіти і відгуки отримувачів додано до обліку в Реєстрі.',
    items: [{ lotItemId, quantity, unitPrice }],
    total: formatMoney(lineAmount(parseQuantity(quantity), price)),
    vatRate: null,
    costs: Object.entries({ ...parts, OVERHEAD: rest }).map(([article, amount]) => ({
      lotItemId,
      article,
      label: article,
      amount: formatMoney(amount),
    })),
    statements,
  };
}

async function bid(world: World, key: string, lot: string, unitPrice: string): Promise<OwnBid> {
  const content = offer(world, lot, unitPrice);
  const made = await world
    .player(key)
    .does<OwnBid>('submitBid', OWN_BID, { lotId: world.id(`lot ${lot}`), content, password: PASSWORD });
  world.remember(`bid ${key} ${lot}`, made.id);
  return made;
}

const refusedBid = (world: World, key: string, lot: string, content: object, code: string) =>
  world
    .player(key)
    .isRefused('submitBid', OWN_BID, { lotId: world.id(`lot ${lot}`), content, password: PASSWORD }, code);

/** Late April and May: bids come in sealed; some are changed, one is withdrawn, and what the law forbids is refused. */
export async function bidsComeIn(world: World): Promise<void> {
  await world.clock.to('2026-05-05');
  await bid(world, 'centre', 'home care', '149.50');
  const poruch = await bid(world, 'poruch', 'home care', '142.00');
  await bid(world, 'dolonia', 'home care', '139.90');
  const demchuk = await bid(world, 'demchuk', 'home care', '128.00');
  await bid(world, 'dolonia', 'day care', '688.00');
  await bid(world, 'nadiia', 'day care', '671.50');
  const draft = await world.player('soniachni').does<OwnBid>('saveBidDraft', OWN_BID, {
    lotId: world.id('lot day care'),
    content: offer(world, 'day care', '679.00'),
  });

  await refusedBid(world, 'nadiia', 'day care', offer(world, 'day care', '600.00'), 'BID_ALREADY_SUBMITTED');
  await refusedBid(world, 'mriia', 'home care', offer(world, 'home care', '120.00'), 'SERVICE_NOT_IN_ENTRY');
  await refusedBid(world, 'centre', 'day care', offer(world, 'day care', '701.00'), 'BID_UNIT_PRICE_ABOVE_MAXIMUM');
  await refusedBid(
    world,
    'centre',
    'day care',
    { ...offer(world, 'day care', '690.00'), total: '1.00' },
    'BID_TOTAL_MISMATCH',
  );

  await world.clock.to('2026-05-09');
  const lower = {
    lotId: world.id('lot home care'),
    bidId: poruch.id,
    version: poruch.version,
    content: offer(world, 'home care', '138.40'),
    password: PASSWORD,
  };
  await world.player('poruch').does('submitBid', OWN_BID, lower);
  await world.player('demchuk').does('withdrawBid', OWN_BID, { bidId: demchuk.id, version: demchuk.version });
  await world.player('soniachni').does('submitBid', OWN_BID, {
    lotId: world.id('lot day care'),
    bidId: draft.id,
    version: draft.version,
    content: null,
    password: PASSWORD,
  });
  world.remember('bid soniachni day care', draft.id);
  world.tell('6 bids are sealed, one of them changed; one was withdrawn, four were refused');
}

/** The deadline passes; a bid behind it is refused; two different people open what was sealed. */
export async function bidsAreOpened(world: World): Promise<void> {
  const closesAt = instant(world.id('closes at'));
  const tenderId = world.id('tender');
  const officer = world.player('tenderOfficer');
  await officer.isRefused('openBids', TENDER, { tenderId }, 'BIDS_STILL_SEALED');
  await world.clock.toInstant(addSeconds(closesAt, 1));
  await refusedBid(world, 'centre', 'day care', offer(world, 'day care', '690.00'), 'BID_LATE');
  await officer.does('openBids', TENDER, { tenderId });
  await officer.isRefused('openBids', TENDER, { tenderId }, 'OPENING_NEEDS_TWO_PEOPLE');
  await world.player('secretary').does('openBids', TENDER, { tenderId });
  world.tell('a bid one second late was refused; two people opened the others');
}

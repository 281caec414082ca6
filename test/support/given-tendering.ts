import { formatMoney, type Instant, instant, lineAmount, localDate, parseMoney, parseQuantity } from '#kernel';
import { statements } from '../../libs/tendering/src/domain/offer.ts';
import { AddLot, type LotItemInput } from '../../libs/tendering/src/usecases/add-lot.ts';
import { AppointCommission, type AppointedMemberInput } from '../../libs/tendering/src/usecases/appoint-commission.ts';
import { ApproveTender } from '../../libs/tendering/src/usecases/approve-tender.ts';
import { DraftTender, type DraftTenderInput } from '../../libs/tendering/src/usecases/draft-tender.ts';
import type { OfferInput } from '../../libs/tendering/src/usecases/offer-input.ts';
import { OpenBids } from '../../libs/tendering/src/usecases/open-bids.ts';
import { PublishTender } from '../../libs/tendering/src/usecases/publish-tender.ts';
import { SetCriteria } from '../../libs/tendering/src/usecases/set-criteria.ts';
import { SubmitBid } from '../../libs/tendering/src/usecases/submit-bid.ts';
import type { TestApplication } from './application.ts';
import { atTime } from './at-time.ts';
import { givenBudgetLine } from './given-budget.ts';
import { givenAuthority, givenMember, givenOrganisation, type Member, PASSWORD } from './given-identity.ts';
import { givenAdoptedPlan, LUTSK } from './given-needs.ts';
import { givenRegisteredProvider, homeCare } from './given-register.ts';

export const PUBLISHED_AT = instant('2026-03-02T08:00:00Z');
export const CLOSES_AT = instant('2026-04-02T09:00:00Z');
export const AFTER_CLOSING = instant('2026-04-02T09:30:00Z');

type Authority = Awaited<ReturnType<typeof givenAuthority>>;
export type People = Authority & { readonly commission: readonly Member[] };

/** An authority that can tender: an adopted plan, money on a line, and people for its commissions. */
export interface Buyer extends People {
  readonly budgetLineId: string;
  /** Lines of its adopted needs plan: home care for older persons, day care for children with disabilities. */
  readonly homeCareLine: string;
  readonly dayCareLine: string;
}

/**
 * Making people is slow on purpose: the buyers of one test file share them, each acting for his own buyer. They are members
 * of the first.
 */
const people = new WeakMap<TestApplication, Promise<People>>();

export async function givenBuyer(app: TestApplication, money = '10000000.00'): Promise<Buyer> {
  const known = people.get(app);
  const shared = known ?? givenPeople(app);
  people.set(app, shared);
  return known ? anotherBuyer(app, await shared, money) : equipped(app, await shared, money);
}

/** Another authority in which the same people work. */
export async function anotherBuyer(app: TestApplication, shared: People, money = '10000000.00'): Promise<Buyer> {
  const id = await givenOrganisation(app, { kind: 'authority', territoryCode: LUTSK });
  return equipped(app, { ...shared, id }, money);
}

/** With an adopted plan and money. */
async function equipped(app: TestApplication, { id, commission, ...officers }: People, money: string): Promise<Buyer> {
  const here = Object.fromEntries(
    Object.entries(officers).map(([name, member]) => [name, { ...member, organisationId: id }]),
  ) as Omit<Authority, 'id'>;
  const { homeCareLine, dayCareLine } = await givenAdoptedPlan(app, here);
  const budgetLineId = await givenBudgetLine(app, here.financeOfficer, money);
  return { ...here, id, commission, budgetLineId, homeCareLine, dayCareLine };
}

/** Officers of an authority, and chair, secretary, three members and two alternates, some of them from civil society. */
export async function givenPeople(app: TestApplication): Promise<People> {
  const { id, ...officers } = await givenAuthority(app, LUTSK);
  const civil = await givenOrganisation(app, { kind: 'provider', name: 'Громадська рада' });
  const commission: Member[] = [];
  for (let seat = 0; seat < 7; seat += 1) {
    const [organisation, role] = isCivil(seat) ? ([civil, 'bid_writer'] as const) : ([id, 'planner'] as const);
    commission.push(await givenMember(app, organisation, [role], `Член ${seat}`));
  }
  return { id, ...officers, commission };
}

const isCivil = (seat: number): boolean => seat === 2 || seat === 3 || seat === 6;

export const seatsOf = (buyer: Buyer): AppointedMemberInput[] =>
  buyer.commission.map(({ personId }, seat) => ({
    personId,
    role: seat === 0 ? 'chair' : seat === 1 ? 'secretary' : 'member',
    alternate: seat > 4,
    organisationName: isCivil(seat) ? 'Громадська рада' : 'Департамент соціальної політики',
    civilSociety: isCivil(seat),
  }));

export const tenderTexts = (buyer: Buyer): DraftTenderInput => ({
  title: 'Догляд вдома у громаді',
  language: 'uk',
  budgetLineId: buyer.budgetLineId,
  description: 'Догляд вдома за особами похилого віку',
  standardReference: 'Державний стандарт догляду вдома',
  draftContract: 'Проєкт договору',
  contractFrom: localDate('2026-05-01'),
  contractTo: localDate('2026-12-31'),
  closesAt: CLOSES_AT,
  emergencyJustification: null,
});

export const CRITERIA = [
  { code: 'Q1', titleUk: 'Зміст і метод', titleEn: 'Content and method', kind: 'quality', maxPoints: 40, scale: null },
  { code: 'Q2', titleUk: 'Персонал', titleEn: 'Staff', kind: 'quality', maxPoints: 30, scale: null },
  { code: 'P1', titleUk: 'Ціна', titleEn: 'Price', kind: 'price', maxPoints: 30, scale: null },
] as const;

/** 100 hours at 150.00 at most, so 15,000.00 in all. */
export const HOURS: LotItemInput = {
  description: 'Години догляду',
  unit: 'PERSON_HOUR',
  quantity: '100',
  maximumUnitPrice: '150.00',
  cpvCode: null,
};

export interface LotGiven {
  /** A line of the buyer's adopted plan; home care when left out. */
  readonly planLineId?: string;
  readonly items?: readonly LotItemInput[];
}

export interface TenderGiven {
  readonly texts?: Partial<DraftTenderInput>;
  readonly lots?: readonly LotGiven[];
  readonly commission?: readonly AppointedMemberInput[];
}

/** A draft with lots, criteria and commission, ready to be approved. */
export async function givenDraftTender(app: TestApplication, buyer: Buyer, given: TenderGiven = {}): Promise<string> {
  const { tenderOfficer } = buyer;
  const { id: tenderId } = await app.get(DraftTender).execute(tenderOfficer, { ...tenderTexts(buyer), ...given.texts });
  for (const lot of given.lots ?? [{}]) {
    await app.get(AddLot).execute(tenderOfficer, {
      tenderId,
      title: 'Лот',
      planLineId: lot.planLineId ?? buyer.homeCareLine,
      serviceCode: null,
      setting: null,
      targetGroup: null,
      items: lot.items ?? [HOURS],
    });
  }
  await app.get(SetCriteria).execute(tenderOfficer, { tenderId, criteria: CRITERIA });
  await app.get(AppointCommission).execute(tenderOfficer, {
    tenderId,
    actNumber: '17-од',
    actDate: localDate('2026-02-20'),
    members: given.commission ?? seatsOf(buyer),
  });
  return tenderId;
}

export async function givenApprovedTender(
  app: TestApplication,
  buyer: Buyer,
  given: TenderGiven = {},
): Promise<string> {
  const tenderId = await givenDraftTender(app, buyer, given);
  await app.get(ApproveTender).execute(buyer.head, { tenderId, version: await versionOf(app, tenderId) });
  return tenderId;
}

/** A tender published at PUBLISHED_AT that closes at CLOSES_AT; the clock stands at its publication. */
export async function givenPublishedTender(
  app: TestApplication,
  buyer: Buyer,
  given: TenderGiven = {},
): Promise<PublishedTender> {
  await atTime(app, PUBLISHED_AT);
  const tenderId = await givenApprovedTender(app, buyer, given);
  const version = await versionOf(app, tenderId);
  await app.get(PublishTender).execute(buyer.tenderOfficer, { tenderId, version, closesAt: null });
  return { tenderId, buyer, lots: await lotsOf(app, tenderId) };
}

export interface PublishedLot {
  readonly id: string;
  readonly itemIds: readonly string[];
}

export interface PublishedTender {
  readonly tenderId: string;
  readonly buyer: Buyer;
  readonly lots: readonly PublishedLot[];
}

export async function versionOf(app: TestApplication, tenderId: string): Promise<number> {
  const [row] = await query<{ version: number }>(app, 'select version from tender where id = $1', [tenderId]);
  return row!.version;
}

async function lotsOf(app: TestApplication, tenderId: string): Promise<PublishedLot[]> {
  return query<PublishedLot>(
    app,
    `select l.id, array(select i.id from lot_item i where i.lot_id = l.id order by i.number) as "itemIds"
     from lot l where l.tender_id = $1 order by l.number`,
    [tenderId],
  );
}

export type Provider = Awaited<ReturnType<typeof givenProvider>>;

/** A provider in the register, for these services, with its people. */
export const givenProvider = (app: TestApplication, buyer: Buyer, services = [homeCare], name = 'Надавач') =>
  givenRegisteredProvider(app, buyer, { services, name });

/** A whole bid for a lot of HOURS at this unit price: its total and its cost breakdown fit. */
export function bidContent(lot: PublishedLot, unitPrice = '140.00', more: Partial<OfferInput> = {}): OfferInput {
  const price = parseMoney(unitPrice);
  const total = formatMoney(lineAmount(parseQuantity(HOURS.quantity), price) * BigInt(lot.itemIds.length));
  const [labour, contribution] = [formatMoney(price - parseMoney('20.00')), '20.00'];
  return {
    language: 'uk',
    method: 'Щоденні відвідування',
    staff: 'Двадцять соціальних робітників',
    experience: 'П’ять років догляду вдома',
    items: lot.itemIds.map((lotItemId) => ({ lotItemId, quantity: '100', unitPrice })),
    total,
    vatRate: null,
    costs: lot.itemIds.flatMap((lotItemId) => [
      { lotItemId, article: 'LABOUR' as const, label: 'Заробітна плата', amount: labour },
      { lotItemId, article: 'SOCIAL_CHARGE' as const, label: 'Єдиний внесок', amount: contribution },
    ]),
    statements,
    ...more,
  };
}

export async function givenSubmittedBid(
  app: TestApplication,
  provider: Pick<Provider, 'signatory'>,
  lot: PublishedLot,
  unitPrice = '140.00',
): Promise<string> {
  const content = bidContent(lot, unitPrice);
  const { id } = await app
    .get(SubmitBid)
    .execute(provider.signatory, { lotId: lot.id, bidId: null, version: null, content, password: PASSWORD });
  return id;
}

/** Opens the bids after the deadline, by the buyer's officer and the commission's chair; moves the clock there. */
export async function openTender(
  app: TestApplication,
  { tenderId, buyer }: PublishedTender,
  at: Instant = AFTER_CLOSING,
): Promise<void> {
  await atTime(app, at);
  await app.get(OpenBids).execute(buyer.tenderOfficer, { tenderId });
  await app.get(OpenBids).execute(buyer.commission[0]!, { tenderId });
}

export const query = <Row = Record<string, unknown>>(
  app: TestApplication,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> =>
  app.transactions.asSystem('test', (transaction) => transaction.manager.query(text, values) as Promise<Row[]>);

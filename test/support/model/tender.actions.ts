import { addSeconds, localDate, newId } from '#kernel';
import { Appropriate } from '../../../libs/budget/src/usecases/appropriate.ts';
import { AdoptNeedsPlan } from '../../../libs/needs/src/usecases/adopt-needs-plan.ts';
import { AddLot } from '../../../libs/tendering/src/usecases/add-lot.ts';
import { AmendTender } from '../../../libs/tendering/src/usecases/amend-tender.ts';
import { AppointCommission } from '../../../libs/tendering/src/usecases/appoint-commission.ts';
import { ApproveTender } from '../../../libs/tendering/src/usecases/approve-tender.ts';
import { CancelTender } from '../../../libs/tendering/src/usecases/cancel-tender.ts';
import { CloseTender } from '../../../libs/tendering/src/usecases/close-tender.ts';
import { DiscardTender } from '../../../libs/tendering/src/usecases/discard-tender.ts';
import { DraftTender } from '../../../libs/tendering/src/usecases/draft-tender.ts';
import { OpenBids } from '../../../libs/tendering/src/usecases/open-bids.ts';
import { PublishTender } from '../../../libs/tendering/src/usecases/publish-tender.ts';
import { SetCriteria } from '../../../libs/tendering/src/usecases/set-criteria.ts';
import type { Member } from '../given-identity.ts';
import { adoption } from '../given-needs.ts';
import { HOURS, seatsOf, tenderTexts } from '../given-tendering.ts';
import { about, type Action, action, always, moves } from './action.ts';
import { type Life } from './life.ts';
import type { Scene } from './scene.ts';
import * as rule from './tendering.rules.ts';

const drafted = (life: Life): boolean => life.tender !== 'none';
const withLot = (life: Life): boolean => life.lot !== 'none';
const tender = (scene: Scene) => ({ tenderId: scene.rows.tender!.id, version: scene.rows.tender!.version });

const CRITERIA = [
  { code: 'Q1', titleUk: 'Зміст і метод', titleEn: 'Content and method', kind: 'quality', maxPoints: 70, scale: null },
  { code: 'P1', titleUk: 'Ціна', titleEn: 'Price', kind: 'price', maxPoints: 30, scale: null },
] as const;

async function draft(scene: Scene): Promise<void> {
  const { tenderOfficer } = scene.buyer;
  const texts = { ...tenderTexts(scene.buyer), budgetLineId: scene.lineId, contractTo: localDate('2026-07-31') };
  const { id: tenderId } = await scene.does(DraftTender, tenderOfficer, texts);
  await scene.does(SetCriteria, tenderOfficer, { tenderId, criteria: CRITERIA });
  const act = { actNumber: '17-од', actDate: localDate('2026-02-20'), members: seatsOf(scene.buyer) };
  await scene.does(AppointCommission, tenderOfficer, { tenderId, ...act });
  scene.tenderId = tenderId;
}

const lot = (scene: Scene) => ({
  ...{ tenderId: scene.tenderId!, title: 'Лот', planLineId: scene.planLineId },
  ...{ serviceCode: null, setting: null, targetGroup: null, items: [HOURS] },
});

const openers: Record<string, (scene: Scene) => Member> = {
  officer: ({ buyer }) => buyer.tenderOfficer,
  head: ({ buyer }) => buyer.head,
  chair: (scene) => scene.seat(0),
  secretary: (scene) => scene.seat(1),
  member: (scene) => scene.seat(2),
  stranger: (scene) => scene.bidder(0).signatory,
};

const waiting = (life: Life): boolean => life.tender === 'published' && life.now < life.closesAt;

export const tendering: readonly Action[] = [
  action('the planner adopts', always, about(rule.adoptPlan, 'planner'), (scene) =>
    scene.does(AdoptNeedsPlan, scene.buyer.planner, adoption(scene.planId)),
  ),
  action('the head adopts the plan', always, about(rule.adoptPlan, 'head'), (scene) =>
    scene.does(AdoptNeedsPlan, scene.buyer.head, adoption(scene.planId)),
  ),
  ...(
    [
      ['5000.00', 500_000n],
      ['-10000.00', -1_000_000n],
    ] as const
  ).map(([text, amount]) =>
    action(`finance appropriates ${text}`, always, about(rule.appropriate, amount), (scene) =>
      scene.does(Appropriate, scene.buyer.financeOfficer, { lineId: scene.lineId, amount: text, act: 'Рішення' }),
    ),
  ),
  action('the officer drafts', (life) => !drafted(life), rule.draftTender, draft, { alone: true }),
  action(
    'the officer adds the lot',
    (life) => drafted(life) && !(withLot(life) && life.tender === 'draft'),
    rule.addLot,
    (scene) => scene.does(AddLot, scene.buyer.tenderOfficer, lot(scene)),
    { alone: true },
  ),
  action('the officer approves', drafted, about(rule.approve, 'officer'), (scene) =>
    scene.does(ApproveTender, scene.buyer.tenderOfficer, tender(scene)),
  ),
  action('the head approves', drafted, about(rule.approve, 'head'), (scene) =>
    scene.does(ApproveTender, scene.buyer.head, tender(scene)),
  ),
  action('the officer publishes', drafted, rule.publish, (scene) =>
    scene.does(PublishTender, scene.buyer.tenderOfficer, { ...tender(scene), closesAt: null }),
  ),
  action('the officer discards', drafted, rule.discard, (scene) =>
    scene.does(DiscardTender, scene.buyer.tenderOfficer, { tenderId: scene.tenderId! }),
  ),
  action('the officer amends', drafted, rule.amend, (scene) =>
    scene.does(AmendTender, scene.buyer.tenderOfficer, { ...tender(scene), reason: 'Уточнення', description: newId() }),
  ),
  action('the head cancels', drafted, rule.cancel, (scene) =>
    scene.does(CancelTender, scene.buyer.head, {
      tenderId: scene.tenderId!,
      reasonCode: 'NEED_GONE',
      reason: 'Потреба зникла',
    }),
  ),
  action('time closes the tender', drafted, rule.closeByTime, (scene) => scene.dueWork(CloseTender, scene.tenderId!), {
    byTime: true,
  }),
  ...Object.entries(openers).map(([who, member]) =>
    action(`the ${who} opens`, drafted, about(rule.open, who), (scene) =>
      scene.does(OpenBids, member(scene), { tenderId: scene.tenderId! }),
    ),
  ),
  moves(
    'a day on',
    (life) => life.now < '2026-09',
    (life) => addSeconds(life.now, 86_400),
  ),
  moves(
    'shortly before the deadline',
    (life) => waiting(life) && life.now < addSeconds(life.closesAt, -600),
    (life) => addSeconds(life.closesAt, -600),
  ),
  moves('to the deadline', waiting, (life) => life.closesAt),
];

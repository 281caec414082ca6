import { PASSWORD } from '../cast.ts';
import type { World } from '../world.ts';
import { criteria } from './tender.ts';

/** Who judges in the end: one member recused herself, another fell ill, and an alternate was called in by act. */
const acting = ['chair', 'secretary', 'memberOne', 'alternateOne'] as const;

const lots = {
  'home care': { bidders: ['centre', 'poruch', 'dolonia'], strength: { centre: 3, poruch: 5, dolonia: 4 } },
  'day care': { bidders: ['dolonia', 'nadiia', 'soniachni'], strength: { dolonia: 3, nadiia: 5, soniachni: 4 } },
} as const;

type Lot = keyof typeof lots;

const DECLARATION = 'declaration { id status }';
const MEETING = 'meeting { id }';
const SCORE = 'score { id }';

const seats = (world: World, keys: readonly string[]) => keys.map((key) => world.id(`seat ${key}`));

/** Mid May: interests are declared, one member recuses herself, bids are admitted and scored, each member alone. */
export async function bidsAreEvaluated(world: World): Promise<void> {
  await world.clock.to('2026-05-13');
  const tenderId = world.id('tender');
  const criterionIds = await criteriaOf(world, tenderId);
  const untold = {
    bidId: world.id('bid poruch home care'),
    criterionId: criterionIds.get('Q1'),
    points: 20,
    comment: 'Найкраща методика',
  };
  await world.player('memberOne').isRefused('scoreBid', SCORE, untold, 'DECLARATION_MISSING');
  for (const key of ['chair', 'secretary', 'memberOne']) {
    await world.player(key).does('declareInterest', DECLARATION, { tenderId, status: 'none' });
  }
  const conflict = { tenderId, status: 'conflict', reason: 'Сестра працює в одного з учасників' };
  await world.player('memberThree').does('declareInterest', DECLARATION, conflict);

  await world.clock.to('2026-05-14');
  const three = {
    lotId: world.id('lot home care'),
    kind: 'evaluation',
    present: seats(world, ['chair', 'secretary', 'memberOne']),
  };
  await world.player('chair').isRefused('holdMeeting', MEETING, three, 'QUORUM_MISSING');
  await world.player('tenderOfficer').does('callInAlternate', 'tender { id }', {
    tenderId,
    alternateId: world.id('seat alternateOne'),
    memberId: world.id('seat memberTwo'),
    actNumber: '44-од',
    actDate: '2026-05-14',
  });
  await world.player('alternateOne').does('declareInterest', DECLARATION, { tenderId, status: 'none' });
  for (const lot of Object.keys(lots) as Lot[]) {
    for (const key of lots[lot].bidders) {
      await world
        .player('secretary')
        .does('admitBid', 'admission { id decision }', { bidId: world.id(`bid ${key} ${lot}`) });
    }
  }
  await world.clock.to('2026-05-18');
  for (const member of acting) {
    for (const lot of Object.keys(lots) as Lot[]) await scoresLot(world, member, lot, criterionIds);
  }
  for (const lot of Object.keys(lots) as Lot[]) {
    const meeting = { lotId: world.id(`lot ${lot}`), kind: 'evaluation', present: seats(world, acting) };
    const { id: meetingId } = await world.player('chair').does('holdMeeting', MEETING, meeting);
    await world.player('chair').does('closeMeeting', MEETING, { meetingId });
  }
  world.tell('four members have scored six bids; a meeting of three was refused, an alternate was called in');
}

async function criteriaOf(world: World, tenderId: string): Promise<ReadonlyMap<string, string>> {
  const { tender } = await world.operator.ask<{ tender: { criteria: { id: string; code: string }[] } }>(
    'query($id: String!) { tender(id: $id) { criteria { id code } } }',
    { id: tenderId },
  );
  return new Map(tender.criteria.map(({ code, id }) => [code, id]));
}

/** One member's scores: from the strength that the story gives a bid, a little different from member to member. */
async function scoresLot(
  world: World,
  member: string,
  lot: Lot,
  criterionIds: ReadonlyMap<string, string>,
): Promise<void> {
  const strength: Readonly<Record<string, number>> = lots[lot].strength;
  for (const key of lots[lot].bidders) {
    for (const { code, kind, maxPoints, titleUk } of criteria) {
      if (kind !== 'quality') continue;
      const lean = (acting.indexOf(member as (typeof acting)[number]) + maxPoints) % 2;
      const points = Math.min(maxPoints, Math.floor((maxPoints * (strength[key]! + 4 + lean)) / 10));
      await world.player(member).does('scoreBid', SCORE, {
        bidId: world.id(`bid ${key} ${lot}`),
        criterionId: criterionIds.get(code),
        points,
        comment: `${titleUk}: описано за завданням, оцінка за шкалою — ${points} з ${maxPoints}`,
      });
    }
  }
}

/** Late May: four members vote, sign the protocol, and the head decides; the standstill begins. */
export async function awardsAreDecided(world: World): Promise<void> {
  await world.clock.to('2026-05-20');
  for (const lot of Object.keys(lots) as Lot[]) {
    const chair = world.player('chair');
    const meeting = { lotId: world.id(`lot ${lot}`), kind: 'award', present: seats(world, acting) };
    const { id: meetingId } = await chair.does('holdMeeting', MEETING, meeting);
    for (const member of acting)
      await world.player(member).does('castVote', 'vote { id }', { meetingId, choice: 'for' });
    const award = await chair.does<{ id: string; reference: string }>('proposeAward', 'award { id reference }', {
      meetingId,
    });
    world.remember(`award ${lot}`, award.id);
    await world.clock.settled();
    for (const member of acting) {
      await world.player(member).does('signProtocol', 'award { id }', { awardId: award.id, password: PASSWORD });
    }
    world.tell(`award ${award.reference} for ${lot} is proposed and the protocol signed`);
  }
  await world.clock.to('2026-05-22');
  for (const lot of Object.keys(lots)) {
    await world
      .player('head')
      .does('decideAward', 'award { id state standstillEndsAt }', { awardId: world.id(`award ${lot}`) });
  }
}

import type { Role } from '#platform';
import { TestApplication } from '../support/application.ts';
import { Asking } from '../support/asking.ts';
import {
  admitAll,
  declareFree,
  FOUR,
  givenBidders,
  givenDecidedAward,
  givenEvaluatedLot,
  givenOpenedLot,
  givenProposedAward,
  renderProtocol,
} from '../support/given-evaluation.ts';
import { givenMember, givenOrganisation, type Member, PASSWORD } from '../support/given-identity.ts';
import { type Buyer, givenBuyer, type Provider } from '../support/given-tendering.ts';

let app: TestApplication;
let buyer: Buyer;
let bidders: Provider[];
let reviewer: Member;
let asking: Asking;
beforeAll(async () => {
  app = await TestApplication.start();
  asking = new Asking(app);
  const given = await givenBuyer(app);
  // Requests over the network act for the organisation of the membership.
  const officer = (role: Role) => givenMember(app, given.id, [role]);
  const [head, tenderOfficer] = [await officer('head'), await officer('tender_officer')];
  buyer = { ...given, head, tenderOfficer, contractOfficer: await officer('contract_officer') };
  bidders = await givenBidders(app, buyer, 2);
  reviewer = await givenMember(app, await givenOrganisation(app, { kind: 'oversight' }), ['complaint_reviewer']);
});
afterAll(() => app.stop());

const opened = () => givenOpenedLot(app, buyer, bidders);
const seat = (place: number): Member => buyer.commission[place]!;

describe('the verbs', () => {
  test('lead from the declaration to a decided award', async () => {
    const lot = await opened();
    for (const place of FOUR) {
      const done = await asking.verb(
        seat(place),
        'declareInterest',
        { tenderId: lot.tenderId, status: 'none' },
        'declaration { status memberId }',
      );
      expect(done).toEqual({ object: { status: 'none', memberId: lot.seats[place] }, problems: [] });
    }
    const rejection = { bidId: lot.bids[1]!.id, reasonCode: 'ARREARS', reasonText: 'Борг' };
    expect(await asking.verb(seat(1), 'rejectBid', rejection, 'admission { decision reasonCode }')).toMatchObject({
      object: { decision: 'rejected', reasonCode: 'ARREARS' },
    });
    expect(await asking.verb(seat(0), 'admitBid', { bidId: lot.bids[0]!.id }, 'admission { decision }')).toMatchObject({
      object: { decision: 'admitted' },
    });
    for (const place of FOUR) {
      for (const code of ['Q1', 'Q2']) {
        const given = { bidId: lot.bids[0]!.id, criterionId: lot.criteria[code], points: 25, comment: 'Відповідає' };
        expect(await asking.verb(seat(place), 'scoreBid', given, 'score { points }')).toMatchObject({
          object: { points: 25 },
        });
      }
    }
    const present = FOUR.map((place) => lot.seats[place]!);
    const held = async (kind: string) =>
      (await asking.verb(seat(0), 'holdMeeting', { lotId: lot.lotId, kind, present }, 'meeting { id present }'))
        .object!;
    const evaluation = await held('evaluation');
    expect(evaluation['present']).toEqual(present);
    const closed = await asking.verb(
      seat(0),
      'closeMeeting',
      { meetingId: evaluation['id'] },
      'meeting { state failure }',
    );
    expect(closed).toEqual({ object: { state: 'closed', failure: null }, problems: [] });
    const meetingId = (await held('award'))['id'];
    for (const place of FOUR) {
      expect(await asking.verb(seat(place), 'castVote', { meetingId, choice: 'for' }, 'vote { bidId }')).toMatchObject({
        object: { bidId: lot.bids[0]!.id },
      });
    }
    const { object: proposed } = await asking.verb(
      seat(0),
      'proposeAward',
      { meetingId },
      'award { id state organisation { id } }',
    );
    expect(proposed).toMatchObject({ state: 'proposed', organisation: { id: bidders[0]!.id } });
    const awardId = String(proposed!['id']);
    await renderProtocol(lot, awardId);
    for (const place of FOUR) {
      expect(
        (await asking.verb(seat(place), 'signProtocol', { awardId, password: PASSWORD }, 'award { id }')).problems,
      ).toEqual([]);
    }
    expect(
      await asking.verb(buyer.head, 'decideAward', { awardId }, 'award { state held signatures { memberId } }'),
    ).toMatchObject({
      object: { state: 'decided', held: false, signatures: FOUR.map(() => ({})) },
    });
  });

  test('hold, release and revoke an award by complaints', async () => {
    const lot = await givenEvaluatedLot(await opened());
    const awardId = await givenDecidedAward(lot);
    const held = async () =>
      (
        await asking.ask<{ award: { held: boolean } }>(null, 'query ($id: String!) { award(id: $id) { held } }', {
          id: awardId,
        })
      ).award.held;
    const file = async () =>
      (
        await asking.verb(
          bidders[1]!.signatory,
          'fileComplaint',
          { tenderId: lot.tenderId, awardId, text: 'Помилка в балах' },
          'complaint { id state }',
        )
      ).object!;
    const first = await file();
    expect(await held()).toBe(true);
    await asking.verb(bidders[1]!.signatory, 'withdrawComplaint', { complaintId: first['id'] }, 'complaint { state }');
    expect(await held()).toBe(false);
    const { id: complaintId } = await file();
    const own = 'query ($id: String!) { complaints(tenderId: $id) { nodes { state } } }';
    expect(await asking.ask(null, own, { id: lot.tenderId })).toEqual({ complaints: { nodes: [] } });
    expect(
      await asking.verb(
        reviewer,
        'decideComplaint',
        { complaintId, upheld: true, text: 'Бал полічено двічі' },
        'complaint { state }',
      ),
    ).toMatchObject({ object: { state: 'upheld' } });
    const after = await asking.ask<{ award: object }>(null, 'query ($id: String!) { award(id: $id) { state } }', {
      id: awardId,
    });
    expect(after.award).toEqual({ state: 'revoked' });
  });

  test('refuse with code, path, rule and a text in both languages', async () => {
    const lot = await opened();
    await declareFree(lot, [0]);
    await admitAll(lot);
    const given = { bidId: lot.bids[0]!.id, criterionId: lot.criteria['Q1'], points: 20, comment: 'Добре' };
    const undeclared = await asking.verb(seat(1), 'scoreBid', given, 'score { id }');
    expect(undeclared).toEqual({
      object: null,
      problems: [
        {
          ...{ code: 'DECLARATION_MISSING', rule: 'BR-50', path: [] },
          uk: 'Спершу подайте заяву про конфлікт інтересів щодо цього конкурсу.',
          en: 'Make your declaration of interest for this tender first.',
        },
      ],
    });
    const tooHigh = await asking.verb(seat(0), 'scoreBid', { ...given, points: 41 }, 'score { id }');
    expect(tooHigh.problems).toMatchObject([
      { code: 'SCORE_OUT_OF_RANGE', path: ['points'], en: 'A score is a whole number from 0 to 40.' },
    ]);
    await expect(asking.verb(null, 'scoreBid', given, 'score { id }')).rejects.toThrow('Sign in first.');
    await expect(
      asking.verb(bidders[0]!.signatory, 'decideAward', { awardId: lot.lotId }, 'award { id }'),
    ).rejects.toThrow('Your roles do not allow this.');
  });

  test('hide a proposed award from everybody but buyer, commission and oversight', async () => {
    const lot = await givenEvaluatedLot(await opened());
    const awardId = await givenProposedAward(lot);
    const seen = async (who: Member | null) =>
      (
        await asking.ask<{ award: object | null }>(who, 'query ($id: String!) { award(id: $id) { id } }', {
          id: awardId,
        })
      ).award !== null;
    expect(await Promise.all([buyer.head, seat(0), reviewer].map(seen))).toEqual([true, true, true]);
    expect(await Promise.all([null, bidders[0]!.writer].map(seen))).toEqual([false, false]);
    const revocation = { awardId, reason: 'GROUND_FOUND', explanation: 'Виявлено борг' };
    expect(await asking.verb(buyer.head, 'revokeAward', revocation, 'award { state revokedReason }')).toMatchObject({
      object: { state: 'revoked', revokedReason: 'GROUND_FOUND: Виявлено борг' },
    });
  });
});

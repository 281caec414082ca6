import { DecideComplaint } from '../../libs/evaluation/src/usecases/decide-complaint.ts';
import { FileComplaint } from '../../libs/evaluation/src/usecases/file-complaint.ts';
import { FinaliseAward } from '../../libs/evaluation/src/usecases/finalise-award.ts';
import { TestApplication } from '../support/application.ts';
import { atTime } from '../support/at-time.ts';
import {
  count,
  givenBidders,
  givenDecidedAward,
  givenEvaluatedLot,
  givenOpenedLot,
  type OpenedLot,
  STANDSTILL_ENDS_AT,
  stateOf,
} from '../support/given-evaluation.ts';
import { givenMember, givenOrganisation, type Member } from '../support/given-identity.ts';
import { type Buyer, givenBuyer, type Provider } from '../support/given-tendering.ts';
import { refused } from '../support/refused.ts';
import { inTheMiddleOf } from '../support/in-the-middle.ts';

let app: TestApplication;
let buyer: Buyer;
let bidders: Provider[];
let reviewer: Member;
beforeAll(async () => {
  app = await TestApplication.start();
  buyer = await givenBuyer(app);
  bidders = await givenBidders(app, buyer, 2);
  reviewer = await givenMember(app, await givenOrganisation(app, { kind: 'oversight' }), ['complaint_reviewer']);
});
afterAll(() => app.stop());

const evaluated = async () => givenEvaluatedLot(await givenOpenedLot(app, buyer, bidders));

/** The codes with which each of the two was refused. */
const together = (lot: OpenedLot, first: () => Promise<unknown>, second: () => Promise<unknown>) =>
  inTheMiddleOf(
    app,
    [lot.tenderId, lot.lotId],
    () => refused(first()),
    () => refused(second()),
  );

describe('a complaint at the end of the standstill', () => {
  const complain = (lot: OpenedLot, awardId: string) =>
    app.get(FileComplaint).execute(bidders[1]!.signatory, {
      tenderId: lot.tenderId,
      awardId,
      text: 'Несправедливо',
      language: 'uk',
      attachmentFileIds: [],
    });

  test('that was received in time holds the award, though the standstill ends before it is written', async () => {
    const lot = await evaluated();
    const awardId = await givenDecidedAward(lot);
    await together(
      lot,
      () => complain(lot, awardId),
      async () => {
        await atTime(app, STANDSTILL_ENDS_AT);
        await app.get(FinaliseAward).run(awardId);
      },
    );
    expect(await stateOf(app, 'award', awardId)).toBe('decided');
    expect(await count(app, `complaint where award_id = $1 and state = 'open'`, [awardId])).toBe(1);
  });

  test('that comes after it is late, whether or not the award has been finalised', async () => {
    const lot = await evaluated();
    const awardId = await givenDecidedAward(lot);
    await atTime(app, STANDSTILL_ENDS_AT);
    expect(
      await together(
        lot,
        () => app.get(FinaliseAward).run(awardId),
        () => complain(lot, awardId),
      ),
    ).toEqual([[], ['COMPLAINT_LATE']]);
    expect(await stateOf(app, 'award', awardId)).toBe('final');
    expect(await count(app, 'complaint where award_id = $1', [awardId])).toBe(0);
  });

  test('is decided once, also by two reviewers at the same time', async () => {
    const lot = await evaluated();
    const awardId = await givenDecidedAward(lot);
    const { id: complaintId } = await complain(lot, awardId);
    const decide = (upheld: boolean) => () =>
      app.get(DecideComplaint).execute(reviewer, { complaintId, upheld, text: 'Розглянуто' });
    expect(await together(lot, decide(false), decide(true))).toEqual([[], ['WRONG_STATE']]);
    expect([await stateOf(app, 'complaint', complaintId), await stateOf(app, 'award', awardId)]).toEqual([
      'rejected',
      'decided',
    ]);
  });

  test('and two runs of the clock finalise once', async () => {
    const lot = await evaluated();
    const awardId = await givenDecidedAward(lot);
    await atTime(app, STANDSTILL_ENDS_AT);
    const run = () => app.get(FinaliseAward).run(awardId);
    expect(await together(lot, run, run)).toEqual([[], []]);
    expect(await count(app, `journal where subject = $1 and type = 'award.final'`, [lot.tenderId])).toBe(1);
  });
});

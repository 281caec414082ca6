import { type Block, type Frame, type Sheet, strong } from '#kernel';
import { type AwardProtocol, nameOf, type ProtocolMember } from './shape.ts';
import { admissionTable, memberScores, rankingTable, scoreTable } from './tables.ts';

/** The protocol of evaluation and choice of the winner: who sat, who stood aside, every score with its reason, the vote. */
export function blocks(facts: AwardProtocol, frame: Frame): Sheet {
  const { award, tender, lot, authority, proposal, quorum } = facts;
  const { write } = frame;
  return frame.sheet({
    issuer: frame.text('protocol.issuer', { authority: authority.name }),
    title: frame.text('protocol.title'),
    subtitle: frame.tenderAndLot(tender, lot),
    name: frame.text('protocol.name', { reference: award.reference }),
    date: write.dateOf(award.proposedAt),
    number: award.reference,
    blocks: [
      frame.facts(
        ['party.buyer', frame.party(authority)],
        ['tender.label', frame.tender(tender)],
        ['lot.label', frame.lot(lot)],
        ['lot.service', frame.service(lot.service)],
        ['lot.maximumValue', write.money(lot.maximumValue, tender.currency)],
        ['opening.opened', write.moment(tender.openedAt)],
      ),
      frame.heading('protocol.commission'),
      commissionTable(facts.commission, frame),
      ...standingAside(facts, frame),
      frame.heading('protocol.meetings'),
      meetingsTable(facts, frame),
      frame.paragraph('protocol.quorum', {
        ...quorum,
        needed: frame.ofLaw('commission.quorum', String(quorum.needed)),
      }),
      frame.heading('protocol.admission'),
      admissionTable(facts, frame),
      frame.heading('protocol.criteria'),
      frame.criteria(facts.criteria),
      frame.heading('protocol.scores'),
      frame.paragraph('protocol.scores.text'),
      ...facts.bids.filter((bid) => bid.scores.length > 0).map((bid) => memberScores(facts, bid, frame)),
      frame.heading('protocol.ranking'),
      scoreTable(facts, frame),
      rankingTable(facts, frame),
      frame.paragraph('protocol.ranking.text', {
        share: frame.ofLaw('evaluation.minScore', write.percent(facts.minimumQuality)),
      }),
      ...passedOver(facts, frame),
      frame.heading('protocol.decision'),
      votesTable(facts, frame),
      strong(
        frame.text('protocol.decision.text', {
          organisation: frame.party(proposal.organisation),
          lot: frame.lot(lot),
          total: write.moneyInFull(proposal.total, tender.currency),
          score: write.points(proposal.totalScore),
        }),
      ),
      frame.basis(),
      frame.heading('signatures.heading'),
      frame.paragraph('protocol.signatures.text'),
      { is: 'signatures', signers: signersOf(facts, frame) },
    ],
  });
}

/** Bids ranked higher whose award was revoked: why the first in rank is not proposed. */
function passedOver({ bids, passedOver: passed }: AwardProtocol, frame: Frame): Block[] {
  const references = bids.filter((bid) => passed.includes(bid.id)).map((bid) => bid.reference);
  return references.length === 0 ? [] : [frame.paragraph('protocol.passedOver', { bids: references.join(', ') })];
}

function commissionTable(commission: readonly ProtocolMember[], frame: Frame): Block {
  return {
    is: 'table',
    caption: frame.text('protocol.commission.caption'),
    columns: [
      { title: frame.text('column.member'), width: 25, rowHeading: true },
      { title: frame.text('column.organisation'), width: 27 },
      { title: frame.text('column.role'), width: 17 },
      { title: frame.text('column.act'), width: 16 },
      { title: frame.text('column.declaration'), width: 17 },
      { title: frame.text('column.takesPart'), width: 10, align: 'center' },
    ],
    rows: commission.map((member) => [
      member.name,
      member.civilSociety
        ? `${member.organisationName}\n${frame.text('protocol.civilSociety')}`
        : member.organisationName,
      roleOf(member, frame),
      frame.text('protocol.act', { number: member.act.number, date: frame.write.shortDate(member.act.date) }),
      frame.text(`declaration.${member.declaration ?? 'missing'}`),
      frame.yesNo(member.active),
    ]),
  };
}

function roleOf(member: ProtocolMember, frame: Frame): string {
  const role = frame.words.code('commissionRole', member.role);
  return member.alternate ? `${role}, ${frame.text('protocol.alternate')}` : role;
}

function standingAside(facts: AwardProtocol, frame: Frame): Block[] {
  const aside = facts.commission
    .filter((member) => member.declaration === 'conflict')
    .map((member) =>
      frame.paragraph('protocol.recused', { name: member.name, reason: frame.kept(member.conflictReason ?? '—') }),
    );
  const called = facts.commission.flatMap(({ calledInFor, name, act }) =>
    calledInFor === null
      ? []
      : frame.paragraph('protocol.calledIn', {
          name,
          absent: nameOf(facts, calledInFor),
          number: act.number,
          date: frame.write.date(act.date),
        }),
  );
  return [...aside, ...called];
}

function meetingsTable(facts: AwardProtocol, frame: Frame): Block {
  return {
    is: 'table',
    caption: frame.text('protocol.meetings.caption'),
    columns: [
      { title: frame.text('column.number'), width: 5, align: 'center' },
      { title: frame.text('column.meeting'), width: 24, rowHeading: true },
      { title: frame.text('column.held'), width: 17 },
      { title: frame.text('column.present'), width: 54 },
    ],
    rows: facts.meetings.map((meeting) => [
      String(meeting.number),
      frame.words.code('meetingKind', meeting.kind),
      frame.write.shortMoment(meeting.heldAt),
      meeting.present.map((memberId) => nameOf(facts, memberId)).join('; '),
    ]),
  };
}

function votesTable(facts: AwardProtocol, frame: Frame): Block {
  return {
    is: 'table',
    caption: frame.text('protocol.votes.caption'),
    columns: [
      { title: frame.text('column.member'), width: 60, rowHeading: true },
      { title: frame.text('column.vote'), width: 40 },
    ],
    rows: facts.votes.map((vote) => [nameOf(facts, vote.memberId), frame.words.code('vote', vote.choice)]),
  };
}

function signersOf(facts: AwardProtocol, frame: Frame) {
  const decided = facts.meetings.findLast((meeting) => meeting.kind === 'award');
  return facts.commission
    .filter((member) => decided?.present.includes(member.memberId))
    .map((member) => ({ role: roleOf(member, frame), organisation: null, name: member.name }));
}

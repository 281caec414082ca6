import { type Block, type Frame, heading, paragraph, type Sheet } from '#kernel';
import type { TenderAnnouncement } from './shape.ts';

/** The announcement of a competition: who orders what, for whom, under which criteria, until when. */
export function blocks(facts: TenderAnnouncement, frame: Frame): Sheet {
  const { tender, authority, terms } = facts;
  const { write } = frame;
  const amended = facts.amendments.at(-1);
  return frame.sheet({
    issuer: authority.name,
    title: frame.text('announcement.title'),
    subtitle: tender.title,
    name: frame.text('announcement.name', { reference: tender.reference }),
    date: write.dateOf(amended?.madeAt ?? tender.publishedAt),
    number: tender.reference,
    blocks: [
      amended
        ? frame.paragraph('announcement.amended', { number: amended.number, date: write.moment(amended.madeAt) })
        : null,
      frame.heading('announcement.general'),
      frame.facts(
        ['party.buyer', frame.party(authority)],
        ['party.territory', authority.territoryCode],
        ['tender.reference', tender.reference],
        ['tender.published', write.moment(tender.publishedAt)],
        ['announcement.closes', frame.text('announcement.closes.value', { moment: write.deadline(tender.closesAt) })],
        [
          'announcement.questions',
          frame.ofLaw('tender.clarification.closeDaysBefore', write.until(terms.questionsUntil)),
        ],
        ['announcement.opening', frame.ofLaw('bid.opening.maxDaysAfterDeadline', write.until(terms.openingBy))],
        ['announcement.period', write.period(tender.contractFrom, tender.contractTo)],
        ['announcement.standard', tender.standardReference],
        ['budget.label', frame.budget(facts.budget)],
        ['announcement.approver', facts.approver.name],
      ),
      paragraph(tender.description),
      tender.emergencyJustification === null
        ? null
        : frame.paragraph('announcement.emergency', { text: tender.emergencyJustification }),
      ...facts.lots.flatMap((lot) => lotBlocks(lot, tender.currency, frame)),
      frame.heading('announcement.bidders'),
      frame.paragraph('announcement.bidders.text'),
      frame.paragraph('announcement.submission.text', { moment: write.deadline(tender.closesAt) }),
      frame.heading('announcement.criteria'),
      frame.criteria(facts.criteria),
      frame.paragraph('announcement.minimum', {
        share: frame.ofLaw('evaluation.minScore', write.percent(terms.minimumQuality)),
      }),
      frame.paragraph('announcement.terms', {
        evaluation: frame.ofLaw('evaluation.maxDays', write.term(terms.evaluationDays)),
        standstill: frame.ofLaw('award.standstill.days', write.term(terms.standstill)),
        sign: frame.ofLaw('contract.sign.maxDays', write.term(terms.signWithin)),
      }),
      ...amendmentBlocks(facts, frame),
      frame.heading('announcement.contract'),
      paragraph(tender.draftContract),
      frame.basis(),
    ],
  });
}

function lotBlocks(lot: TenderAnnouncement['lots'][number], currency: string, frame: Frame): Block[] {
  const { write } = frame;
  return [
    heading(frame.text('lot.heading', { number: lot.number, title: lot.title })),
    frame.facts(
      ['lot.service', frame.service(lot.service)],
      ['lot.setting', frame.words.code('setting', lot.setting)],
      ['lot.targetGroup', frame.words.code('targetGroup', lot.targetGroup)],
      ['lot.needsPlan', lot.needsPlan],
      ['lot.maximumValue', write.moneyInFull(lot.maximumValue, currency)],
    ),
    {
      is: 'table',
      caption: frame.text('announcement.items', {
        number: lot.number,
        currency: frame.words.code('currency', currency),
      }),
      columns: [
        { title: frame.text('column.number'), width: 5, align: 'center' },
        { title: frame.text('column.description'), width: 38, rowHeading: true },
        { title: frame.text('column.cpv'), width: 24 },
        { title: frame.text('column.unit'), width: 14 },
        { title: frame.text('column.quantity'), width: 12, align: 'right' },
        { title: frame.text('column.maximumUnitPrice'), width: 15, align: 'right' },
      ],
      rows: lot.items.map((item) => [
        String(item.number),
        item.description,
        item.cpv ? `${item.cpv.code} ${write.of(item.cpv.name)}` : '—',
        frame.unit(item.unit),
        write.quantity(item.quantity),
        write.figures(item.maximumUnitPrice),
      ]),
    },
  ];
}

function amendmentBlocks(facts: TenderAnnouncement, frame: Frame): Block[] {
  if (facts.amendments.length === 0) return [];
  return [
    frame.heading('announcement.amendments'),
    {
      is: 'table',
      caption: frame.text('announcement.amendments.caption'),
      columns: [
        { title: frame.text('column.number'), width: 6, align: 'center' },
        { title: frame.text('column.made'), width: 18 },
        { title: frame.text('column.reason'), width: 40, rowHeading: true },
        { title: frame.text('column.closesBefore'), width: 18 },
        { title: frame.text('column.closesNow'), width: 18 },
      ],
      rows: facts.amendments.map((amendment) => [
        String(amendment.number),
        frame.write.shortMoment(amendment.madeAt),
        amendment.reason,
        frame.write.shortDeadline(amendment.previousClosesAt),
        frame.write.shortDeadline(amendment.closesAt),
      ]),
    },
  ];
}

import { type Block, type Frame, paragraph, type Sheet, strong } from '#kernel';
import type { MonitoringReport } from './shape.ts';

/** The report on how a contract was carried out in a period: volumes and money, planned and true, with the rating that follows. */
export function blocks(facts: MonitoringReport, frame: Frame): Sheet {
  const { report, contract, authority, provider, lot, totals } = facts;
  const { write } = frame;
  const money = (amount: bigint) => write.money(amount, contract.currency);
  return frame.sheet({
    issuer: authority.name,
    title: frame.text('monitoring.title'),
    subtitle: frame.text('monitoring.subtitle', { period: write.period(report.periodFrom, report.periodTo) }),
    name: frame.text('monitoring.name', { reference: report.reference }),
    date: write.dateOf(report.publishedAt),
    number: report.reference,
    blocks: [
      frame.facts(
        [
          'contract.label',
          frame.text('monitoring.contract', {
            reference: contract.reference,
            period: write.period(contract.periodFrom, contract.periodTo),
          }),
        ],
        ['tender.label', facts.tenderReference],
        ['lot.label', frame.lot(lot)],
        ['lot.service', frame.service(lot.service)],
        ['party.buyer', frame.party(authority)],
        ['party.provider', frame.party(provider)],
      ),
      frame.heading('monitoring.volumes'),
      volumesTable(facts, frame),
      frame.heading('monitoring.money'),
      frame.facts(
        ['act.contractTotal', money(contract.total)],
        ['monitoring.planned', money(totals.planned)],
        ['monitoring.accepted', money(totals.accepted)],
        ['monitoring.paid', money(totals.paid)],
        ['monitoring.share', totals.share ? write.percent(totals.share) : '—'],
      ),
      frame.heading('act.report'),
      frame.facts(
        ['act.refusals', String(totals.refusals)],
        ['act.waiting', String(totals.waiting)],
        ['act.complaints', String(totals.complaints)],
      ),
      frame.heading('monitoring.rating'),
      strong(frame.text('monitoring.rating.text', { rating: frame.text(`rating.${facts.rating ?? 'none'}`) })),
      frame.paragraph('monitoring.bands', {
        good: write.percent(facts.bands.good),
        satisfactory: write.percent(facts.bands.satisfactory),
      }),
      frame.heading('monitoring.findings'),
      paragraph(report.findings),
      frame.basis(),
      frame.heading('signatures.heading'),
      {
        is: 'signatures',
        signers: [
          { role: frame.text('monitoring.prepared'), organisation: null, name: facts.preparedBy.name },
          { role: frame.text('monitoring.published'), organisation: null, name: facts.publishedBy.name },
        ],
      },
    ],
  });
}

function volumesTable(facts: MonitoringReport, frame: Frame): Block {
  const { write } = frame;
  return {
    is: 'table',
    caption: frame.text('monitoring.volumes.caption'),
    columns: [
      { title: frame.text('column.number'), width: 5, align: 'center' },
      { title: frame.text('column.service'), width: 37, rowHeading: true },
      { title: frame.text('column.unit'), width: 14 },
      { title: frame.text('column.planned'), width: 12, align: 'right' },
      { title: frame.text('column.delivered'), width: 12, align: 'right' },
      { title: frame.text('column.share'), width: 10, align: 'right' },
      { title: frame.text('column.persons'), width: 10, align: 'right' },
    ],
    rows: facts.lines.map((line) => [
      String(line.number),
      line.description,
      frame.unit(line.unit),
      write.quantity(line.planned),
      write.quantity(line.delivered),
      line.share ? write.percent(line.share) : '—',
      String(line.persons),
    ]),
  };
}

import { type Block, type Frame, type Sheet, strong } from '#kernel';
import type { ActText } from './shape.ts';

/** The act of services rendered: the ground of payment, in volumes, prices and counts of persons (BR-27, BR-28). */
export function blocks(facts: ActText, frame: Frame): Sheet {
  const { act, contract, authority, provider, report } = facts;
  const { write } = frame;
  const currency = contract.currency;
  return frame.sheet({
    issuer: provider.name,
    title: frame.text('act.title'),
    subtitle: frame.text('act.subtitle', { period: write.period(act.periodFrom, act.periodTo) }),
    name: frame.text('act.name', { reference: act.reference }),
    date: write.dateOf(act.submittedAt),
    number: act.reference,
    blocks: [
      frame.facts(
        [
          'contract.label',
          frame.text('contract.named', { reference: contract.reference, date: write.dateOf(contract.signedAt) }),
        ],
        ['tender.label', facts.tenderReference],
        ['lot.label', frame.lot(facts.lot)],
        ['party.buyer', frame.party(authority)],
        ['party.provider', frame.party(provider)],
        [
          'act.submitted',
          frame.text('act.submitted.value', { moment: write.moment(act.submittedAt), name: facts.submittedBy.name }),
        ],
        ['act.decideBy', frame.ofLaw('act.review.days', write.until(act.decideBy))],
      ),
      frame.paragraph('act.preamble', { period: write.period(act.periodFrom, act.periodTo) }),
      linesTable(facts, frame),
      strong(frame.text('act.total', { total: write.moneyInFull(act.total, currency) })),
      frame.heading('act.progress'),
      frame.facts(
        ['act.contractTotal', write.money(contract.total, currency)],
        ['act.acceptedBefore', write.money(contract.acceptedBefore, currency)],
        ['act.thisAct', write.money(act.total, currency)],
        ['act.rest', write.money(contract.total - contract.acceptedBefore - act.total, currency)],
      ),
      frame.heading('act.report'),
      frame.facts(
        ['act.refusals', String(report.refusals)],
        ['act.waiting', String(report.waiting)],
        ['act.complaints', String(report.complaints)],
      ),
      frame.paragraph('act.data'),
      frame.basis(),
      frame.heading('signatures.heading'),
      {
        is: 'signatures',
        signers: [frame.signer('act.hands', provider), frame.signer('act.accepts', authority)],
      },
    ],
  });
}

function linesTable(facts: ActText, frame: Frame): Block {
  const { write } = frame;
  return {
    is: 'table',
    caption: frame.text('act.lines', { currency: frame.words.code('currency', facts.contract.currency) }),
    columns: [
      { title: frame.text('column.number'), width: 5, align: 'center' },
      { title: frame.text('column.service'), width: 35, rowHeading: true },
      { title: frame.text('column.unit'), width: 13 },
      { title: frame.text('column.persons'), width: 11, align: 'right' },
      { title: frame.text('column.quantity'), width: 11, align: 'right' },
      { title: frame.text('column.unitPrice'), width: 11, align: 'right' },
      { title: frame.text('column.amount'), width: 14, align: 'right' },
    ],
    rows: facts.lines.map((line) => [
      String(line.number),
      `${frame.service(line.service)}. ${line.description}`,
      frame.unit(line.unit),
      String(line.persons),
      write.quantity(line.quantity),
      write.figures(line.unitPrice),
      write.figures(line.amount),
    ]),
    total: ['', frame.text('total'), '', '', '', '', write.figures(facts.act.total)],
  };
}

import { type Block, type Frame, heading, type Sheet, sum } from '#kernel';
import type { ContractText } from './shape.ts';

type Parameters = Readonly<Record<string, string | number>>;

/** The sections of the contract and their clauses, in order; the numbers follow from the places. */
const sections: readonly (readonly [section: string, ...clauses: string[]])[] = [
  ['subject', 'service', 'origin', 'standard', 'register'],
  ['price', 'volume', 'total', 'limit', 'change'],
  ['term', 'period', 'place', 'recipients'],
  ['payment', 'monthly', 'review', 'basis', 'limits', 'budget', 'commitment'],
  ['buyer', 'pays', 'informs', 'checks'],
  ['provider', 'provides', 'keeps', 'staff', 'complaints', 'reports'],
  ['monitoring', 'access', 'indicators', 'faults'],
  ['data', 'counts', 'law'],
  ['end', 'amendment', 'suspension', 'termination', 'continuity'],
  ['liability', 'law', 'misuse', 'disputes', 'force'],
  ['conditions', 'published'],
  ['final', 'force', 'electronic', 'copies'],
];

/** The contract for services under social order, between authority and provider (BR-64). */
export function blocks(facts: ContractText, frame: Frame): Sheet {
  const { contract, authority, provider } = facts;
  const { write } = frame;
  const parameters = parametersOf(facts, frame);
  return frame.sheet({
    issuer: authority.name,
    title: frame.text('contract.title'),
    subtitle: frame.text('contract.subtitle'),
    name: frame.text('contract.name', { reference: contract.reference }),
    date: write.dateOf(contract.preparedAt),
    number: contract.reference,
    blocks: [
      frame.paragraph('contract.preamble', { authority: frame.party(authority), provider: frame.party(provider) }),
      ...sections.flatMap((section, index) => sectionBlocks(section, index + 1, facts, parameters, frame)),
      frame.basis(),
      heading(`${sections.length + 1}. ${frame.text('contract.signatures')}`),
      {
        is: 'signatures',
        signers: [frame.signer('party.buyer', authority), frame.signer('party.provider', provider)],
      },
    ],
  });
}

function sectionBlocks(
  [section, ...clauses]: (typeof sections)[number],
  number: number,
  facts: ContractText,
  parameters: Parameters,
  frame: Frame,
): Block[] {
  const items = clauses.map((clause, index) => ({
    number: `${number}.${index + 1}.`,
    text: frame.text(`contract.${section}.${clause}`, parameters),
  }));
  return [
    heading(`${number}. ${frame.text(`contract.${section}`)}`),
    { is: 'clauses', items },
    ...(section === 'price' ? [linesTable(facts, frame)] : []),
  ];
}

function parametersOf(facts: ContractText, frame: Frame): Parameters {
  const { write } = frame;
  const { contract, terms, lot } = facts;
  return {
    tender: frame.tender(facts.tender),
    lot: frame.lot(lot),
    award: facts.award.reference,
    awardDate: write.dateOf(facts.award.decidedAt),
    bid: facts.bid.reference,
    standard: facts.standardReference,
    entry: facts.provider.registerEntry,
    total: write.moneyInFull(contract.total, contract.currency),
    period: write.period(contract.periodFrom, contract.periodTo),
    periodTo: write.date(contract.periodTo),
    service: frame.service(lot.service),
    setting: frame.words.code('setting', lot.setting),
    targetGroup: frame.words.code('targetGroup', lot.targetGroup),
    budget: frame.budget(facts.budget),
    actReview: frame.ofLaw('act.review.days', write.term(terms.actReview)),
    commitmentWithin: frame.ofLaw('commitment.registration.days', write.term(terms.commitmentWithin)),
    amendShare: frame.ofLaw('amend.maxPercent', write.percent(terms.amendMaxShare)),
    conditions: facts.conditions,
  };
}

function linesTable(facts: ContractText, frame: Frame): Block {
  const { write } = frame;
  return {
    is: 'table',
    caption: frame.text('contract.lines', { currency: frame.words.code('currency', facts.contract.currency) }),
    columns: [
      { title: frame.text('column.number'), width: 5, align: 'center' },
      { title: frame.text('column.service'), width: 41, rowHeading: true },
      { title: frame.text('column.unit'), width: 14 },
      { title: frame.text('column.quantity'), width: 12, align: 'right' },
      { title: frame.text('column.unitPrice'), width: 12, align: 'right' },
      { title: frame.text('column.amount'), width: 16, align: 'right' },
    ],
    rows: facts.lines.map((line) => [
      String(line.number),
      `${frame.service(line.service)}. ${line.description}`,
      frame.unit(line.unit),
      write.quantity(line.quantity),
      write.figures(line.unitPrice),
      write.figures(line.amount),
    ]),
    total: ['', frame.text('total'), '', '', '', write.figures(sum(facts.lines.map((line) => line.amount)))],
  };
}

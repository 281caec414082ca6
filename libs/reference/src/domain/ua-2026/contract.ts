import { basis } from './acts.ts';
import {
  byDesign,
  count,
  december,
  flag,
  inAct,
  memory,
  type Parameters,
  ratio,
  text,
  workingDays,
} from './parameter.ts';

export const contracts: Parameters = {
  'contract.sign.maxDays': workingDays(15, basis.socialOrder, memory, {
    note: 'From publication of the result; then the award is revoked (BR-63).',
  }),
  'contract.maxYears': count(1, basis.budgetAppropriations, memory, {
    quoted: 'A contract is paid from budget lines of one year, so that none can be longer.',
    note: 'Longer only within approved medium-term appropriations.',
  }),
  'contract.capByTariff': flag(true, basis.tariff, memory, {
    note: 'The unit price stays within the approved tariff where there is one (BR-26).',
  }),
  'contract.advance.allowed': flag(false, basis.advance, memory, {
    quoted: 'Accepted acts alone are paid, so that no advance can be ordered.',
    note: 'BR-28.',
  }),
  'amend.maxPercent': ratio('20/100', basis.socialOrder, byDesign, {
    tighten: 'lower',
    note: "Share of the contract's total; told in the contract (BR-65).",
  }),
  'act.review.days': workingDays(10, basis.socialOrder, memory, {
    tighten: 'shorter',
    note: 'Acceptance or reasoned return (BR-68).',
  }),
  'report.form': text(
    'ORDER_296_2021',
    basis.forms,
    inAct(
      {
        title: 'Order 296 of 02.06.2021',
        date: '2021-06-02',
        read: 'The opening, which approves the form; the form itself was not read.',
      },
      december,
    ),
    { quoted: 'Names the form of the report; nothing is decided by it.', note: 'BR-66.' },
  ),
  'report.missingBlocksAct': flag(true, basis.forms, byDesign, { note: 'BR-66.' }),
};

const EQUAL = 'where both are equal, either gives the same';
const NULL = 'no text is earlier or later than null; the question is for the compiler';
const UNTOLD = 'a value of a problem that does not hold here, and is not told';
const UNIQUE = 'no two of them are equal';
const PARSED = 'the parser always gives a list; the question is for the compiler';
const OUTPUT = 'a spec does not write to the output of its own process';
const KINDS = 'nothing is given back that was not taken before, under the same number';

/** Survivors that were read, by file and change, with the reason why no spec kills them. They count as survivors all the same. */
const explanations = {
  'libs/budget/src/domain/ledger.ts': [
    ['\'release\' → ""', KINDS],
    ['\'decommitment\' → ""', KINDS],
  ],
  'libs/contracts/src/domain/act.ts': [
    ['\'\' → "Stryker was here!"', UNTOLD],
    ['act.decideBy !== null → true', NULL],
  ],
  'libs/contracts/src/domain/delivery.ts': [
    ['signedOn > contract.periodFrom → signedOn >= contract.periodFrom', EQUAL],
    ['contract.endedOn !== null → true', NULL],
    ['contract.endedOn < contract.periodTo → contract.endedOn <= contract.periodTo', EQUAL],
    ['first < from → first <= from', EQUAL],
    ['last > to → last >= to', EQUAL],
    ['\'\' → "Stryker was here!"', UNTOLD],
  ],
  'libs/contracts/src/domain/prepare-contract.ts': [
    ['award.signBy !== null → true', NULL],
    ['\'\' → "Stryker was here!"', UNTOLD],
  ],
  'libs/contracts/src/domain/turn-contract.ts': [
    ["action === 'complete' → true", 'no other action takes the reason PERIOD_ENDED'],
    ['contract.commitmentDueAt !== null → true', NULL],
    ['contract.signedAt !== null → true', NULL],
    ['\'\' → "Stryker was here!"', UNTOLD],
  ],
  'libs/evaluation/src/domain/award.ts': [
    ['standstillEndsAt !== null → true', NULL],
    ['signBy < renewed → signBy <= renewed', EQUAL],
  ],
  'libs/evaluation/src/domain/commission.ts': [
    ['personId === null → false', 'nobody in the commission is without a person'],
  ],
  'libs/evaluation/src/domain/letters.ts': [
    ['reasonCode !== null → true', 'a ground with a text has a code; the question is for the compiler'],
  ],
  'libs/evaluation/src/domain/protocol.ts': [
    ['[] → ["Stryker was here"]', 'without a line the number of scores has differed before'],
    ['line.rank !== null → true', 'bids with a rank come first, so the first is without one only where no bid has one'],
  ],
  'libs/evaluation/src/domain/ranking.ts': [
    ['BigInt(other.price) < low → BigInt(other.price) <= low', EQUAL],
    ['a.code < b.code → a.code <= b.code', UNIQUE],
    ['a.amount > b.amount → false', 'the other order of the two is asked too, and answers'],
  ],
  'libs/evaluation/src/domain/vote.ts': [['member !== undefined → true', 'only votes of those who sit are counted']],
  'libs/identity/src/domain/person.ts': [
    ['password.toLowerCase() → password.toUpperCase()', 'a known word in capitals is found as the word before its end'],
  ],
  'libs/monitoring/src/domain/figures.ts': [
    ['contract.from > quarter.from → contract.from >= quarter.from', EQUAL],
    ['contract.to < quarter.to → contract.to <= quarter.to', EQUAL],
  ],
  'libs/needs/src/domain/round.ts': [['newYear > today → newYear >= today', EQUAL]],
  'libs/needs/src/domain/survey.ts': [['count !== null → true', 'null is neither below nought nor above the sample']],
  'libs/platform/src/graphql/measure.ts': [
    ['false → true', 'in the description of the schema no type is known, so no list is counted'],
    ['field.arguments?.find → field.arguments.find', PARSED],
    ['operation.variableDefinitions?.find → operation.variableDefinitions.find', PARSED],
  ],
  'libs/platform/src/graphql/persisted.ts': [['a.name < b.name → a.name <= b.name', UNIQUE]],
  'libs/platform/src/log.ts': [
    ['{ dest: 1, sync: true } → {}', OUTPUT],
    ['true → false', OUTPUT],
  ],
  'libs/platform/src/pages/written-page.ts': [['[] → ["Stryker was here"]', PARSED]],
  'libs/platform/src/rate/memory.ts': [
    [
      'this.full.size > MOST_KEYS → this.full.size >= MOST_KEYS',
      'what is full again counts like what was never asked for, so nobody sees when it is forgotten',
    ],
  ],
  'libs/kernel/src/documents/numerals.ts': [
    ['hundred > 10n → hundred >= 10n', 'ten and eleven take the same form'],
    ['hundred < 20n → hundred <= 20n', 'twenty and nineteen take the same form'],
    ['last > 1n → last >= 1n', 'one was answered before'],
    ['[] → ["Stryker was here"]', 'what is no group is left out'],
  ],
  'libs/kernel/src/documents/wording.ts': [['/\\.0$/ → /\\.0/', 'one decimal is always the last']],
  'libs/register/src/domain/entry.ts': [['a.serviceCode < b.serviceCode → a.serviceCode <= b.serviceCode', UNIQUE]],
  'libs/tendering/src/domain/amendment.ts': [['requested < least → requested <= least', EQUAL]],
  'libs/tendering/src/domain/drafting.ts': [
    ['contractFrom !== null && contractTo !== null → contractFrom !== null || contractTo !== null', NULL],
  ],
  'libs/tendering/src/domain/enquiries.ts': [
    ['tender.closesAt !== null → true', NULL],
    ['last !== null → true', NULL],
  ],
  'libs/tendering/src/domain/publication.ts': [['tender.closesAt !== null → true', NULL]],
  'libs/tendering/src/domain/submission.ts': [['costs > offered.unitPrice → costs >= offered.unitPrice', EQUAL]],
  'libs/tendering/src/domain/machines.ts': [
    ['\'lot\' → ""', 'the shape tests compare the machines with the tables of the database'],
    ['\'sealed_bid\' → ""', 'the shape tests compare the machines with the tables of the database'],
  ],
};

/** Why a survivor survives, where somebody has found out. */
export function reasonOf(file, change) {
  const known = explanations[file]?.find(([explained]) => explained === change);
  return known?.[1];
}

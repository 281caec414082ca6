import { describe, expect, it } from '@jest/globals';
import { parameter } from '../../../test/support/packs.ts';
import { cite, legalBasis } from './legal-basis.ts';
import { localDate } from './local-date.ts';
import type { Act } from './rule-parameter.ts';

const law: Act = {
  kind: 'Закон України',
  name: 'Про соціальні послуги',
  number: '2671-VIII',
  date: localDate('2019-01-17'),
  citedByName: true,
};
const order: Act = {
  kind: 'наказ Мінсоцполітики',
  name: 'Методика',
  number: '296',
  date: localDate('2021-06-02'),
  registration: { number: '1012/36634', date: localDate('2021-08-04') },
};
const data = {
  acts: { law, order },
  parameters: {
    quorum: parameter('2/3', 'RATIO', { basis: [{ act: 'law', place: 'ст. 26' }, { act: 'order' }] }),
    minimum: parameter('5', 'COUNT', { basis: [{ act: 'order', place: 'п. 4' }], evidence: 'ACT' }),
    form: parameter('A', 'TEXT', {
      basis: [
        { act: 'law', place: 'ст. 28' },
        { act: 'law', place: 'ст. 26' },
      ],
      evidence: 'SUMMARY',
    }),
  },
};

describe('an act', () => {
  it('is cited by number and date, and by name where lawyers do', () => {
    expect(cite(law)).toBe('Закон України «Про соціальні послуги» № 2671-VIII від 17.01.2019');
    expect(cite(order)).toBe('наказ Мінсоцполітики № 296 від 02.06.2021, зареєстровано 04.08.2021 за № 1012/36634');
  });
});

describe('a legal basis', () => {
  it('names each act once, with all its places', () => {
    expect(legalBasis(data, ['quorum', 'minimum', 'form']).map(({ act, places }) => [act, places])).toEqual([
      ['law', ['ст. 26', 'ст. 28']],
      ['order', ['п. 4']],
    ]);
  });

  it('calls an act checked where every value that rests on it was read', () => {
    const checked = (...keys: string[]) => legalBasis(data, keys).map(({ act, checked }) => [act, checked]);
    expect(checked('form', 'minimum')).toEqual([
      ['law', true],
      ['order', true],
    ]);
    expect(checked('form', 'minimum', 'quorum')).toEqual([
      ['law', false],
      ['order', false],
    ]);
  });

  it('does not guess what it lacks', () => {
    expect(() => legalBasis(data, ['quorums'])).toThrow('no parameter quorums');
    expect(() => legalBasis({ ...data, acts: { law } }, ['quorum'])).toThrow('no act order');
  });
});

import { instant, localDate } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import { prepareReport, publishReport, quarter, reportMachine } from './monitoring-report.ts';

const contract = { from: localDate('2026-05-01'), to: localDate('2026-09-30'), performed: true };
const second = quarter(2026, 2);
const prepare = (now: string, changed: Partial<typeof contract> = {}, findings = 'All as agreed.') =>
  told(() => prepareReport({ ...contract, ...changed }, second, findings, instant(now), 'Europe/Kyiv'));

test('a quarter is three whole months', () => {
  expect(quarter(2026, 1)).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(quarter(2026, 4)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(told(() => quarter(2026, 5))).toEqual(['MONITORING_QUARTER_MALFORMED quarter']);
  expect(quarter(2000, 1).from).toBe('2000-01-01');
  expect(quarter(2099, 4).to).toBe('2099-12-31');
  expect(told(() => quarter(2100, 1))).toEqual(['MONITORING_QUARTER_MALFORMED quarter']);
  expect(told(() => quarter(1999, 1))).toEqual(['MONITORING_QUARTER_MALFORMED quarter']);
});

test('a quarter is reported from the first moment after it', () => {
  expect(prepare('2026-07-01T00:00:00+03:00')).toEqual([]);
  expect(prepare('2026-06-30T23:59:59.999+03:00')).toEqual(['MONITORING_QUARTER_NOT_OVER quarter to=2026-06-30']);
});

test('only a contract that ran in the quarter, and with findings', () => {
  expect(prepare('2026-07-01T00:00:00+03:00', { from: localDate('2026-07-01') })).toEqual([
    'MONITORING_OUTSIDE_CONTRACT quarter from=2026-07-01 to=2026-09-30',
  ]);
  expect(prepare('2026-07-01T00:00:00+03:00', { performed: false }, ' ')).toEqual([
    'MONITORING_CONTRACT_NOT_PERFORMED',
    'MONITORING_FINDINGS_MISSING findings',
  ]);
});

test('a draft may be written again, a published report may not', () => {
  expect(reportMachine.next('draft', 'revise')).toBe('draft');
  expect(reportMachine.isFinal('published')).toBe(true);
});

test('a report is published once', () => {
  const now = instant('2026-07-10T10:00:00+03:00');
  const draft = { id: 'report', state: 'draft', findings: 'All as agreed.', version: 1 } as const;
  expect(publishReport(draft, 'officer', now)).toEqual({
    state: 'published',
    publishedBy: 'officer',
    publishedAt: now,
  });
  expect(told(() => publishReport({ ...draft, state: 'published' }, 'officer', now))).toEqual([
    'WRONG_STATE subject=monitoring_report state=published action=publish',
  ]);
});

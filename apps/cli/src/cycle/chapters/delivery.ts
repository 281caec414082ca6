import type { World } from '../world.ts';
import { winners } from './contracts.ts';

const REPORT = 'deliveryReport { id }';
const ACT = 'act { id reference version total { amount } }';
const PAYMENT = 'payment { id version }';

interface ActAnswer {
  readonly id: string;
  readonly reportId: string;
  readonly reference: string;
  readonly version: number;
  readonly total: { readonly amount: string };
}

/** What was delivered month by month: persons and units, never names. */
const months = [
  {
    month: '2026-06-01',
    reportOn: '2026-07-02',
    payOn: '2026-07-15',
    'home care': { persons: 52, quantity: '512.5' },
    'day care': { persons: 20, quantity: '214' },
  },
  {
    month: '2026-07-01',
    reportOn: '2026-08-03',
    payOn: '2026-08-17',
    'home care': { persons: 60, quantity: '1240' },
    'day care': { persons: 24, quantity: '472' },
  },
  {
    month: '2026-08-01',
    reportOn: '2026-09-02',
    payOn: '2026-09-16',
    'home care': { persons: 60, quantity: '1198.5' },
    'day care': { persons: 23, quantity: '455' },
  },
  {
    month: '2026-09-01',
    reportOn: '2026-10-02',
    payOn: '2026-10-14',
    'home care': { persons: 61, quantity: '1251' },
    'day care': { persons: 24, quantity: '468' },
  },
] as const;

type Lot = keyof typeof winners;

/** June to October: services are delivered, counted, accepted by one officer and paid by another. */
export async function servicesAreDeliveredAndPaid(world: World): Promise<void> {
  for (const month of months) {
    const payments: { id: string; version: number; lot: Lot }[] = [];
    await world.clock.to(month.reportOn);
    for (const lot of Object.keys(winners) as Lot[]) {
      const act = await actOf(world, lot, month.month, month[lot]);
      await world.clock.settled();
      world.remember(`act ${lot} ${month.month}`, act.id);
      const payment = await acceptedAndOrdered(world, act, month.month === '2026-07-01' && lot === 'home care');
      payments.push({ ...payment, lot });
      world.tell(`act ${act.reference}: ${act.total.amount} UAH`);
    }
    await world.clock.to(month.payOn);
    for (const [at, { id: paymentId, version, lot }] of payments.entries()) {
      await world.player('financeOfficer').does('recordPaymentExecution', PAYMENT, {
        paymentId,
        version,
        treasuryNumber: `${month.payOn.slice(0, 7)}-${at + 1}`,
        executedOn: month.payOn,
      });
      world.remember(`payment ${lot} ${month.month}`, paymentId);
    }
  }
}

async function actOf(
  world: World,
  lot: Lot,
  month: string,
  delivered: { persons: number; quantity: string },
): Promise<ActAnswer> {
  const accountant = world.player(winners[lot]);
  const line = { contractLineId: world.id(`contract line ${lot}`), ...delivered };
  const report = await accountant.does('reportDelivery', REPORT, {
    contractId: world.id(`contract ${lot}`),
    month,
    lines: [line],
    refusals: 1,
    waiting: 8,
    complaints: 0,
  });
  const above = { reportId: report.id, lines: [{ ...line, quantity: '4000' }] };
  await accountant.isRefused('draftAct', ACT, above, 'ACT_ABOVE_REPORT');
  const drafted = await accountant.does<ActAnswer>('draftAct', ACT, { reportId: report.id });
  const submitted = await accountant.does<ActAnswer>('submitAct', ACT, { actId: drafted.id, version: drafted.version });
  return { ...submitted, reportId: report.id };
}

/** Accepted by the contract officer; ordered by the finance officer; once returned with a reason and handed in again. */
async function acceptedAndOrdered(
  world: World,
  act: ActAnswer,
  returned: boolean,
): Promise<{ id: string; version: number }> {
  const officer = world.player('contractOfficer');
  const finance = world.player('financeOfficer');
  let current = act;
  if (returned) {
    const reason = 'Додайте журнал відвідувань за третій тиждень';
    const back = await officer.does<ActAnswer>('returnAct', ACT, { actId: act.id, version: act.version, reason });
    const accountant = world.player('poruch');
    const again = await accountant.does<ActAnswer>('draftAct', ACT, { reportId: act.reportId, version: back.version });
    current = await accountant.does<ActAnswer>('submitAct', ACT, { actId: act.id, version: again.version });
    await world.clock.settled();
  }
  const order = { actId: current.id, amount: current.total.amount };
  await finance.isRefused('orderPayment', PAYMENT, order, 'PAYMENT_ACT_NOT_ACCEPTED');
  await officer.does('acceptAct', ACT, { actId: current.id, version: current.version });
  await finance.isRefused('orderPayment', PAYMENT, { ...order, amount: '9999999.00' }, 'PAYMENT_DIFFERS_FROM_ACT');
  const payment = await finance.does<{ id: string; version: number }>('orderPayment', PAYMENT, order);
  await finance.isRefused('orderPayment', PAYMENT, order, 'PAYMENT_ORDERED_ALREADY');
  return payment;
}

/** October: a report for each contract tells what was planned, delivered and paid in the third quarter. */
export async function qualityIsWatched(world: World): Promise<void> {
  await world.clock.to('2026-10-20');
  const officer = world.player('monitoringOfficer');
  for (const lot of Object.keys(winners) as Lot[]) {
    const report = await officer.does<{ id: string; version: number }>(
      'prepareMonitoringReport',
      'monitoringReport { id version }',
      {
        contractId: world.id(`contract ${lot}`),
        year: 2026,
        quarter: 3,
        findings: 'Обсяги відповідають договору. Рекомендовано зменшити чергу: вісім осіб чекають на послугу.',
        language: 'uk',
      },
    );
    world.remember(`report ${lot}`, report.id);
    await officer.does('publishMonitoringReport', 'monitoringReport { id }', {
      reportId: report.id,
      version: report.version,
    });
  }
  await world.clock.settled();
  world.tell('two monitoring reports are published');
}

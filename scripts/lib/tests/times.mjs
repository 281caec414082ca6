import { readOr } from '../processes.mjs';
import { running } from './runner-process.mjs';

/**
 * What each rung may take, in seconds that processors are at work (its own processes, what those start, and the database).
 * They are the same whatever else the machine is doing. Where the system does not tell them, seconds by the clock count.
 */
export const BUDGETS = { rules: 15, shape: 30, integration: 300, api: 120, portal: 60 };

/** Ticks of `/proc`: a hundred a second on every Linux. */
const TICKS = 100;

/** What one rung took. */
export class Times {
  /** @type {{ rung: string, seconds: number, atWork: number | null }[]} */
  taken = [];

  /**
   * @param {string} rung
   * @param {() => Promise<void>} work
   */
  async of(rung, work) {
    const since = performance.now();
    const before = atWork();
    await work();
    const after = atWork();
    const seconds = (performance.now() - since) / 1000;
    this.taken.push({ rung, seconds, atWork: before === null || after === null ? null : after - before });
  }
}

export const times = new Times();

/**
 * What the summary says of each rung. Above its budget a rung is told in red; at twice the budget the run fails, because
 * something was made dear and not merely dearer.
 * @param {Times['taken']} taken
 */
export const linesOf = (taken) =>
  taken.map(({ rung, seconds, atWork }) => {
    const budget = BUDGETS[rung];
    const counted = atWork ?? seconds;
    const line = `${rung.padEnd(12)} ${counted.toFixed(0).padStart(4)} s ${atWork === null ? 'by the clock' : 'of processors'}, budget ${budget} s`;
    const clock = atWork === null ? '' : ` (${seconds.toFixed(0)} s by the clock)`;
    return { line: line + clock, isOver: counted > budget, isFarOver: counted > 2 * budget };
  });

/** Of this process, of those that run tests and what they started, and of the server of the databases. */
function atWork() {
  const server = Number(process.env['TURBOTA_TEST_SERVER_PID'] ?? 0);
  const processes = ['self', ...running, ...(server > 0 ? [server] : [])].map(ticksOf);
  return processes.some((ticks) => ticks === null)
    ? null
    : processes.reduce((sum, ticks) => sum + (ticks ?? 0), 0) / TICKS;
}

/** @param {string | number} pid */
function ticksOf(pid) {
  const said = readOr(`/proc/${pid}/stat`, '');
  if (!said) return null;
  const fields = said.slice(said.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = paint(1);
export const red = paint(31);
export const green = paint(32);
export const yellow = paint(33);
export const faint = paint(2);

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Says what begins, does it, and says how long it took. */
export async function task(title, work) {
  const since = performance.now();
  console.log(`${faint('…')} ${title}`);
  try {
    const result = await work();
    console.log(`${green('✓')} ${title} ${faint(seconds(since))}`);
    return result;
  } catch (error) {
    console.log(`${red('✗')} ${title} ${faint(seconds(since))}`);
    throw error;
  }
}

/** What was left out, and why, so that nobody takes silence for success. */
export function warn(lines) {
  for (const line of lines) console.log(bold(yellow(`! ${line}`)));
}

/** An end that the reader can do something about: words, no stack. */
export function giveUp(error) {
  console.error(`\n${red(bold(error.message))}`);
  if (process.env.DEBUG) console.error(error);
  process.exit(1);
}

// One line per step: its name, then how long it took. A step that takes more than a second announces itself,
// so that nobody looks at a silent terminal; steps may run side by side, therefore lines are never rewritten.

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

let stream = process.stdout;

/** Where progress goes; commands whose stdout is an answer for a program send it to stderr. */
export function progressTo(other) {
  stream = other;
}

/** Prints one line of progress. */
export function say(line) {
  stream.write(`${line}\n`);
}

/**
 * Runs `work`, prints `name` with its duration, and passes on its result. `work` may return `{ note }`
 * (or an object with a `note`) to add a few words to the line.
 */
export async function step(name, work, { quiet = false } = {}) {
  const begun = performance.now();
  const announce = setTimeout(() => say(`  ${name} ...`), 1000);
  const remind = setInterval(() => say(`  ${name} ... ${seconds(begun)}`), 15_000);
  try {
    const result = await work();
    const note = result?.note ? ` (${result.note})` : '';
    if (!quiet) say(`  ${name}: ${seconds(begun)}${note}`);
    return result;
  } catch (error) {
    say(`  ${name}: failed after ${seconds(begun)}`);
    throw error;
  } finally {
    clearTimeout(announce);
    clearInterval(remind);
  }
}

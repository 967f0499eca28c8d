// What every benchmark says at its end: the figures beside their bounds, what was checked, one line of JSON.

/**
 * `bounds`: [{ name, value, atLeast | atMost, unit? }]; `checks`: [{ name, problem }] where an empty problem is right.
 * Prints both, then one JSON object with `figures` and bounds, and sets the exit code to 1 when anything is not so.
 */
export function report({ figures, bounds = [], checks = [] }) {
  const judged = bounds.map((bound) => ({ ...bound, met: isMet(bound) }));
  for (const { name, value, atLeast, atMost, unit = '', met } of judged) {
    const limit = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
    console.log(`  ${met ? 'ok    ' : 'MISSED'}  ${name}: ${value}${unit} (${limit}${unit})`);
  }
  for (const { name, problem } of checks)
    console.log(`  ${problem ? 'WRONG ' : 'ok    '}  ${name}${problem ? `: ${problem}` : ''}`);
  console.log(JSON.stringify({ ...figures, bounds: judged, checks }));
  if (judged.some(({ met }) => !met) || checks.some(({ problem }) => problem)) process.exitCode = 1;
}

const isMet = ({ value, atLeast, atMost }) =>
  Number.isFinite(value) && (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);

/** A line of figures: `name   12.3 unit` in columns. */
export function line(name, ...cells) {
  console.log(`  ${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(16)).join('')}`);
}

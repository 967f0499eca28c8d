const FAR = 8.5;

/**
 * The probability that a standard normal value is at most z, to about 1e-15 absolute; 0 and 1 beyond 8.5. The sum
 * 1/2 + phi(z) (z + z^3/3 + z^5/15 + ...) has no cancellation, because all of its terms have one sign.
 * Source: Marsaglia, Evaluating the normal distribution, J. Stat. Software 11(4), 2004.
 */
export function normalProbability(z: number): number {
  if (z > FAR) return 1;
  if (z < -FAR) return 0;
  const square = z * z;
  let term = z;
  let sum = z;
  for (let odd = 3, before = Number.NaN; sum !== before; odd += 2) {
    before = sum;
    term *= square / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-square / 2)) / Math.sqrt(2 * Math.PI);
}

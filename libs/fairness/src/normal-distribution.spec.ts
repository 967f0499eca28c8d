import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalProbability } from './normal-distribution.ts';

describe('the probability that a normal value is at most z', () => {
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.959963984540054, 0.975],
    [-1, 0.158655253931457],
    [-3, 0.00134989803163009],
    [-6, 9.8658764503769e-10],
    [8.4, 1],
    [Infinity, 1],
    [-Infinity, 0],
  ])('of %d is %d, as in the tables', (z, probability) => {
    expect(Math.abs(normalProbability(z) - probability)).toBeLessThan(3e-15);
  });

  it('is what adding up the density gives', () => {
    const steps = 20_000;
    const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    for (const z of [0.3, 1.7, 2.9, 4.4]) {
      const middles = Array.from({ length: steps }, (_, step) => density((z * (step + 0.5)) / steps));
      const sum = middles.reduce((total, one) => total + one, 0) * (z / steps);
      expect(normalProbability(z)).toBeCloseTo(0.5 + sum, 8);
    }
  });

  it('makes one with that of -z, and never falls', () => {
    const numbers = fc.double({ noNaN: true, min: -40, max: 40 });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(normalProbability(a) + normalProbability(-a)).toBeCloseTo(1, 14);
        expect(normalProbability(Math.max(a, b))).toBeGreaterThanOrEqual(normalProbability(Math.min(a, b)) - 2e-15);
      }),
      { numRuns: 1000 },
    );
  });
});

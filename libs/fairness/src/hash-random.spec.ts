import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { HashRandom } from './hash-random.ts';

const numbers = (length: number, next: () => number): number[] => Array.from({ length }, next);
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

describe('random numbers from hashes', () => {
  it('are the 32-bit words of SHA-256(seed || counter), in order', () => {
    const random = new HashRandom('a call');
    const words = [0, 1].flatMap((counter) => {
      const digest = createHash('sha256')
        .update('a call')
        .update(Buffer.from([0, 0, 0, 0, 0, 0, 0, counter]))
        .digest();
      return numbers(8, () => 0).map((_, word) => (digest.readUInt32BE(4 * word) + 0.5) / 2 ** 32);
    });
    expect(numbers(16, () => random.uniform())).toEqual(words);
  });

  it('differ from seed to seed and repeat with the same', () => {
    const [one, same, other] = ['a', 'a', 'b'].map((seed) => new HashRandom(seed));
    const first = numbers(9, () => one!.normal());
    expect(numbers(9, () => same!.normal())).toEqual(first);
    expect(numbers(9, () => other!.normal())).not.toEqual(first);
  });

  it('have the mean, the variance and the tails of the normal distribution', () => {
    const random = new HashRandom('normal');
    const values = numbers(200_000, () => random.normal());
    expect(mean(values)).toBeCloseTo(0, 1.8);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1.8);
    expect(mean(values.map((value) => value ** 4))).toBeCloseTo(3, 0.9);
    expect(values.filter((value) => value > 1.959964).length / values.length).toBeCloseTo(0.025, 2.6);
  });
});

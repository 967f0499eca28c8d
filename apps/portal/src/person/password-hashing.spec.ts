import { beforeAll, describe, expect, it } from '@jest/globals';
import { LEAST_PASSWORD_COST, PasswordCost } from './password-cost.ts';
import { PasswordHashing } from './password-hashing.ts';

const hashing = new PasswordHashing(LEAST_PASSWORD_COST);
beforeAll(() => hashing.onModuleInit());

describe('a password', () => {
  it('knows a password in whatever code points it is typed, and nobody’s by none', async () => {
    const stored = await hashing.hash('café, three words');
    expect(await hashing.matches(stored, 'cafe\u0301, three words')).toBe(true);
    expect(await hashing.matches(stored, 'another long password')).toBe(false);
    expect(await hashing.matches(undefined, 'café, three words')).toBe(false);
  });

  it('is known whatever it cost, and says whether that was what it costs now', async () => {
    const stored = await hashing.hash('three long words');
    const dearer = new PasswordHashing(new PasswordCost(32_768, 3));
    expect([hashing.isOfAnotherCost(stored), dearer.isOfAnotherCost(stored)]).toEqual([false, true]);
    expect(await dearer.matches(stored, 'three long words')).toBe(true);
    expect(dearer.isOfAnotherCost(await dearer.hash('three long words'))).toBe(false);
  });

  it('that is wrong takes the time of an unknown address, also where it was hashed when that cost less', async () => {
    const stored = await hashing.hash('three long words');
    const dearer = new PasswordHashing(new PasswordCost(19_456, 12));
    await dearer.onModuleInit();
    const taken = { known: 0, unknown: 0 };
    const work = async (who: string | undefined): Promise<number> => {
      const before = process.cpuUsage().user;
      await dearer.matches(who, 'another long password');
      return process.cpuUsage().user - before;
    };
    for (let time = 0; time < 5; time++) {
      taken.known += await work(stored);
      taken.unknown += await work(undefined);
    }
    expect(taken.known / taken.unknown).toBeGreaterThan(0.8);
    expect(taken.known / taken.unknown).toBeLessThan(1.6);
  });
});

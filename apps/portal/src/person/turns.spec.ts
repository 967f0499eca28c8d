import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.ts';

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

describe('the gate before costly work', () => {
  it('lets two through at a time, in order, and turns away whom it cannot keep', async () => {
    const turns = new Turns(2, 100);
    const begun: number[] = [];
    let [running, most] = [0, 0];
    const open = Promise.withResolvers<void>();
    const work = (number: number) => async (): Promise<number> => {
      begun.push(number);
      most = Math.max(most, ++running);
      await open.promise;
      running--;
      return number;
    };
    const crowd = Array.from({ length: 10_000 }, (_, number) => turns.inTurn(work(number)).catch(codeOf));
    expect(await Promise.all(crowd.slice(102))).toEqual(Array(9_898).fill('busy'));
    open.resolve();
    expect(await Promise.all(crowd.slice(0, 102))).toEqual(Array.from({ length: 102 }, (_, number) => number));
    expect([most, begun]).toEqual([2, Array.from({ length: 102 }, (_, number) => number)]);
  });

  it('passes the place on when the work before has failed', async () => {
    const turns = new Turns(1, 1);
    const [failed, done] = [turns.inTurn(() => Promise.reject(new Error('no'))), turns.inTurn(async () => 'done')];
    await expect(failed).rejects.toThrow('no');
    expect(await done).toBe('done');
    expect(await turns.inTurn(async () => 'and again')).toBe('and again');
  });
});

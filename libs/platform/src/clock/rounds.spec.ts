import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ServiceLog } from '../logging/service-log.ts';
import { Rounds, type Again } from './rounds.ts';

const lines: string[] = [];
const log = new ServiceLog('portal', 'info', { write: (line) => lines.push(line) });

const roundsOf = (
  round: (ending: AbortSignal) => Promise<Again | void>,
  more: { firstAfterMs?: number } = {},
): Rounds => new Rounds(round, { everyMs: 100, fault: 'the work failed', ...more }, log);

beforeEach(() => {
  lines.length = 0;
  jest.useFakeTimers();
});
afterEach(() => void jest.useRealTimers());

describe('rounds', () => {
  it('come again and again, the first after its own wait', async () => {
    let done = 0;
    const rounds = roundsOf(async () => void (done += 1), { firstAfterMs: 1_000 });
    rounds.start();
    await jest.advanceTimersByTimeAsync(999);
    expect(done).toBe(0);
    await jest.advanceTimersByTimeAsync(201);
    expect(done).toBe(3);
    await rounds.end();
  });

  it('say themselves when they want to come again', async () => {
    const waits = [10, 0, 500];
    let done = 0;
    const rounds = roundsOf(async () => ({ againMs: waits[done++]! }));
    rounds.start();
    await jest.advanceTimersByTimeAsync(111);
    expect(done).toBe(3);
    await jest.advanceTimersByTimeAsync(498);
    expect(done).toBe(3);
    await rounds.end();
  });

  it('are told to the log when they fail, and come all the same', async () => {
    let done = 0;
    const rounds = roundsOf(async () => {
      if (++done === 1) throw new TypeError('not this time');
    });
    rounds.start();
    await jest.advanceTimersByTimeAsync(250);
    expect(done).toBe(2);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ level: 'error', msg: 'the work failed', error: 'TypeError', reason: 'not this time' }),
    ]);
    await rounds.end();
  });

  it('never overlap, and their end waits for the one that is under way', async () => {
    let begun = 0;
    let ended = false;
    const work = Promise.withResolvers<void>();
    const rounds = roundsOf(async () => {
      begun += 1;
      await work.promise;
    });
    rounds.start();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(begun).toBe(1);
    const end = rounds.end().then(() => (ended = true));
    await jest.advanceTimersByTimeAsync(10);
    expect(ended).toBe(false);
    work.resolve();
    await end;
    await jest.advanceTimersByTimeAsync(1_000);
    expect(begun).toBe(1);
  });

  it('may be told that they end, so that their end need not wait long', async () => {
    const rounds = roundsOf((ending) => new Promise((done) => ending.addEventListener('abort', () => done())));
    rounds.start();
    await jest.advanceTimersByTimeAsync(100);
    await rounds.end();
    expect(lines).toEqual([]);
  });
});

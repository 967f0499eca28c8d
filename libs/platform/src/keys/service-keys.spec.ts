import { createPrivateKey } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { someKeys } from '#test/support/keys';
import { rotateActorKey } from '#test/support/rotate-shared-keys';
import { readActorToken, signActorToken, TOKEN_LIFE_MS } from '../actor/actor-token.ts';
import { systemActor } from '../actor/actor.ts';
import { KEY_FILE_SEEN_MS } from './key-file.ts';
import { readServiceKeys } from './service-keys.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fund-keys-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const { directory } = someKeys(path.join(folder, 'keys'));

describe('the keys of a service', () => {
  it('are the same in every service and after every start, and one is not another', () => {
    const [first, second] = [readServiceKeys(directory), readServiceKeys(directory)];
    expect(second.request).toEqual(first.request);
    expect(first.request).toHaveLength(32);
    expect(first.request).not.toEqual(first.pseudonym);
  });

  it('are of one fund alone', () => {
    const other = readServiceKeys(someKeys(path.join(folder, 'other')).directory);
    expect(other.request).not.toEqual(readServiceKeys(directory).request);
  });

  it('are refused when they are too short to protect anybody', () => {
    const short = someKeys(path.join(folder, 'short')).directory;
    fs.writeFileSync(path.join(short, 'pseudonym.key'), Buffer.alloc(16).toString('base64'));
    expect(() => readServiceKeys(short)).toThrow('fewer than 32 bytes');
  });
});

describe('the key of the portal', () => {
  const files = someKeys(path.join(folder, 'rotated')).directory;
  const running = readServiceKeys(files);
  const text = (name: string): string => fs.readFileSync(path.join(files, name), 'utf8');
  const signed = (): string =>
    signActorToken(createPrivateKey(text('actor.private.pem')), systemActor('portal'), 'review', Date.now());
  const isTaken = (token: string, { actors } = running): boolean => {
    try {
      return readActorToken(actors, token, 'review', Date.now()).name === 'portal';
    } catch {
      return false;
    }
  };
  const seen = (): Promise<void> => sleep(KEY_FILE_SEEN_MS);

  it('is another after a rotation, and in no moment of it is a token refused that was just signed', async () => {
    const before = signed();
    const steps: boolean[][] = [];
    const pauses: number[] = [];
    const pause = async (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds);
      const inFlight = signed();
      await seen();
      // of a service that runs, and of one that starts just now
      steps.push([isTaken(before), isTaken(inFlight), isTaken(signed(), readServiceKeys(files))]);
    };
    await rotateActorKey(files, { pause });
    expect(steps).toEqual([
      [true, true, true],
      [true, true, true],
      [false, true, true],
    ]);
    expect(pauses.map((milliseconds) => milliseconds > KEY_FILE_SEEN_MS)).toEqual([true, true, true]);
    expect(pauses[1]).toBeGreaterThan(TOKEN_LIFE_MS);
    expect(running.actors).toHaveLength(1);
    expect(fs.statSync(path.join(files, 'actor.private.pem')).mode & 0o777).toBe(0o600);
  });

  it('of a run that was killed goes with the next one', async () => {
    for (const killedAfter of [1, 2]) {
      const before = signed();
      let steps = 0;
      const pause = async (): Promise<void> => {
        await seen();
        if (++steps === killedAfter) throw new Error('killed');
      };
      await expect(rotateActorKey(files, { pause })).rejects.toThrow('killed');
      expect([isTaken(before), isTaken(signed())]).toEqual([true, true]);
      await rotateActorKey(files, { atOnce: true, pause: seen });
      expect([isTaken(before), isTaken(signed()), running.actors.length]).toEqual([false, true, 1]);
    }
  });

  it('is demanded of the file', () => {
    const empty = someKeys(path.join(folder, 'empty')).directory;
    fs.writeFileSync(path.join(empty, 'actor.public.pem'), '');
    expect(() => readServiceKeys(empty)).toThrow('holds no public key');
  });
});

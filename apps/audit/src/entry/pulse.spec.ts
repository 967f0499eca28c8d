import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { HEARTBEAT_MS, LogHeartbeat } from '#platform/outbox/log-heartbeat';
import { eventually } from '#test/support/eventually';
import { ActingRecord, LogService } from '../../test/log-service.ts';

// a real service on a real PostgreSQL with its signer, possibly beside other work on a small machine
jest.setTimeout(60_000);

let log: LogService;
let beats: jest.Spied<LogHeartbeat['beat']>;

beforeAll(async () => {
  log = await LogService.open();
  beats = jest.spyOn(log.running.app.get(LogHeartbeat), 'beat');
  await log.untilSize(0);
});
afterAll(() => log.remove());

async function speaks(): Promise<void> {
  beats.mockClear();
  await eventually(() => expect(beats.mock.calls.length).toBeGreaterThan(1));
}

/** Only after the look at which something else may just have been published. */
async function fallsSilent(): Promise<void> {
  await sleep(2 * HEARTBEAT_MS);
  beats.mockClear();
  await sleep(3 * HEARTBEAT_MS);
  expect(beats).not.toHaveBeenCalled();
}

describe('the log tells the fund that it goes on', () => {
  it('while it rests and while it grows', async () => {
    await speaks();
    await log.send(new ActingRecord().act());
    await speaks();
    await log.untilSize(1);
  });

  it('not while the signer is away and an act waits, and again when that is public', async () => {
    await log.signer.kill('SIGKILL');
    await log.send(new ActingRecord().act());
    await fallsSilent();
    await log.startSigner();
    await log.untilSize(2);
    await speaks();
  });

  it('not when it has ended, and again when another is opened', async () => {
    await log.freeze();
    await fallsSilent();
    await log.openNext('2027');
    await log.carry('log.opened');
    await log.untilSize(1, 0, '2027');
    await speaks();
  });
});

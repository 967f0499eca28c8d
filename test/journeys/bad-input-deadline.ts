import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { OpenCall } from './bad-input-open-call.ts';
import type { Walk } from './bad-input-walk.ts';
import { faultIn, problemIn, type Seen } from './bad-input-wire.ts';

const DAY_MS = 86_400_000;

/** The second before the deadline and the second after it, by the demo clock; the rules' own spec has the instant itself. */
export function deadlineTests(walk: () => Walk, call: () => OpenCall): void {
  const submit = async (member: 'grantee' | 'otherApplicant'): Promise<Seen> => {
    const address = `/applications/${call().drafts[member]}`;
    const { version } = await walk().people[member].get(address);
    return walk().wires[member].post(`/api${address}/submit`, { version, confirmed: true });
  };

  it('takes an application in the last second before the deadline, and none a second after it', async () => {
    const { fund, tables } = walk();
    // the clock counts whole seconds: begun on a full one, the fund's time is a full second too
    await sleep(1000 - (Date.now() % 1000));
    await fund.clock.goToDay((call().deadline.getTime() - 1000 - Date.now()) / DAY_MS);
    const inTime = await submit('grantee');
    expect([inTime.status, inTime.text]).toEqual([201, expect.stringContaining('"number":"A-')]);
    const at = Date.parse(JSON.parse(inTime.text).submittedAt);
    expect(call().deadline.getTime() - at).toBeGreaterThanOrEqual(0);
    expect(call().deadline.getTime() - at).toBeLessThanOrEqual(1000);

    await fund.clock.goToDay((call().deadline.getTime() + 1000 - Date.now()) / DAY_MS);
    await tables.settled();
    const before = await tables.state();
    const late = await submit('otherApplicant');
    expect(faultIn(late)).toBeUndefined();
    expect([late.status, problemIn(late)]).toEqual([
      409,
      expect.objectContaining({
        code: 'deadline-passed',
        params: expect.objectContaining({ deadline: call().deadline.toISOString() }),
      }),
    ]);
    expect(problemIn(late)!.detail).toMatch(/The deadline was \d+ \w+ \d{4}, \d\d:\d\d/);
    const upload = { 'content-type': 'application/pdf', 'x-file-name': 'late.pdf' };
    const path = `/api/applications/${call().drafts.otherApplicant}/documents/certificate`;
    const attached = await walk().wires.otherApplicant.send({
      method: 'PUT',
      path,
      headers: upload,
      body: '%PDF-1.4 late',
    });
    expect([attached.status, problemIn(attached)?.code]).toEqual([409, 'deadline-passed']);
    expect(await tables.state()).toEqual(before);
  }, 90_000);
}

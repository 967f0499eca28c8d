import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parseNote, signNote } from '#tlog/signed-note';
import { actCommand } from './act.command.ts';
import { logCommand } from './log.command.ts';
import { workflowCommand } from './workflow.command.ts';
import { FundActs } from '../test/fund-acts.ts';
import { log, ORIGIN, Outsider, proofOf, VKEY } from '../test/log-folder.ts';
import {
  frozen,
  NEXT_ORIGIN,
  NEXT_VKEY,
  opened,
  third,
  THIRD_VKEY,
  type TwoLogs,
  writeTwoLogs,
} from '../test/two-logs.ts';

jest.setTimeout(60_000);

let outsider: Outsider;
let logs: TwoLogs;
beforeAll(async () => {
  outsider = await Outsider.arrive();
  logs = await writeTwoLogs(outsider, 'fund', { nextActs: (acts) => [...acts, frozen('fork', 'frozen again')] });
});
afterAll(() => outsider.leave());

const BOTH = ['--vkey', VKEY, '--vkey', NEXT_VKEY];

async function said(command: Promise<string>): Promise<string> {
  try {
    return await command;
  } catch (error) {
    return `${(error as Error).constructor.name}: ${(error as Error).message}`;
  }
}
const check = (directory: string, ...args: string[]): Promise<string> => said(logCommand([directory, ...args]));
const follow = (directory: string, ...args: string[]): Promise<string> => said(workflowCommand([directory, ...args]));

describe('verify log of a fund with more than one log', () => {
  it('says how a log ended, and what it follows', async () => {
    expect(await check(logs.first.directory, '--vkey', VKEY)).toMatch(
      /^right: localhost\/grants-log has 16 entries, root \S{44}, ended \(year\)$/,
    );
    expect(await check(logs.second.directory, '--vkey', NEXT_VKEY)).toMatch(
      /^right: localhost\/grants-log\/2027 has 9 entries, root \S{44}, follows localhost\/grants-log of 16 entries, not read, ended \(fork\)$/,
    );
    expect(await check(logs.second.directory, '--vkey', NEXT_VKEY, '--no-entries')).toMatch(
      /root \S{44}, entries not read$/,
    );
  });

  it('reads the earlier logs that it is given, each against its own key', async () => {
    const joined = /root \S{44}, follows localhost\/grants-log of 16 entries, ended \(fork\)$/;
    const { first, second } = logs;
    expect(await check(second.directory, ...BOTH, '--earlier', first.directory)).toMatch(joined);
    const reversed = ['--vkey', NEXT_VKEY, '--vkey', VKEY];
    expect(await check(second.directory, ...reversed, '--earlier', first.directory)).toMatch(joined);
    const missing = await check(second.directory, '--vkey', NEXT_VKEY, '--earlier', first.directory);
    expect(missing).toContain(`WrongUsage: no --vkey is of ${ORIGIN}, the log at ${first.directory}`);
    expect(await check(second.directory, '--vkey', VKEY, '--earlier', first.directory)).toMatch(/^WrongUsage: /);
    const nowhere = path.join(outsider.folder, 'nowhere');
    expect(await check(second.directory, ...BOTH, '--earlier', nowhere)).toMatch(/^Unreachable: /);
    expect(await check(second.directory, ...BOTH, '--earlier', first.directory, '--no-entries')).toMatch(
      /^WrongUsage: --earlier needs the entries/,
    );
  });

  it('follows three logs, and says so when the oldest of them was not read', async () => {
    const { first, second, acts } = logs;
    const leaf = opened([second.note], third.verifier.name, 'frozen again');
    const { directory } = await outsider.writeEntries('fund-2028', acts.leavesOf([leaf]), third);
    const keys = ['--vkey', THIRD_VKEY, ...BOTH];
    const all = ['--earlier', first.directory, '--earlier', second.directory];
    const chain = `, follows ${NEXT_ORIGIN} of 9 entries, which follows ${ORIGIN} of 16 entries`;
    expect(await check(directory, ...keys, ...all)).toMatch(new RegExp(`${chain}$`));
    expect(await check(directory, ...keys, ...all.slice(2))).toMatch(new RegExp(`${chain}, not read$`));
    expect(await check(directory, ...keys, ...all.slice(0, 2))).toMatch(/^Wrong: seam: /);
    expect(await follow(directory, ...keys, ...all)).toContain(' have 26 acts on 9 records without a gap');
    expect(await follow(directory, ...keys, ...all.slice(2))).toMatch(
      /^WrongUsage: .*\/2027 follows .*: add --earlier/,
    );
  });

  it('passes no two logs together that follow the same one', async () => {
    const { first, second } = logs;
    const rival = opened([first.note], third.verifier.name);
    const { directory } = await outsider.writeEntries('rival', new FundActs().leavesOf([rival]), third);
    const keys = ['--vkey', THIRD_VKEY, ...BOTH];
    const both = ['--earlier', first.directory, '--earlier', second.directory];
    expect(await check(directory, '--vkey', THIRD_VKEY)).toMatch(/^right: .*, follows .*, not read$/);
    expect(await check(directory, ...keys, ...both)).toMatch(/^Wrong: seam: the checkpoint of .*\/2027 in log.opened/);
  });

  it('does not let the key of an earlier log sign for a later one', async () => {
    const { directory, note } = await outsider.writeEntries('forged', logs.second.entries, third);
    const forged = signNote(parseNote(Buffer.from(note)).text.replace('2028', '2027'), [log]);
    await fs.writeFile(path.join(directory, 'checkpoint'), forged);
    const verdict = await check(directory, '--vkey', NEXT_VKEY, '--vkey', VKEY, '--earlier', logs.first.directory);
    expect(verdict).toBe('Wrong: checkpoint: no known key has signed');
    expect(await check(directory, '--vkey', NEXT_VKEY, '--vkey', VKEY)).toBe(verdict);
  });

  it('takes an older checkpoint for the log it is of, and a state over into the next log', async () => {
    const { first, second } = logs;
    const state = await outsider.save('monitor.state', first.note);
    const both = [...BOTH, '--earlier', first.directory];
    const old = await outsider.save('old', second.note);
    const verdict = await check(second.directory, ...both, '--state', state, '--old', old);
    expect(verdict).toContain(', extends 2 older checkpoints, follows ');
    expect(await fs.readFile(state, 'utf8')).toBe(second.note);
    const longer = await outsider.writeEntries('longer', [...first.entries, Buffer.from('one more')], log);
    const later = await outsider.save('later', longer.note);
    expect(await check(second.directory, ...both, '--old', later)).toMatch(/^Wrong: rollback: .* has 17 entries/);
    const elsewhere = await check(second.directory, '--vkey', NEXT_VKEY, '--old', await outsider.save('x', first.note));
    expect(elsewhere).toMatch(/^WrongUsage: .*\/x is a checkpoint of localhost\/grants-log: add --earlier/);
  });
});

describe('verify workflow of a fund with more than one log', () => {
  it('reads them as one history', async () => {
    const verdict = await follow(logs.second.directory, ...BOTH, '--earlier', logs.first.directory);
    expect(verdict).toBe(
      `right: ${ORIGIN} and ${NEXT_ORIGIN} have 25 acts on 9 records without a gap; 1 payment released, ` +
        'each by three people, on 1 decision and 2 scores; ended (fork)',
    );
  });

  it('says what is missing when it is given the newest alone', async () => {
    expect(await outsider.verify(['workflow', logs.second.directory, '--vkey', NEXT_VKEY])).toEqual({
      code: 2,
      said: `usage: ${NEXT_ORIGIN} follows ${ORIGIN}: add --earlier with the address of that log, and its --vkey\n`,
    });
    expect(await follow(logs.first.directory, '--vkey', VKEY)).toContain('right: localhost/grants-log has 16 acts on');
  });

  it('counts what witnesses have seen over all logs', async () => {
    const witnessed = async (turn: number, size: number): Promise<string> => {
      const { first, second } = await writeTwoLogs(outsider, `witnessed-${turn}-${size}`, {
        turn,
        nextActs: (acts) =>
          acts.flatMap((act) => {
            if (act.name !== 'released') return [act];
            const seen = {
              name: 'seen',
              type: 'decision.witnessed',
              record: 'seen',
              on: ['decision'],
              open: { size, witnesses: 1 },
            };
            return [seen, { ...act, on: [...act.on!, 'seen'] }];
          }),
      });
      return follow(second.directory, ...BOTH, '--earlier', first.directory);
    };
    // the decision is the tenth act of the grant; log.frozen and log.opened stand before it when it is in the second log
    for (const [turn, before, place] of [
      [15, 9, `9 of ${ORIGIN} `],
      [7, 11, `3 of ${NEXT_ORIGIN} `],
    ] as const) {
      expect(await witnessed(turn, before + 1)).toContain('1 payment waited until witnesses had seen the decision');
      expect(await witnessed(turn, before)).toContain(`is of a checkpoint without entry ${place}`);
    }
  });
});

describe('verify act of a fund with more than one log', () => {
  it('takes a proof of either log with both keys, and each with its own key only', async () => {
    for (const [one, own, origin] of [
      [logs.first, VKEY, ORIGIN],
      [logs.second, NEXT_VKEY, NEXT_ORIGIN],
    ] as const) {
      const proof = await outsider.save('x.tlog-proof', await proofOf(one, 3));
      const prove = (...args: string[]): Promise<string> => said(actCommand([proof, String(one.entries[3]), ...args]));
      expect(await prove(...BOTH)).toMatch(new RegExp(`^right: .* is entry 3 of ${origin} \\(`));
      expect(await prove('--vkey', own)).toMatch(/^right: /);
      expect(await prove('--vkey', own === VKEY ? NEXT_VKEY : VKEY)).toMatch(/^Wrong: /);
    }
  });
});

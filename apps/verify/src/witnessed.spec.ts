import crypto from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cosignerKey } from '#tlog/cosigner-key';
import { disclosureText } from '#tlog/disclosure';
import { leafHash } from '#tlog/hashing';
import { parseNote, signatureLine } from '#tlog/signed-note';
import { formatVkey } from '#tlog/verifier-key';
import { actCommand } from './act.command.ts';
import { receiptCommand } from './receipt.command.ts';
import { Unreachable, Wrong, WrongUsage } from './verdict.ts';
import { workflowCommand } from './workflow.command.ts';
import { leavesOf, ONE_GRANT, type Scripted } from '../test/fund-acts.ts';
import { DISCLOSURES, log, Outsider, proofOf, RECEIPTED, VKEY, type WrittenLog } from '../test/log-folder.ts';
import { frozen } from '../test/two-logs.ts';

jest.setTimeout(60_000);

const witnesses = ['north', 'south'].map((name) =>
  cosignerKey(`witness.example/${name}`, crypto.generateKeyPairSync('ed25519').privateKey),
);
const [NORTH, BOTH] = [1, 2].map((count) =>
  witnesses.slice(0, count).flatMap(({ verifier }) => ['--witness', formatVkey(verifier)]),
) as [string[], string[]];
/** When witnesses cosign, where it does not matter. */
const NOON = new Date('2025-11-01T12:00:00.000Z');

/** A checkpoint with the cosignature of the first witness. */
function cosigned(note: string, at: Date): string {
  const { verifier, cosign } = witnesses[0]!;
  return note + signatureLine(verifier, cosign(parseNote(Buffer.from(note)).text, BigInt(at.getTime() / 1000)));
}

let outsider: Outsider;
beforeAll(async () => {
  outsider = await Outsider.arrive();
});
afterAll(() => outsider.leave());

/** What a command says, or why it says no. */
async function said(command: (args: readonly string[]) => Promise<string>, args: readonly string[]): Promise<string> {
  try {
    return await command([...args, '--vkey', VKEY]);
  } catch (error) {
    for (const known of [Wrong, WrongUsage, Unreachable])
      if (error instanceof known) return `${known.name}: ${error.message}`;
    throw error;
  }
}

describe('the witnesses of one act', () => {
  let whole: WrittenLog;
  beforeAll(async () => {
    whole = await outsider.writeLog('whole', 700);
  });

  const act = async (name: string, note: string): Promise<string[]> => [
    await outsider.save(name, await proofOf({ ...whole, note }, RECEIPTED)),
    String(whole.entries[RECEIPTED]),
  ];
  const receipt = async (name: string, note: string): Promise<string[]> => {
    const entry = whole.entries[RECEIPTED]!;
    const shown = {
      number: 'TF-0001',
      contentHash: 'ab'.repeat(32),
      submittedAt: '2026-11-21T22:15:03.123Z',
      act: {
        leaf: String(entry),
        leafHash: leafHash(entry).toString('hex'),
        disclosures: DISCLOSURES.map(disclosureText),
      },
      proof: await proofOf({ ...whole, note }, RECEIPTED),
    };
    return [await outsider.save(name, JSON.stringify(shown))];
  };

  it.each([
    ['act', actCommand, act],
    ['receipt', receiptCommand, receipt],
  ] as const)('must have cosigned its proof, if the command "%s" names them', async (name, command, written) => {
    const alone = await written(`alone.${name}`, whole.note);
    const seen = await written(`seen.${name}`, cosigned(whole.note, NOON));
    const inLog = /^right: .* is entry 300 of localhost\/grants-log \(700 entries\)/;
    expect(await said(command, alone)).toMatch(new RegExp(`${inLog.source}$`));
    expect(await said(command, [...alone, ...NORTH])).toBe('Wrong: quorum: 0 of 1 witnesses have cosigned');
    expect(await said(command, [...alone, ...NORTH, '--quorum', '0'])).toMatch(inLog);
    expect(await said(command, [...seen, ...NORTH])).toMatch(
      new RegExp(`${inLog.source}, cosigned by at least 1 by ${NOON.toISOString()}$`),
    );
    expect(await said(command, [...seen, ...BOTH])).toBe('Wrong: quorum: 1 of 2 witnesses have cosigned');
    expect(await said(command, [...seen, ...BOTH, '--quorum', '1'])).toContain('cosigned by at least 1');
    expect(await said(command, [...seen, '--quorum', '1'])).toContain('WrongUsage: --quorum');
  });
});

/** Writes the acts into a log, cosigned at that time if there is one, and judges it. */
async function workflow(acts: readonly Scripted[], at?: Date, ...options: string[]): Promise<string> {
  const { directory, note } = await outsider.writeEntries('fund', leavesOf(acts), log);
  if (at !== undefined) await fs.writeFile(path.join(directory, 'checkpoint'), cosigned(note, at));
  return said(workflowCommand, [directory, ...options]);
}

describe('the witnesses of payments', () => {
  const witnessed: Scripted = {
    name: 'witnessed',
    type: 'decision.witnessed',
    record: 'witnessed',
    on: ['decision'],
    open: { size: 10, witnesses: 1 },
  };
  const waited = ONE_GRANT.flatMap((one) => {
    if (one.name === 'decision') return [one, witnessed];
    return [one.name === 'released' ? { ...one, on: [...one.on!, 'witnessed'] } : one];
  });

  it('must have seen each decision before money moved, if they are named', async () => {
    expect(await workflow(waited, NOON, ...NORTH)).toContain('1 payment waited until witnesses had seen the decision');
    expect(await workflow(waited, undefined, ...NORTH)).toBe('Wrong: quorum: 0 of 1 witnesses have cosigned');
    const unseen = 'Wrong: entry 17 (tranche.released) did not wait until a witness had seen entry 9';
    expect(await workflow(ONE_GRANT, NOON, ...NORTH)).toContain(unseen);
    expect(await workflow(ONE_GRANT, NOON, ...NORTH, '--quorum', '0')).toMatch(/^right: /);
  });
});

describe('a payment that cannot be judged yet', () => {
  const at = new Date('2025-11-02T00:00:00.000Z');
  const after = (seconds: number): Date => new Date(at.getTime() + seconds * 1000);
  /** The last act of the log is a release that names an act which is not there. */
  const withLast = (dated: Date): Scripted[] => [
    ...ONE_GRANT,
    {
      name: 'last',
      type: 'tranche.released',
      record: 'another tranche',
      actor: 'releasing-officer:rob',
      on: ['on its way'],
      at: dated.toISOString(),
    },
  ];
  const notYet =
    /; 1 payment released, each by three people, on 1 decision and 2 scores; 1 more payment of the last minute cannot be judged yet/;
  const wrong = 'Wrong: entry 22 (tranche.released) rests on an act that is not in the log';
  const seen = [...NORTH, '--quorum', '0'];

  it('is said to be so, and is not among those that three people released', async () => {
    expect(await workflow(withLast(new Date()))).toMatch(notYet);
    expect(await workflow(withLast(at), after(30), ...seen)).toMatch(notYet);
  });

  it('is wrong a minute later, though nothing more happens in the log', async () => {
    expect(await workflow(withLast(new Date(Date.now() - 120_000)))).toBe(wrong);
    expect(await workflow(withLast(at), after(90), ...seen)).toBe(wrong);
    // nobody asks for these witnesses, so nobody believes their time
    expect(await workflow(withLast(at), after(30))).toBe(wrong);
  });

  it('does not stay so by the date it bears', async () => {
    const ahead = 'Wrong: entry 22: "2099-01-01T00:00:00.000Z" is ahead of the clock of this machine';
    expect(await workflow(withLast(new Date('2099-01-01')))).toBe(ahead);
    expect(await workflow(withLast(new Date(Date.now() + 120_000)))).toContain('is ahead of the clock');
    expect(await workflow(withLast(after(90)), at, ...seen)).toBe(wrong);
  });

  it('waits for the log that follows where its own has ended', async () => {
    const ending = (seconds: number): Scripted => ({ ...frozen(), at: after(seconds).toISOString() });
    expect(await workflow([...withLast(at), ending(30)])).toMatch(new RegExp(`${notYet.source}; ended \\(year\\)$`));
    expect(await workflow([...withLast(at), ending(90)])).toBe(wrong);
  });
});

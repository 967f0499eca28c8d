import crypto from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { JsonValue } from '#kernel/canonical-json';
import { parseNote, signNote } from '#tlog/signed-note';
import { signerKey } from '#tlog/signer-key';
import type { SignerKey } from '#tlog/signer-key';
import { logCommand } from './log.command.ts';
import { Wrong } from './verdict.ts';
import { workflowCommand } from './workflow.command.ts';
import { leavesOf, type Scripted } from '../test/fund-acts.ts';
import { log, ORIGIN, Outsider, VKEY } from '../test/log-folder.ts';
import { type Bends, frozen, next, NEXT_VKEY, opened, writeTwoLogs } from '../test/two-logs.ts';

jest.setTimeout(60_000);

let outsider: Outsider;
beforeAll(async () => {
  outsider = await Outsider.arrive();
});
afterAll(() => outsider.leave());

let written = 0;

/** What the checker says of two logs that somebody has bent: its verdict, or why it is wrong. */
async function judge(command: typeof logCommand, bends: Bends): Promise<string> {
  const { first, second } = await writeTwoLogs(outsider, `bent-${(written += 1)}`, bends);
  try {
    return await command([second.directory, '--vkey', VKEY, '--vkey', NEXT_VKEY, '--earlier', first.directory]);
  } catch (error) {
    return `${error instanceof Wrong ? 'Wrong' : String(error)}: ${(error as Error).message}`;
  }
}

const wrong = (reason: string): object => expect.stringMatching(new RegExp(`^Wrong: [^\\n]*${reason}[^\\n]*$`));

const act = (name: string): Scripted => ({ name, type: 'person.added', record: name });
const other = leavesOf([act('another')])[0]!;
const change = (name: string, more: Partial<Scripted>) => (acts: readonly Scripted[]) =>
  acts.map((each) => (each.name === name ? { ...each, ...more } : each));
/** The leaf log.opened with other open values. */
const says = (open: Readonly<Record<string, JsonValue>>): Bends => ({
  nextActs: ([first, ...rest]) => [{ ...first!, open: { ...first!.open, ...open } }, ...rest],
});
const bentFirst = (part: RegExp, to: string): Bends => ({
  nextLeaves: ([first, ...rest]) => [Buffer.from(String(first).replace(part, to)), ...rest],
});
const stranger = (name: string): SignerKey => signerKey(name, crypto.generateKeyPairSync('ed25519').privateKey);
const bodyOf = (note: string): string => parseNote(Buffer.from(note)).text;
const branch = (key: SignerKey) => (note: string) => [note, signNote(bodyOf(note).replace('14', '7'), [key])];

describe('two logs that do not join', () => {
  it('are right before anybody bends them', async () => {
    expect(await judge(logCommand, {})).toMatch(/^right: /);
    expect(await judge(workflowCommand, {})).toMatch(/^right: /);
    expect(await judge(logCommand, { notes: branch(log) })).toMatch(/^right: /);
  });

  it.each<[string, Bends, string]>([
    ['the first has a tail that log.opened drops', { told: (all) => all.slice(0, 10) }, 'of 10 entries, .* shows 16'],
    ['the first has lost its tail', { told: (all) => [...all, other] }, 'of 17 entries, which shows 16'],
    ['log.opened follows another history', { told: (all) => all.with(3, other) }, 'follows another localhost/grants'],
    [
      'log.opened holds the checkpoint of another log',
      { notes: (note) => [signNote(bodyOf(note).replace(ORIGIN, 'else.where/log'), [stranger('else.where/log')])] },
      'in log.opened: no known key has signed',
    ],
    ['log.opened holds its own checkpoint', { notes: (note) => [signNote(bodyOf(note), [next])] }, 'no known key'],
    [
      'log.opened holds a checkpoint that a stranger signed',
      { notes: (note) => [signNote(bodyOf(note), [stranger(ORIGIN)])] },
      'in log.opened: no known key has signed',
    ],
    ['log.opened holds an unsigned checkpoint', { notes: (note) => [`${bodyOf(note)}\n`] }, 'no signature line'],
    ['log.opened holds a branch that nobody signed', { notes: branch(stranger(ORIGIN)) }, 'no known key has signed'],
    ['the first has no log.frozen', { firstActs: (acts) => acts.slice(0, -1) }, 'does not end with log.frozen'],
    ['the second has no log.opened', { nextActs: (acts) => acts.slice(1) }, 'does not begin with log.opened'],
    ['the second is empty', { nextActs: () => [] }, 'does not begin with log.opened'],
    [
      'log.opened is of another record',
      { nextActs: change('opened', { record: 'a log' }) },
      'does not follow log.frozen',
    ],
    [
      'log.opened is of another record, whatever it says it follows',
      bentFirst(/"stream":"[^"]+"/, `"stream":"${'B'.repeat(22)}"`),
      'does not follow log.frozen',
    ],
    [
      'log.opened follows another log.frozen than the one it rests on',
      bentFirst(/"prev":"[^"]+"/, `"prev":"${'B'.repeat(43)}"`),
      'does not follow log.frozen',
    ],
    ['log.opened leaves an act out', bentFirst(/"seq":1/, '"seq":2'), 'does not follow log.frozen'],
    ['log.opened rests on nothing', { nextActs: change('opened', { on: [] }) }, 'does not rest on log.frozen'],
    [
      'acts stand behind log.frozen',
      { firstActs: (acts) => [...acts, act('late')] },
      'entry 16: stands behind the end',
    ],
    ['the second goes on behind its own end', { nextActs: (acts) => [acts[0]!, frozen(), ...acts.slice(1)] }, 'behind'],
    ['log.opened stands in the middle', { nextActs: ([a, b, ...c]) => [b!, a!, ...c] }, 'does not begin with'],
    ['a second log.opened stands in the middle', { nextActs: (acts) => [...acts, opened([''])] }, 'within a log'],
    ['another service ends the first', { firstActs: change('frozen', { source: 'review' }) }, 'not by the audit'],
    ['another service opens the second', { nextActs: change('opened', { source: 'review' }) }, 'not by the audit'],
    ['log.frozen gives no reason', { firstActs: change('frozen', { open: { reason: 7 } }) }, 'does not say why'],
    ['log.opened is of another log', says({ origin: 'localhost/grants-log/2028' }), 'is of localhost/grants-log/2028'],
    ['log.opened is of no log', says({ origin: [] }), 'is of no log'],
  ])('are wrong when %s', async (_, bends, reason) => {
    expect(await judge(logCommand, bends)).toEqual(wrong(reason));
    expect(await judge(workflowCommand, bends)).toEqual(wrong(reason));
  });

  it.each<JsonValue>([
    null,
    7,
    {},
    [],
    'x',
    [null],
    [['x']],
    [''],
    ['x\n\n— y z\n'],
    ['\n\n\n'],
    ['\u0000'],
    [{}, 'x'],
  ])('are wrong when log.opened holds %j for checkpoints', async (checkpoints) => {
    expect(await judge(logCommand, says({ checkpoints }))).toEqual(wrong('entry 0: '));
  });
});

describe('two logs that join, with records that do not', () => {
  it.each<[string, Bends, string]>([
    [
      'an act is missing exactly between them',
      { nextLeaves: (leaves) => leaves.toSpliced(1, 1) },
      'entry 1 of localhost/grants-log/2027: act 2 of record \\S+ is missing, act 3 is there',
    ],
    [
      'the last act of the first log is missing',
      { told: (all) => all.toSpliced(14, 1), shown: (all) => all.toSpliced(14, 1) },
      'entry 1 of localhost/grants-log/2027: act 1 of record \\S+ is missing, act 2 is there',
    ],
    [
      'an act stands in both',
      { nextLeaves: (leaves, first) => leaves.toSpliced(1, 0, first[14]!) },
      'entry 1 of localhost/grants-log/2027: act 1 of record \\S+ is there twice',
    ],
    [
      'a record begins again',
      { nextActs: change('certified', { record: 'tranche again' }) },
      'entry 3 of localhost/grants-log/2027 \\(tranche.released\\) rests on a tranche.certified of another record',
    ],
    [
      'a payment rests on an act nobody has',
      { nextActs: change('released', { on: ['nowhere', 'certified', 'approved', 'active'] }) },
      'entry 3 of localhost/grants-log/2027 \\(tranche.released\\) rests on an act that is not in the log',
    ],
    [
      'three people of the first log are two in the next',
      { nextActs: change('released', { actor: 'releasing-officer:cem' }) },
      'fewer than three people',
    ],
    [
      'what was returned in the next log was approved before',
      {
        nextActs: (acts) =>
          acts.flatMap((each) =>
            each.name === 'approved'
              ? [each, { name: 'returned', type: 'tranche.returned', record: 'tranche', on: ['approved'] }]
              : [each],
          ),
      },
      'rests on acts before entry 3 of localhost/grants-log/2027 \\(tranche.returned\\)',
    ],
  ])('are wrong when %s', async (_, bends, reason) => {
    expect(await judge(logCommand, bends)).toMatch(/^right: /);
    expect(await judge(workflowCommand, bends)).toEqual(wrong(reason));
  });
});

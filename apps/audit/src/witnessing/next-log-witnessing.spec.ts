import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { leafHash } from '#tlog/hashing';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { openTlogProof } from '#tlog/tlog-proof';
import { parseVkey } from '#tlog/verifier-key';
import { eventually } from '#test/support/eventually';
import { ActingRecord, hashOf, LogService } from '../../test/log-service.ts';
import { startWitness, type RunningWitness } from '../witness/witness-server.ts';

jest.setTimeout(60_000);

let log: LogService;
let record: ActingRecord;
let witnesses: RunningWitness[];

async function aWitness(at: number, logsFile = path.join(log.folder, 'logs'), port = 0): Promise<RunningWitness> {
  const directory = path.join(log.folder, `witness-${at}`);
  const settings = { name: `witness.example.org/${at}`, directory, logsFile };
  return startWitness({ ...settings, host: '127.0.0.1', port }, () => new Date());
}
const text = async (address: string): Promise<string> =>
  String((await log.running.asPublic().get(`/log/${address}`)).body);

beforeEach(async () => {
  log = await LogService.open();
  record = new ActingRecord();
  const { vkey } = await log.untilSize(0);
  fs.writeFileSync(path.join(log.folder, 'logs'), `${vkey}\n`);
  witnesses = [await aWitness(0), await aWitness(1)];
  const lines = witnesses.map((witness, at) => `witness w${at} ${witness.vkey} ${witness.url}`);
  const file = path.join(log.folder, 'policy');
  fs.writeFileSync(file, [...lines, 'group both all w0 w1', 'quorum both', ''].join('\n'));
  await log.stop();
  await log.start({ WITNESS_POLICY_FILE: file, WITNESS_EVERY_MS: '50' });
});
afterEach(async () => {
  await Promise.all(witnesses.map((witness) => witness.close()));
  await log.remove();
});

describe('the witnesses of a log that ended', () => {
  it('begin with the next one as soon as they know its key, and a quorum there covers what came before', async () => {
    await log.send(record.act(), record.act());
    await log.until(({ quorumSize }) => quorumSize === 2);
    await witnesses[1]!.close();
    const decision = record.act('recommendation.approved');
    await log.send(decision);
    await log.freeze();
    await log.until(({ witnesses: [first] }) => first!.size === 4);
    await log.openNext('2027');
    await log.carry('log.opened');
    const { witnesses: strangers } = await log.until(
      (status) => status.size === 1 && status.witnesses[0]!.fault !== null,
      '2027',
    );
    expect(strangers[0]).toMatchObject({ size: null, at: null, fault: 'does not follow this log' });
    expect(await log.running.events('decision.witnessed')).toEqual([]);

    // The second witness comes back following the next log alone, so that the old one cannot have its quorum first.
    const followed = path.join(log.folder, 'logs-of-the-second');
    fs.writeFileSync(followed, await text('2027/keys'));
    witnesses[1] = await aWitness(1, followed, Number(new URL(witnesses[1]!.url).port));
    fs.appendFileSync(path.join(log.folder, 'logs'), await text('2027/keys'));
    const { witnesses: seen, vkey } = await log.until(({ quorumSize }) => quorumSize === 1, '2027');
    expect(seen).toMatchObject([
      { size: 1, fault: null },
      { size: 1, fault: null },
    ]);
    const told = async () => (await log.running.events('decision.witnessed')).map(({ payload }) => payload);
    await eventually(async () =>
      expect(await told()).toEqual([{ decisionLeaf: hashOf(decision), size: 5, witnesses: 2 }]),
    );

    const keys = [parseVkey(vkey), ...witnesses.map((witness) => parseVkey(witness.vkey))];
    for (const address of ['2027/checkpoint', '2027/checkpoints/1', '2027/checkpoints/witnessed'])
      expect(openCheckpoint(Buffer.from(await text(address)), keys).verified).toHaveLength(3);
    expect(await log.status()).toMatchObject({ quorumSize: 2 });
    fs.copyFileSync(path.join(log.folder, 'logs'), followed);
    const ended = await log.until(({ quorumSize }) => quorumSize === 4);
    expect(ended).toMatchObject({ size: 4, fault: null, witnesses: [{ size: 4 }, { size: 4 }] });
    expect((await log.status('2027')).witnesses).toMatchObject([{ size: 1 }, { size: 1 }]);
    const old = [parseVkey(ended.vkey), ...keys.slice(1)];
    const proof = openTlogProof(
      Buffer.from(await text(`proof/${hashOf(decision)}`)),
      leafHash(Buffer.from(decision.leaf)),
      old,
    );
    expect(proof?.checkpoint).toMatchObject({ origin: ended.origin, size: 4n });
    expect(proof?.checkpoint.verified).toHaveLength(3);
  });
});

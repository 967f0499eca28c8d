import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { LogStatusView } from '#contracts/api/audit';
import { leafHash } from '#tlog/hashing';
import { hasQuorum, parsePolicy } from '#tlog/log-policy';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { openTlogProof } from '#tlog/tlog-proof';
import { parseVkey } from '#tlog/verifier-key';
import { eventually } from '#test/support/eventually';
import { aService } from '#test/support/service';
import { ActingRecord, hashOf, LogService } from '../../test/log-service.ts';
import { AuditModule } from '../audit.module.ts';
import { AuditConfig } from '../config.ts';
import { WitnessMemory } from '../witness/witness-memory.ts';
import { startWitness, type RunningWitness } from '../witness/witness-server.ts';

jest.setTimeout(60_000);

let log: LogService;
let record: ActingRecord;
let witnesses: RunningWitness[];

/** The witness of this number, with what it remembered before; it listens where it did. */
async function aWitness(at: number, port = 0): Promise<RunningWitness> {
  const directory = path.join(log.folder, `witness-${at}`);
  const settings = { name: `witness.example.org/${at}`, directory, logsFile: path.join(log.folder, 'logs') };
  return startWitness({ ...settings, host: '127.0.0.1', port }, () => new Date());
}
const portOf = ({ url }: RunningWitness): number => Number(new URL(url).port);
const memoryOf = (at: number): WitnessMemory =>
  new WitnessMemory(path.join(log.folder, `witness-${at}`, 'witness.sqlite'));

/** Both must sign. */
async function startWithWitnesses(quorum = 'all'): Promise<void> {
  const lines = witnesses.map(({ vkey, url }, at) => `witness w${at} ${vkey} ${url}`);
  const file = path.join(log.folder, 'policy');
  fs.writeFileSync(file, [...lines, `group both ${quorum} w0 w1`, 'quorum both', ''].join('\n'));
  await log.stop();
  await log.start({ WITNESS_POLICY_FILE: file, WITNESS_EVERY_MS: '50' });
}
const untilQuorum = (size: number): Promise<LogStatusView> => log.until(({ quorumSize }) => quorumSize === size);
const text = async (address: string): Promise<string> =>
  String((await log.running.asPublic().get(`/log/${address}`)).body);

beforeEach(async () => {
  log = await LogService.open();
  record = new ActingRecord();
  const { vkey } = await log.untilSize(0);
  fs.writeFileSync(path.join(log.folder, 'logs'), `${vkey}\n`);
  witnesses = [await aWitness(0), await aWitness(1)];
});
afterEach(async () => {
  await Promise.all(witnesses.map((witness) => witness.close()));
  await log.remove();
});

describe('two witnesses', () => {
  it('cosign what is published, and everybody can see and check it', async () => {
    await startWithWitnesses();
    const leaves = Array.from({ length: 300 }, () => record.act());
    await log.send(...leaves.slice(0, 5));
    await untilQuorum(5);
    await log.send(...leaves.slice(5));
    const { vkey, quorumAt, ...status } = await untilQuorum(300);
    expect(Date.parse(quorumAt!)).toBeLessThanOrEqual(Date.now());
    const seen = { size: 300, at: expect.any(String), fault: null };
    expect(status).toMatchObject({
      fault: null,
      witnesses: [
        { name: 'w0', ...seen },
        { name: 'w1', ...seen },
      ],
    });

    const policy = parsePolicy(Buffer.from(await text('policy')));
    expect(policy).toMatchObject({ quorum: 'both', logs: [{ url: 'http://localhost:3000/log' }] });
    const keys = [parseVkey(vkey), ...witnesses.map((witness) => parseVkey(witness.vkey))];
    for (const address of ['checkpoint', 'checkpoints/300', 'checkpoints/5']) {
      const { verified } = openCheckpoint(Buffer.from(await text(address)), keys);
      expect([address, verified.length, hasQuorum(policy, verified)]).toEqual([address, 3, true]);
    }
    for (const leaf of [leaves[0]!, leaves[299]!]) {
      const proof = Buffer.from(await text(`proof/${hashOf(leaf)}`));
      const proven = openTlogProof(proof, leafHash(Buffer.from(leaf.leaf)), keys);
      expect(proven?.checkpoint).toMatchObject({ size: 300n });
      expect(proven?.checkpoint.verified).toHaveLength(3);
    }
  });

  it('are quoted with their first word about an older tree: since when its entries cannot have been made up', async () => {
    await startWithWitnesses();
    const [early, later] = [record.act(), record.act()];
    await log.send(early);
    await untilQuorum(1);
    const archived = await text('checkpoints/1');
    // as if they had been asked again an hour later
    await log.asOwner(`INSERT INTO cosignature (size, witness, key_id, cosigned_at, line)
      SELECT size, witness, key_id, cosigned_at + interval '1 hour', 'a later line' FROM cosignature WHERE size = 1`);
    expect(await text('checkpoint')).toContain('a later line');
    await log.send(later);
    await untilQuorum(2);
    expect(await text('checkpoints/1')).toBe(archived);
    const first = await text(`proof/${hashOf(early)}/first`);
    expect(first.endsWith(archived)).toBe(true);
    expect(await text(`proof/${hashOf(later)}/first`)).toContain('\n2\n');
    expect((await log.running.asPublic().get(`/log/proof/${'0'.repeat(64)}/first`)).status).toBe(404);
  });

  it('one of which is away delay the quorum, are shown, and go on when it is back', async () => {
    await startWithWitnesses();
    await log.send(record.act());
    await untilQuorum(1);
    await witnesses[1]!.close();
    const [late, later] = [record.act(), record.act()];
    await log.send(late, later);
    const status = await log.until(({ size, witnesses: [, second] }) => size === 3 && second!.fault !== null);
    expect(status).toMatchObject({ quorumSize: 1, fault: null });
    expect(status.witnesses[1]).toMatchObject({ size: 1, fault: 'does not answer' });
    await log.until(({ witnesses: [first] }) => first!.size === 3);
    // until then, an entry is proven by the log alone
    expect(await text(`proof/${hashOf(late)}`)).toContain('\n3\n');
    expect(await text('checkpoints/witnessed')).toMatch(/^[^\n]+\n1\n/);

    witnesses[1] = await aWitness(1, portOf(witnesses[1]!));
    const { witnesses: both } = await untilQuorum(3);
    expect(both.map(({ fault }) => fault)).toEqual([null, null]);
  });

  it('of which one is enough, are not waited for', async () => {
    await startWithWitnesses('any');
    await witnesses[1]!.close();
    await log.send(record.act());
    await untilQuorum(1);
  });

  it('are asked with the right proof after we forgot what they hold', async () => {
    await startWithWitnesses();
    await log.send(record.act(), record.act(), record.act());
    await untilQuorum(3);
    await log.stop();
    await log.asOwner('DELETE FROM witness_standing');
    await startWithWitnesses();
    await log.send(record.act());
    await untilQuorum(4);
  });
});

describe('a witness that contradicts us', () => {
  const alarms = (): unknown[] => log.running.logLines.filter(({ level }) => level === 'error').map(({ msg }) => msg);

  async function remembers(size: bigint): Promise<void> {
    await startWithWitnesses();
    await log.send(record.act(), record.act());
    const { origin } = await untilQuorum(2);
    const memory = memoryOf(1);
    memory.advance(origin, memory.seen(origin), { size, root: Buffer.alloc(32, 7), note: 'of another history' });
    memory.close();
    await log.send(record.act());
  }

  it.each([
    [9n, 'has cosigned 9 entries, this log has 3: it was rolled back'],
    [3n, 'has cosigned another tree of 3 entries'],
    [1n, 'does not find its 1 entries in the 3 of this log'],
  ])('because it holds %d other entries is an alarm for everybody', async (size, fault) => {
    await remembers(size);
    // on a busy machine it may first be too slow to answer
    await eventually(async () =>
      expect(await log.status()).toMatchObject({ fault: `the witness w1 ${fault}`, quorumSize: 2 }),
    );
    await eventually(() => expect(alarms()).toContain(`the witness w1 ${fault}`));
  });
});

describe('a decision of the board', () => {
  const told = async () =>
    (await log.running.events('decision.witnessed')).map(({ payload, leaf }) => ({ payload, leaf }));

  it('is announced once, when both have signed for it, as a leaf that rests on it', async () => {
    await startWithWitnesses();
    await witnesses[1]!.close();
    const [before, decision, after] = [record.act(), record.act('recommendation.approved'), record.act()];
    await log.send(before, decision);
    await log.until(({ witnesses: [first] }) => first!.size === 2);
    expect(await told()).toEqual([]);

    witnesses[1] = await aWitness(1, portOf(witnesses[1]!));
    await untilQuorum(2);
    const payload = { decisionLeaf: hashOf(decision), size: 2, witnesses: 2 };
    await eventually(async () => expect(await told()).toMatchObject([{ payload }]));
    const leaf = (await told())[0]?.leaf;
    const refs = [Buffer.from(hashOf(decision), 'hex').toString('base64url')];
    expect(leaf).toMatchObject({ type: 'decision.witnessed', source: 'audit', refs, open: payload, sd: [] });

    await log.stop();
    await startWithWitnesses();
    await log.send(after);
    await untilQuorum(3);
    expect(await told()).toHaveLength(1);
  });

  it('is announced once by two replicas, which take turns in asking', async () => {
    await startWithWitnesses();
    const replica = await aService(AuditModule, AuditConfig, {
      database: log.database,
      environment: {
        LOG_DIRECTORY: log.logDirectory,
        SIGNER_URL: log.signer.url,
        KEYS_DIRECTORY: path.join(log.folder, 'keys'),
        WITNESS_POLICY_FILE: path.join(log.folder, 'policy'),
        WITNESS_EVERY_MS: '50',
      },
    });
    try {
      for (let number = 1; number <= 12; number += 1) {
        await log.send(record.act('recommendation.approved'));
        if (number % 4 === 0) await untilQuorum(number);
      }
      await eventually(async () => expect(await told()).toHaveLength(12));
      const leaves = (await told()).map(({ payload }) => payload['decisionLeaf']);
      expect(new Set(leaves).size).toBe(12);
      expect((await replica.asPublic().get('/log/status')).body).toMatchObject({ quorumSize: 12, fault: null });
    } finally {
      await replica.app.close();
    }
  });

  it('needs only the signature of the log where the policy asks for no witness', async () => {
    await log.stop();
    await log.start({ WITNESS_EVERY_MS: '50' });
    const decision = record.act('recommendation.approved');
    await log.send(decision);
    const payload = { decisionLeaf: hashOf(decision), size: 1, witnesses: 0 };
    await eventually(async () => expect(await told()).toMatchObject([{ payload }]));
    expect(await log.status()).toMatchObject({ witnesses: [], quorumSize: 1 });
    expect(await text('policy')).toMatch(/\nquorum none\n$/);
  });
});

describe('the policy file', () => {
  it.each([
    ['is not there', undefined],
    ['cannot be read', 'quorum nobody\n'],
    ['names a log', (vkey: string) => `log ${vkey}\nquorum none\n`],
    ['has a witness without an address', () => `witness w ${witnesses[0]!.vkey}\nquorum w\n`],
  ])('stops the service when it %s', async (_, content) => {
    const { vkey } = await log.status();
    await log.stop();
    const file = path.join(log.folder, 'policy');
    if (content !== undefined) fs.writeFileSync(file, typeof content === 'string' ? content : content(vkey));
    await expect(log.start({ WITNESS_POLICY_FILE: file })).rejects.toThrow();
  });
});

describe('what witnesses have signed', () => {
  it('is not changed, taken away or emptied, not even by the owner', async () => {
    await startWithWitnesses();
    await log.send(record.act());
    await untilQuorum(1);
    for (const table of ['cosignature', 'quorum_checkpoint'])
      for (const sql of [`UPDATE ${table} SET size = 0`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
        await expect(log.asOwner(sql)).rejects.toThrow('append-only');
        await expect(log.running.dataSource.query(sql)).rejects.toThrow('permission denied');
      }
  });
});

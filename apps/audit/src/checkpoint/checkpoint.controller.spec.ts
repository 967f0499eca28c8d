import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { leafHash } from '#tlog/hashing';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { openTlogProof } from '#tlog/tlog-proof';
import { parseVkey } from '#tlog/verifier-key';
import type { LeafMessage } from '#platform/bus/event-envelope';
import type { Answer } from '#test/support/caller';
import { ActingRecord, hashOf, LogService } from '../../test/log-service.ts';

// a real service on a real PostgreSQL, possibly beside other work on a small machine
jest.setTimeout(60_000);

describe('/log', () => {
  let log: LogService;
  let leaves: LeafMessage[];
  beforeAll(async () => {
    log = await LogService.open();
    const record = new ActingRecord();
    leaves = Array.from({ length: 260 }, () => record.act());
    await log.storm(leaves);
    await log.untilSize(260);
  });
  afterAll(() => log.remove());

  const get = (address: string): Promise<Answer> => log.running.asPublic().get(`/log/${address}`);
  const text = async (address: string): Promise<string> => String((await get(address)).body);
  const raw = async (address: string): Promise<Buffer> =>
    (await log.running.app.inject({ method: 'GET', url: `/log/${address}` })).rawPayload;

  it('serves the signed checkpoint, and each one that was published', async () => {
    const { status, body, headers } = await get('checkpoint');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=1',
      'access-control-allow-origin': '*',
    });
    const { vkey } = await log.status();
    expect(openCheckpoint(Buffer.from(String(body)), [parseVkey(vkey)]).size).toBe(260n);
    expect((await get('checkpoints/260')).body).toBe(body);
    expect((await get('checkpoints/261')).status).toBe(404);
    expect((await get('checkpoints/x')).status).toBe(404);
  });

  it('serves tiles and bundles as they lie in the folder, for ever', async () => {
    for (const file of ['tile/0/000', 'tile/0/001.p/4', 'tile/1/000.p/1', 'tile/entries/000', 'tile/entries/001.p/4'])
      expect(await raw(file)).toEqual(fs.readFileSync(path.join(log.logDirectory, file)));
    expect((await get('tile/0/000')).headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it.each([
    'tile/0/002',
    'tile/0/000.p/256',
    'tile/0/..%2f..%2fcheckpoint',
    'tile/0/%2e%2e/000',
    'tile/',
    'tile/0/1',
    '.drafts/x',
  ])('has nothing at %s', async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  it('proves any act by the hash of its leaf', async () => {
    const keys = [parseVkey((await text('keys')).trim())];
    for (const leaf of [leaves[0]!, leaves[255]!, leaves[259]!]) {
      const { status, body } = await get(`proof/${hashOf(leaf)}`);
      expect(status).toBe(200);
      const proven = openTlogProof(Buffer.from(String(body)), leafHash(Buffer.from(leaf.leaf)), keys);
      expect(proven?.index).toBe(BigInt(leaf.seq));
    }
    expect((await get(`proof/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await get('proof/x')).status).toBe(404);
  });

  it('shows an entry, its policy and its state', async () => {
    const leaf = leaves[7]!;
    const { vkey, ...status } = await log.status();
    expect((await get(`entry/${hashOf(leaf)}`)).body).toEqual({
      index: 7,
      place: 7,
      log: 'localhost:3000/log',
      logUrl: 'http://localhost:3000/log',
      vkey,
      leaf: leaf.leaf,
      leafHash: hashOf(leaf),
      published: true,
    });
    expect((await get('policy')).body).toBe(`log ${vkey} http://localhost:3000/log\nquorum none\n`);
    expect(status).toMatchObject({
      size: 260,
      pending: 0,
      oldestPendingSeconds: 0,
      fault: null,
      previous: null,
      next: null,
    });
  });
});

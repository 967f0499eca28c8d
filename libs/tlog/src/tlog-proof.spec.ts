import crypto from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { bundlePath, parseTilePath, tilePath } from './tile-path.ts';
import { encodeBundle, entriesOfBundle, tileOfBundle } from './bundle.ts';
import { checkpointBody } from './checkpoint.ts';
import { sealedDigests } from './disclosure.ts';
import { leafHash } from './hashing.ts';
import { inclusionProofOf } from './inclusion-proof.ts';
import { MalformedError } from './malformed-error.ts';
import { NotSignedError, signNote } from './signed-note.ts';
import { signerKey } from './signer-key.ts';
import { formatTlogProof, openTlogProof, parseTlogProof } from './tlog-proof.ts';
import { rootOf } from './tree.ts';

const log = signerKey('log.example/grants', crypto.generateKeyPairSync('ed25519').privateKey);
const LEAVES = Array.from({ length: 11 }, (_, index) => leafHash(Buffer.from(String(index))));
const checkpoint = signNote(checkpointBody({ origin: 'log.example/grants', size: 11n, root: rootOf(LEAVES) }), [log]);
const proofOf = (index: number): string =>
  formatTlogProof({ index: BigInt(index), proof: inclusionProofOf(LEAVES, index), checkpoint });
const open = (proof: string, index: number): unknown =>
  openTlogProof(Buffer.from(proof), LEAVES[index] as Buffer, [log.verifier]);

describe('a tlog-proof', () => {
  it('proves its entry and no other', () => {
    expect(open(proofOf(4), 4)).toMatchObject({ index: 4n, checkpoint: { size: 11n } });
    expect(open(proofOf(4), 5)).toBeUndefined();
    expect(open(proofOf(4).replace('index 4', 'index 5'), 4)).toBeUndefined();
  });

  it('may carry extra data, which proves nothing', () => {
    const proof = { extra: Buffer.from('hello'), index: 0n, proof: inclusionProofOf(LEAVES, 0), checkpoint };
    expect(parseTlogProof(Buffer.from(formatTlogProof(proof)))).toEqual(proof);
    expect(open(formatTlogProof(proof), 0)).toBeDefined();
  });

  it('of the only entry has no hashes', () => {
    const alone = signNote(checkpointBody({ origin: 'log.example/grants', size: 1n, root: LEAVES[0] as Buffer }), [
      log,
    ]);
    expect(open(formatTlogProof({ index: 0n, proof: [], checkpoint: alone }), 0)).toBeDefined();
  });

  it('is refused when the checkpoint inside is not signed', () => {
    expect(() => open(proofOf(4).replace('\n11\n', '\n12\n'), 4)).toThrow(NotSignedError);
  });

  it.each([
    ['another version', proofOf(4).replace('@v1', '@v2')],
    ['no index', proofOf(4).replace('index 4\n', '')],
    ['a padded index', proofOf(4).replace('index 4', 'index 04')],
    ['a cut hash', proofOf(4).replace(/\n[^\n]{44}\n/, '\nAAAA\n')],
    ['no checkpoint', proofOf(4).split('\n\n')[0] as string],
    ['extra data that is not base64', proofOf(4).replace('index', 'extra !\nindex')],
    ['nothing', ''],
  ])('is malformed with %s', (_, proof) => {
    expect(() => open(proof, 4)).toThrow(MalformedError);
  });
});

describe('bundles and paths', () => {
  it('gives back the entries it was made of, empty ones included', () => {
    const entries = ['', 'a', 'x'.repeat(65_535)].map((text) => Buffer.from(text));
    const bundle = encodeBundle(entries);
    expect(entriesOfBundle(bundle, 3).map(Buffer.from)).toEqual(entries);
    expect(tileOfBundle(bundle, 3)).toEqual(Buffer.concat(entries.map(leafHash)));
    expect(() => encodeBundle([Buffer.alloc(65_536)])).toThrow(RangeError);
  });

  it('refuses a bundle that does not split into exactly so many entries', () => {
    const bundle = encodeBundle([Buffer.from('a'), Buffer.from('b')]);
    [1, 3].forEach((count) => expect(() => entriesOfBundle(bundle, count)).toThrow(RangeError));
    expect(() => entriesOfBundle(bundle.subarray(0, -1), 2)).toThrow(RangeError);
  });

  it('reads the paths it writes and no others', () => {
    expect(parseTilePath(tilePath(3, 1234067, 17))).toEqual({ level: 3, index: 1234067, width: 17 });
    expect(parseTilePath(bundlePath(0, 256))).toEqual({ level: 'entries', index: 0, width: 256 });
    const wrong = [
      'tile/0/000.p/256',
      'tile/0/000.p/0',
      'tile/64/000',
      'tile/00/000',
      'tile/0/0',
      'tile/0/x000/001',
      'tile/0/../000',
      'tile/0/000/',
      'tile/0/001/000',
    ];
    expect(wrong.filter((path) => parseTilePath(path) !== undefined)).toEqual([]);
  });

  it.each([
    [64, 0, 1],
    [-1, 0, 1],
    [0, -1, 1],
    [0, 0, 0],
    [0, 0, 257],
    [0, 0.5, 1],
  ])('has no path for level %d, index %d, width %d', (level, index, width) => {
    expect(() => tilePath(level, index, width)).toThrow(RangeError);
  });
});

describe('sealed values', () => {
  it('are padded with decoys to a multiple of four and sorted', () => {
    const disclosures = ['a', 'b', 'c', 'd', 'e'].map((name, position) => ({
      salt: Buffer.alloc(32, position),
      name,
      value: position,
    }));
    const digests = sealedDigests(disclosures, (count) =>
      Array.from({ length: count }, (_, position) => Buffer.alloc(32, 200 + position)),
    );
    expect(digests).toHaveLength(8);
    expect(digests).toEqual([...digests].sort());
    expect(() => sealedDigests([{ salt: Buffer.alloc(16), name: 'a', value: 1 }], () => [])).toThrow(RangeError);
  });
});

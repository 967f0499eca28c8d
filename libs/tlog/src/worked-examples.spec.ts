import crypto from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#kernel/canonical-json';
import { encodeBundle } from './bundle.ts';
import { checkpointBody } from './checkpoint.ts';
import { consistencyProofOf } from './consistency-proof.ts';
import { cosignerKey } from './cosigner-key.ts';
import { disclosureDigest, disclosureText } from './disclosure.ts';
import { EMPTY_ROOT, leafHash } from './hashing.ts';
import { inclusionProofOf } from './inclusion-proof.ts';
import { signatureLine, signNote, openNote } from './signed-note.ts';
import { signerKey } from './signer-key.ts';
import { tilePath } from './tile-path.ts';
import { tilesForGrowth } from './tiles.ts';
import { rootOf } from './tree.ts';
import { formatVkey, parseVkey } from './verifier-key.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytesFrom = (first: number): Buffer => Buffer.from(Array.from({ length: 32 }, (_, position) => first + position));

/** Ed25519 private key from its 32-byte seed (RFC 8410). */
const privateKeyOf = (seed: Buffer): crypto.KeyObject =>
  crypto.createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  });

const ENTRIES = ['', 'a', 'grant', 'score', 'pay'].map((text) => Buffer.from(text));
const LEAVES = ENTRIES.map(leafHash);
const root = (size: number): string => hex(rootOf(LEAVES.slice(0, size)));

describe('worked example 1 of the design: five entries', () => {
  it('has the leaf hashes', () => {
    expect(LEAVES.map(hex)).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c',
      '54470a6ad6353f8f1914887ac6c5f37ec99b0caf50261016f902f440568edf6c',
      '7bacd92f15982d9b270b2d9640c20c886bcea5044587ac3fb68b8d377ef2f784',
      '50ec59c2d85804f8f7e2be55927aa3561fe5dbcc839fab99e8aac7c5bbba76ae',
    ]);
  });

  it('has the roots of sizes 0 to 5', () => {
    expect(hex(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(root(0)).toBe(hex(EMPTY_ROOT));
    expect(root(1)).toBe(hex(LEAVES[0] as Buffer));
    expect(root(2)).toBe('688dc6244b041199e7ab4990df6340ce3dc14caa5cd5a0e1131addaa1209e1a6');
    expect(root(3)).toBe('b2caa2ffae33347ffcb25a2eb318f7dd486945ce73ffd95e37d265783e738cf1');
    expect(root(4)).toBe('32e09914c59135b203875fa91c79b8cc75a99a039ade1998547f132aa123b3c1');
    expect(root(5)).toBe('ea8cfee1a38bb0b92803975282aa6d3c353b075c8818685114f15b55952a1713');
  });

  it('proves entry 2 in 5, and 3 as a prefix of 5', () => {
    expect(inclusionProofOf(LEAVES, 2).map(hex)).toEqual([hex(LEAVES[3] as Buffer), root(2), hex(LEAVES[4] as Buffer)]);
    expect(consistencyProofOf(LEAVES, 3).map(hex)).toEqual([
      hex(LEAVES[2] as Buffer),
      hex(LEAVES[3] as Buffer),
      root(2),
      hex(LEAVES[4] as Buffer),
    ]);
  });

  it('writes the bundle of entries 0 to 2', () => {
    expect(hex(encodeBundle(ENTRIES.slice(0, 3)))).toBe('0000000161' + '00056772616e74');
  });

  it('has the level-1 hash of 256 empty entries and the root of 257', () => {
    const empty = Array.from({ length: 257 }, () => leafHash(Buffer.alloc(0)));
    expect(hex(rootOf(empty.slice(0, 256)))).toBe('1a1a9265f869676c206824aa7bfc2fe8c7fe34691dddfb35797b6a321f977dfc');
    expect(hex(rootOf(empty))).toBe('245c3598bfe0727b36d3f21e689eeee83c46860c77ea46f0b52b3b3f9ec153a6');
  });
});

describe('tile paths and widths of the design', () => {
  it('writes 1234067 in groups of three', () => {
    expect(tilePath(0, 1234067, 256)).toBe('tile/0/x001/x234/067');
  });

  it('represents 70,000 leaves as the tlog-tiles text says', () => {
    const paths = [...tilesForGrowth(0, 70_000)].map(({ level, index, width }) => tilePath(level, index, width));
    expect(paths).toHaveLength(273 + 1 + 1 + 1 + 1);
    expect(paths.slice(272)).toEqual([
      'tile/0/272',
      'tile/0/273.p/112',
      'tile/1/000',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ]);
  });
});

const LOG_NAME = 'audit.example.org/grants';
const WITNESS_NAME = 'witness.example.net/w1';
const LOG_VKEY = 'audit.example.org/grants+0c959a5c+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4';
const WITNESS_VKEY = 'witness.example.net/w1+669be294+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X';
const NOTE = [
  'audit.example.org/grants',
  '3',
  'ssqi/64zNH/8slousxj33UhpRc5z/9leN9JleD5zjPE=',
  '',
  '— audit.example.org/grants DJWaXPV0OPAwnShAGPF82FyFMN1fLjN7PJlN+yPC7/vRBLLTVGDK2EmHxGqegcAcVSe8DdZwOt9NnytuHi0dAjj7iAA=',
  '— witness.example.net/w1 ZpvilAAAAABlU/EA8qq45NOLXeFhTQsu3BPyMLKLhu+/3elG7yxftsoRxbh7lPyWzwPZdLdQqma7Ocrgo2AP7IaVhpKA4VKiPjN4AQ==',
  '',
].join('\n');

describe('worked example 2 of the design: a cosigned checkpoint', () => {
  const body = checkpointBody({ origin: LOG_NAME, size: 3n, root: rootOf(LEAVES.slice(0, 3)) });
  const log = signerKey(LOG_NAME, privateKeyOf(bytesFrom(0x00)));
  const witness = cosignerKey(WITNESS_NAME, privateKeyOf(bytesFrom(0x20)));

  it('has the keys of log and witness', () => {
    expect(formatVkey(log.verifier)).toBe(LOG_VKEY);
    expect(formatVkey(witness.verifier)).toBe(WITNESS_VKEY);
    expect(formatVkey(parseVkey(WITNESS_VKEY))).toBe(WITNESS_VKEY);
  });

  it('is signed and cosigned byte for byte', () => {
    const cosigned = signatureLine(witness.verifier, witness.cosign(body, 1700000000n));
    expect(signNote(body, [log]) + cosigned).toBe(NOTE);
  });

  it('opens with both keys, and says when the witness saw it', () => {
    const { text, verified } = openNote(Buffer.from(NOTE), [parseVkey(LOG_VKEY), parseVkey(WITNESS_VKEY)]);
    expect(text).toBe(body);
    expect(verified.map(({ key, time }) => [key.name, time])).toEqual([
      [LOG_NAME, undefined],
      [WITNESS_NAME, 1700000000n],
    ]);
  });
});

describe('worked example 3 of the design: a sealed score', () => {
  const disclosure = { salt: bytesFrom(0x40), name: 'score', value: 87 };

  it('hides the score behind the digest', () => {
    expect(Buffer.from(disclosureText(disclosure), 'base64url').toString()).toBe(
      '["QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8","score",87]',
    );
    expect(disclosureDigest(disclosure)).toBe('MTR0uarwrG6unlPdJ1ZaK6UYgxJNq8TtCaXJoa2dt4A');
  });

  it('has the leaf hash', () => {
    const leaf = canonicalJson({
      v: 1,
      type: 'score.committed',
      stream: 'AAECAwQFBgcICQoLDA0ODw',
      seq: 3,
      source: 'scoring',
      at: '2026-11-21T22:15:03.123Z',
      sd: [disclosureDigest(disclosure)],
    });
    expect(Buffer.byteLength(leaf)).toBe(178);
    expect(hex(leafHash(Buffer.from(leaf)))).toBe('3424bfee08e990b5163b63e497ba12d56351c86d807c05a6bee1d6a38131e532');
  });
});

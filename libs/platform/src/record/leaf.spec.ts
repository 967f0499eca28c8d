import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#kernel/canonical-json';
import { leafHash } from '#tlog/hashing';
import { MOST_REFS } from './earlier-leaves.ts';
import { buildLeaf, type LeafFacts } from './leaf.ts';
import { pseudonymOf } from './pseudonym.ts';

const facts: LeafFacts = {
  type: 'score.committed',
  stream: Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'),
  seq: 3,
  prev: Buffer.alloc(32, 7),
  at: new Date('2026-11-21T22:15:03.123Z'),
  source: 'review',
  actor: 'reviewer:AAAAAAAAAAAAAAAAAAAAAA',
  rules: 'ab'.repeat(32),
  cause: 'cd'.repeat(32),
  open: { round: 1 },
  sealed: { score: 87 },
};

/** Bytes 40..5f first, the salt of the worked example; then others. */
function bytesFrom40(): (count: number) => Uint8Array {
  let next = 0x40;
  return (count) => Uint8Array.from({ length: count }, () => next++ % 256);
}

describe('a leaf', () => {
  it('holds the digest of worked example 3 of audit.md, sorted among decoys', () => {
    const leaf = buildLeaf(facts, bytesFrom40());
    const { sd } = JSON.parse(leaf.text) as { sd: string[] };
    expect(sd).toContain('MTR0uarwrG6unlPdJ1ZaK6UYgxJNq8TtCaXJoa2dt4A');
    expect(sd).toHaveLength(4);
    expect([...sd].sort()).toEqual(sd);
    expect(leaf.disclosures).toMatchObject([{ name: 'score', value: 87 }]);
  });

  it('is canonical, carries what it follows, and is hashed as RFC 6962 says', () => {
    const { text, hash } = buildLeaf(facts, bytesFrom40());
    const leaf = JSON.parse(text);
    expect(canonicalJson(leaf)).toBe(text);
    expect(leaf).toMatchObject({
      v: 1,
      stream: 'AAECAwQFBgcICQoLDA0ODw',
      seq: 3,
      prev: Buffer.alloc(32, 7).toString('base64url'),
      refs: [Buffer.alloc(32, 0xcd).toString('base64url')],
      open: { round: 1 },
    });
    expect(text).not.toContain('87');
    expect(hash).toEqual(leafHash(Buffer.from(text)));
  });

  it('names in whose stead somebody acted, and is the leaf of before when nobody was', () => {
    const onBehalfOf = 'reviewer:BBBBBBBBBBBBBBBBBBBBBB';
    const { text } = buildLeaf({ ...facts, onBehalfOf }, bytesFrom40());
    expect(text.replace(`"onBehalfOf":"${onBehalfOf}",`, '')).toBe(buildLeaf(facts, bytesFrom40()).text);
  });

  it('names its cause and the acts it rests on, sorted, each once', () => {
    const restsOn = ['ef', 'cd', '01'].map((byte) => byte.repeat(32));
    const leaf = JSON.parse(buildLeaf({ ...facts, restsOn }, bytesFrom40()).text);
    const expected = [0x01, 0xcd, 0xef].map((byte) => Buffer.alloc(32, byte).toString('base64url'));
    expect(leaf.refs).toEqual(expected.sort());
    const { cause: _cause, ...uncaused } = facts;
    expect(JSON.parse(buildLeaf({ ...uncaused, restsOn: [] }, bytesFrom40()).text).refs).toBeUndefined();
  });

  it('has room for as many refs as an act may name', () => {
    const restsOn = Array.from({ length: MOST_REFS }, (_, at) => at.toString(16).padStart(64, '0'));
    const { refs } = JSON.parse(buildLeaf({ ...facts, restsOn }, bytesFrom40()).text);
    expect(refs).toHaveLength(MOST_REFS + 1);
  });

  it('has no predecessor, rules or cause where there are none', () => {
    const { prev: _prev, rules: _rules, cause: _cause, ...first } = facts;
    const leaf = JSON.parse(buildLeaf({ ...first, sealed: {} }, bytesFrom40()).text);
    expect(Object.keys(leaf).sort()).toEqual(['actor', 'at', 'open', 'sd', 'seq', 'source', 'stream', 'type', 'v']);
    expect(leaf.sd).toEqual([]);
  });

  it('refuses to be longer than 4096 bytes', () => {
    expect(() => buildLeaf({ ...facts, open: { text: 'x'.repeat(4000) } }, bytesFrom40())).toThrow('over 4096');
  });
});

describe('a pseudonym', () => {
  const key = Buffer.alloc(32, 1);

  it('is the same within a scope and unlinkable across scopes, people and keys', () => {
    const name = pseudonymOf(key, 'call-1', 'ada');
    expect(name).toMatch(/^[\w-]{22}$/);
    expect(pseudonymOf(key, 'call-1', 'ada')).toBe(name);
    const others = [
      pseudonymOf(key, 'call-2', 'ada'),
      pseudonymOf(key, 'call-1', 'bob'),
      pseudonymOf(Buffer.alloc(32, 2), 'call-1', 'ada'),
    ];
    expect(others).not.toContain(name);
  });
});

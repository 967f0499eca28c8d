import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commitmentOf, opensCommitment, type CommittedScores } from './commitment.ts';

const opened: CommittedScores = {
  call: 'call-7',
  stream: 'AAECAwQFBgcICQoLDA0ODw',
  reviewer: 'Qm9vaGFyaW5nIGlzIGZ1bg',
  rubric: 'ab'.repeat(32),
  scores: { relevance: 8, budget: 5 },
  nonce: Buffer.alloc(32, 7).toString('base64url'),
};

describe('a commitment to scores', () => {
  it('is the SHA-256 of the canonical JSON, whatever the order of the fields', () => {
    // computed apart, with Python's hashlib
    expect(commitmentOf(opened)).toBe('458fdd1b8c5efa5d67a57e7c85fab8d99ebd2e6351c195ef45ed2f9567590147');
    const turned = Object.fromEntries(Object.entries(opened).reverse()) as unknown as CommittedScores;
    expect(commitmentOf({ ...turned, scores: { budget: 5, relevance: 8 } })).toBe(commitmentOf(opened));
  });

  it('is opened by what was committed to and by nothing else', () => {
    const commitment = commitmentOf(opened);
    expect(opensCommitment(commitment, opened)).toBe(true);
    for (const name of ['call', 'stream', 'reviewer', 'rubric'] as const)
      expect(opensCommitment(commitment, { ...opened, [name]: `${opened[name]}x` })).toBe(false);
    expect(opensCommitment(commitment, { ...opened, scores: { relevance: 9, budget: 5 } })).toBe(false);
  });

  it('cannot be made or opened with a short or padded nonce', () => {
    for (const nonce of ['', 'AAAA', `${opened.nonce}=`, Buffer.alloc(33).toString('base64url')]) {
      expect(() => commitmentOf({ ...opened, nonce })).toThrow(RangeError);
      expect(opensCommitment('', { ...opened, nonce })).toBe(false);
    }
  });

  it('differs for every nonce, so that equal scores look different', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const nonce = Buffer.from(bytes).toString('base64url');
        expect(commitmentOf({ ...opened, nonce }) === commitmentOf(opened)).toBe(nonce === opened.nonce);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { isSameToken, masked, ownerIn, PROOF_BYTES, unmasked } from './form-token.ts';

const proof = Buffer.alloc(PROOF_BYTES, 7);
const token = Buffer.concat([proof, Buffer.from('owner of sixteen')]);

describe('the token of a form', () => {
  it('is written otherwise in each answer, and stays the same', () => {
    const answers = Array.from({ length: 50 }, () => masked(token));
    expect(new Set(answers).size).toBe(50);
    // no piece of three signs that all of them share: nothing to guess at
    const pieces = (text: string): string[] =>
      Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3));
    expect(pieces(answers[0]!).filter((piece) => answers.every((answer) => answer.includes(piece)))).toEqual([]);
    for (const answer of answers) {
      expect(unmasked(answer)).toEqual(token);
      expect(isSameToken(token, answer)).toBe(true);
    }
  });

  it('says whose form it is, or nothing', () => {
    expect(Buffer.from(ownerIn(masked(token)), 'base64url').toString()).toBe('owner of sixteen');
    expect(ownerIn(masked(proof))).toBe('');
    expect(ownerIn('')).toBe('');
  });

  it('is not another one, not a part of one, and not nothing', () => {
    const right = masked(token);
    const oneBitOff = Buffer.from(token);
    oneBitOff[40]! ^= 1;
    for (const wrong of ['', 'forged', right.slice(0, -4), masked(proof), masked(oneBitOff), 'A'.repeat(right.length)])
      expect([wrong, isSameToken(token, wrong)]).toEqual([wrong, false]);
  });
});

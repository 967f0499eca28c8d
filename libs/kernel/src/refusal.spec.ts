import { describe, expect, it } from '@jest/globals';
import { Refusal, notFound, refuseIfAny, wrongField } from './refusal.ts';

describe('a refusal', () => {
  it('carries every wrong field at once', () => {
    const errors = [
      wrongField('title', 'empty', 'Write a title.'),
      wrongField('months', 'out-of-range', 'At most 8.', { most: 8 }),
    ];
    expect(() => refuseIfAny(errors)).toThrow(
      expect.objectContaining({ kind: 'invalid', errors, message: '2 things must be corrected.' }),
    );
    expect(() => refuseIfAny(errors.slice(0, 1))).toThrow('Write a title.');
  });

  it('does not stand in the way when there is nothing to correct', () => expect(refuseIfAny([])).toBeUndefined());

  it('answers alike for what is not there and what is not yours', () => {
    expect(notFound('call')).toBeInstanceOf(Refusal);
    expect(notFound('call').message).toBe(notFound('call').message);
    expect(notFound('call').kind).toBe('not-found');
  });
});

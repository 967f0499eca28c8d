import { describe, expect, it } from '@jest/globals';
import { betterStart, complaintOf, isDue, type WitnessAnswer } from './witnessing.rules.ts';

const asked = { oldSize: 5, size: 9 };
const holds = (size: number): WitnessAnswer => ({ kind: 'holds', size });

describe('the answer of a witness', () => {
  it.each([
    ['a size we passed', holds(7), false],
    ['silence', { kind: 'silent' } as const, false],
    ['403', { kind: 'refused', status: 403 } as const, false],
    ['500', { kind: 'refused', status: 500 } as const, false],
    ['a proof that does not hold', { kind: 'refused', status: 422 } as const, true],
    ['a size we do not have', holds(10), true],
    ['its own size with another root', holds(5), true],
  ])('is a complaint when it is %s', (_, answer, alarm) => {
    expect(complaintOf(answer, asked)?.alarm).toBe(alarm);
  });

  it('is none when it has signed', () => expect(complaintOf({ kind: 'cosigned', lines: '' }, asked)).toBeNull());

  it('tells where to start from only when another start can help', () => {
    expect([0, 3, 9].map((size) => betterStart(holds(size), asked))).toEqual([0, 3, 9]);
    expect([5, 10].map((size) => betterStart(holds(size), asked))).toEqual([undefined, undefined]);
    expect(betterStart({ kind: 'silent' }, asked)).toBeUndefined();
  });
});

describe('a witness is due', () => {
  const noon = new Date('2026-11-20T12:00:00Z');
  const standing = { size: 9, cosignedAt: new Date('2026-11-20T11:59:00Z') };
  it.each([
    ['before its first answer', null, true],
    ['when it is behind', { ...standing, size: 8 }, true],
    ['not when it has just cosigned', standing, false],
    ['when its signature is old', { ...standing, cosignedAt: new Date('2026-11-20T11:50:00Z') }, true],
  ])('%s', (_, known, due) => expect(isDue(known, 9, noon, 600_000)).toBe(due));
});

import { describe, expect, it } from '@jest/globals';
import { CONFLICT_KINDS } from '#contracts/api/review';
import { declarationRefusals } from './conflict.rules.ts';

const declaration = { kind: 'employment', reason: 'I sat on its board until last year.' };
const fields = (bent: Partial<typeof declaration>, known = true): string[] =>
  declarationRefusals({ ...declaration, ...bent }, known).map(({ field, code }) => `${field}: ${code}`);

describe('a declaration of a conflict', () => {
  it('is accepted with any of the kinds and a reason', () => {
    for (const kind of CONFLICT_KINDS) expect(fields({ kind })).toEqual([]);
  });

  it('names an organisation with an application under review', () => {
    expect(fields({}, false)).toEqual(['organisationId: unknown-organisation']);
  });

  it('refuses a kind that is not in the list', () => {
    expect(fields({ kind: 'dislike' })).toEqual(['kind: unknown-kind']);
  });

  it('refuses a blank reason and one that is too long, together with everything else that is wrong', () => {
    expect(fields({ reason: '   ' })).toEqual(['reason: reason-missing']);
    expect(fields({ reason: 'x'.repeat(1001), kind: 'dislike' }, false)).toHaveLength(3);
  });
});

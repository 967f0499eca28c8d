import { describe, expect, it } from '@jest/globals';
import { someActs } from '#test/builders/log-views';
import { breakIn, groundsOf } from './acts.ts';

describe('the acts of a record', () => {
  const acts = someActs('tranche.requested', 'tranche.certified', 'tranche.approved');

  it('hang together when each names the one before it', () => {
    expect(breakIn(acts)).toBeUndefined();
    expect(breakIn(acts.toReversed())).toBeUndefined();
  });

  it('show an act that was left out, at the start, between and changed', () => {
    expect(breakIn(acts.slice(1))).toBe(0);
    expect(breakIn([acts[0]!, acts[2]!])).toBe(1);
    expect(breakIn([acts[0]!, { ...acts[1]!, leafHash: 'a'.repeat(64) }, acts[2]!])).toBe(2);
  });

  it('say in which role somebody acted, under which pseudonym, and on what the act rests', () => {
    const [requested, certified] = acts;
    expect(groundsOf(certified!)).toMatchObject({
      role: 'secretariat',
      pseudonym: 'cHNldWRvbnlt',
      refs: [requested!.leafHash],
    });
    const leaf = JSON.stringify({ ...JSON.parse(requested!.leaf), actor: 'system:review' });
    expect(groundsOf({ leaf })).toMatchObject({ role: 'system', pseudonym: '', refs: [] });
  });
});

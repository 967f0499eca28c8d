import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyOfSources, selectByKey } from './rfc3797.ts';

describe('the selection of RFC 3797', () => {
  it('is the one of section 6 of the RFC', () => {
    const key = keyOfSources([[9319], [2, 5, 12, 8, 10], [9, 18, 26, 34, 41, 45]]);
    expect(key).toBe('9319./2.5.8.10.12./9.18.26.34.41.45./');
    expect(selectByKey(key, 25, 10)).toEqual([17, 7, 2, 16, 25, 23, 8, 24, 19, 13]);
  });

  it.each([
    [[[1.25], [5, 3], [8]], '1.25/3.5./8./'],
    [[['Mažňák'], [0.1], [4, 6, 9]], 'MAZNAK/0.1/4.6.9./'],
    [[['007', '10.50', '9']], '7.9.10.5/'],
    [[['0'], ['0.0']], '0./0./'],
    [[['99999999999999999999', '100000000000000000000']], '99999999999999999999.100000000000000000000./'],
    [[['W 4-1']], 'W41/'],
  ])('writes %j as %s', (sources, key) => {
    expect(keyOfSources(sources)).toBe(key);
  });

  it.each([[[]], [[[]]], [[[-1]]], [[[NaN]]], [[['a', 'b']]], [[['a', 1]]], [[['...']]]])('refuses %j', (sources) => {
    expect(() => keyOfSources(sources)).toThrow(RangeError);
  });

  it('selects each candidate at most once, and all of them in the end', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 300 }), (key, candidates) => {
        const all = selectByKey(key, candidates, candidates);
        expect([...all].sort((a, b) => a - b)).toEqual(Array.from({ length: candidates }, (_, at) => at + 1));
      }),
    );
  });

  it.each([
    [0, 0],
    [5, 6],
    [5, 0],
    [5, 1.5],
    [65_536, 1],
  ])('refuses %d candidates of whom %d are wanted', (candidates, select) => {
    expect(() => selectByKey('key', candidates, select)).toThrow(RangeError);
  });
});

import { describe, expect, it } from '@jest/globals';
import { COUNTRIES } from '#contracts/countries';
import { LAND, placeOf, WORLD } from './world.ts';

/** Every dot of land. */
const dots = new Set(
  [...LAND.matchAll(/M(\d+) (\d+)h([\d.]+)/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Math.floor(Number(length)) + 1 }, (_, step) => `${Number(x) + step} ${y}`),
  ),
);

const isNearLand = (country: string): boolean => {
  const [x, y] = placeOf(country)!.map(Math.round);
  return [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => dots.has(`${x! + dx} ${y! + dy}`)));
};

describe('the map of the world', () => {
  it('has a place for every country but Antarctica, within its frame', () => {
    const codes = Object.keys(COUNTRIES);
    expect(codes.filter((code) => placeOf(code) === undefined)).toEqual(['AQ']);
    const outside = codes.filter((code) => {
      const [x, y] = placeOf(code) ?? [0, 0];
      return x < -0.5 || y < -0.5 || x > WORLD.width || y > WORLD.height;
    });
    expect(outside).toEqual([]);
  });

  it('has land where the large countries are, each where it should lie', () => {
    for (const country of ['BR', 'CD', 'CI', 'IN', 'KE', 'NG', 'PE', 'UA', 'US', 'AU'])
      expect(isNearLand(country)).toBe(true);
    const westward = ['US', 'PE', 'BR', 'CI', 'NG', 'UA', 'KE', 'IN', 'PH', 'AU', 'NZ'].map(
      (code) => placeOf(code)![0],
    );
    expect(westward).toEqual(westward.toSorted((a, b) => a - b));
    const northward = ['NO', 'UA', 'IN', 'PH', 'KE', 'PE', 'ZA', 'NZ'].map((code) => placeOf(code)![1]);
    expect(northward).toEqual(northward.toSorted((a, b) => a - b));
  });
});

import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { COUNTRIES } from './countries.ts';
import { REGIONAL_GROUPS, regionalGroupOf } from './regional-groups.ts';

interface Group {
  readonly count: number;
  readonly members: readonly { readonly iso2: string }[];
}

const { groups }: { groups: readonly Group[] } = JSON.parse(
  fs.readFileSync('../shared/standards/geo/un-regional-groups.json', 'utf8'),
);

describe('the regional groups', () => {
  it('are those of the list, in its order, with Türkiye in one of its two', () => {
    const listed = groups.map(({ members }) => members.map(({ iso2 }) => iso2).sort());
    const ours = REGIONAL_GROUPS.map((group) =>
      Object.keys(COUNTRIES)
        .filter((country) => regionalGroupOf(country) === group)
        .sort(),
    );
    expect(ours.map((members, at) => [...members, ...(at === 1 ? ['TR'] : [])].sort())).toEqual(listed);
    expect(ours.flat()).toHaveLength(193);
    expect(regionalGroupOf('TR')).toBe('western-european-and-other');
  });

  it('hold no area that is no Member State', () => {
    expect(['PS', 'XK', 'AQ', 'ZZ', ''].map(regionalGroupOf)).toEqual(Array(5).fill(undefined));
  });
});

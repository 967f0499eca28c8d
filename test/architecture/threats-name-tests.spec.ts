import { expect, it } from '@jest/globals';
import { filesNamedIn, isOfATest, missing } from '#test/support/named-tests';

it('names tests in the threat model that are there', () => {
  const named = filesNamedIn('docs/threat-model.md').filter((file) => /^(apps|libs|test)\//.test(file));
  expect(named.length).toBeGreaterThan(50);
  expect(missing(named)).toEqual([]);
  expect(named.filter((file) => !isOfATest(file))).toEqual([]);
});

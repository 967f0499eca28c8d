import fs from 'node:fs';
import { expect, it } from '@jest/globals';

it('names tests in the threat model that are there', () => {
  const model = fs.readFileSync('docs/threat-model.md', 'utf8');
  const named = [...model.matchAll(/`((?:apps|libs|test)\/[^`]+)`/g)].map(([, file]) => file!);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((file) => !fs.statSync(file, { throwIfNoEntry: false })?.isFile())).toEqual([]);
});

import fs from 'node:fs';
import { expect, it } from '@jest/globals';
import { SECURITY_EVENT_KINDS } from '#contracts/api/security-events';
import { KINDS } from './security-event.rules.ts';

it('every kind and code that is kept is explained to those who watch, and no other', () => {
  const document = fs.readFileSync('docs/operations/security-events.md', 'utf8');
  const explained = [...document.matchAll(/^\| `([a-z-]+)` \| .* \| (.*) \| .* \|$/gm)].map(([, kind, codes]) => [
    kind!,
    [...codes!.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code!).toSorted(),
  ]);
  const codesOf = (kind: string): string[] => Object.keys(KINDS).filter((code) => KINDS[code] === kind);
  expect(explained).toEqual(SECURITY_EVENT_KINDS.map((kind) => [kind, codesOf(kind).toSorted()]));
});

import { expect, it } from '@jest/globals';
import { isUuid } from '#kernel/identifiers';
import { eventIdAt } from './event-id.ts';

it('an event id is a UUID of version 7 that sorts by its time', () => {
  const ids = ['1970-01-01', '2026-11-22', '2026-11-23', '2099-01-01'].map((day) => eventIdAt(new Date(day)));
  expect(ids.every(isUuid)).toBe(true);
  expect(ids.map((id) => [id[14], '89ab'.includes(id[19]!)])).toEqual(ids.map(() => ['7', true]));
  expect([...ids].sort()).toEqual(ids);
  // RFC 9562, appendix A.6
  expect(eventIdAt(new Date('2022-02-22T14:22:22-05:00'))).toMatch(/^017f22e2-79b0-7/);
});

it('two events of one moment have different ids', () => {
  const at = new Date();
  expect(new Set(Array.from({ length: 1_000 }, () => eventIdAt(at))).size).toBe(1_000);
});

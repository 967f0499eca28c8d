import { describe, expect, it } from '@jest/globals';
import { isUuid, recordNumber, slugOf } from './identifiers.ts';

describe('identifiers', () => {
  it('tells a UUID in lower case from anything else', () => {
    expect(isUuid('0190c1de-3f3c-4a51-9e5b-0c8b8f7d9a10')).toBe(true);
    for (const text of ['', '1', '0190C1DE-3F3C-4A51-9E5B-0C8B8F7D9A10', "' or 1=1 --"])
      expect(isUuid(text)).toBe(false);
  });

  it('writes the number that people quote', () => {
    expect(recordNumber('A', new Date('2026-12-31T23:59:59Z'), 41)).toBe('A-2026-00041');
    expect(recordNumber('G', new Date('2027-01-01T00:00:00Z'), 123456)).toBe('G-2027-123456');
    expect(() => recordNumber('a', new Date(0), 1)).toThrow(RangeError);
    expect(() => recordNumber('A', new Date(0), 0)).toThrow(RangeError);
  });

  it('makes a web address of a title in any script it can', () => {
    expect(slugOf("Aide d'urgence à l'été 2026")).toBe('aide-d-urgence-a-l-ete-2026');
    expect(slugOf('  --  ')).toBe('');
  });
});

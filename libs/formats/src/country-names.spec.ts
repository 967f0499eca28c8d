import { describe, expect, it } from '@jest/globals';
import { COUNTRIES } from '#contracts/countries';
import { countryCode } from './country-names.ts';

describe('a country in free text', () => {
  it('is found by every code and short name', () => {
    for (const [code, name] of Object.entries(COUNTRIES)) {
      expect([code, countryCode(code), countryCode(name)]).toEqual([code, code, code]);
    }
  });

  it.each([
    ['ke', 'KE'],
    [' Syria ', 'SY'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Islamic Republic of Iran', 'IR'],
    ["Democratic People's Republic of Korea", 'KP'],
    ['Republic of Korea', 'KR'],
    ['Democratic Republic of the Congo', 'CD'],
    ['Republic of the Congo', 'CG'],
    ['Cote d’Ivoire', 'CI'],
    ['TURKEY', 'TR'],
    ['Federal Republic of Germany', 'DE'],
    ['Exampleland', undefined],
    ['', undefined],
    ['toString', undefined],
  ])('%j is %s', (text, code) => expect(countryCode(text)).toBe(code));
});

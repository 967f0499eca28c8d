import { COUNTRIES } from '#contracts/countries';
/** Names that lists and forms use besides the short name of the United Nations. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  dprk: 'KP', 'north korea': 'KP', 'republic of korea': 'KR', 'south korea': 'KR', iran: 'IR', syria: 'SY', russia: 'RU', 'congo drc': 'CD', drc: 'CD',
  'dr congo': 'CD', 'congo kinshasa': 'CD', 'congo brazzaville': 'CG', 'republic of the congo': 'CG', 'ivory coast': 'CI', turkey: 'TR', 'united kingdom': 'GB',
  uk: 'GB', 'great britain': 'GB', england: 'GB', usa: 'US', 'united states': 'US', uae: 'AE', vietnam: 'VN', laos: 'LA', tanzania: 'TZ', venezuela: 'VE', bolivia: 'BO',
  moldova: 'MD', palestine: 'PS', kosovo: 'XK', 'cape verde': 'CV', swaziland: 'SZ', macedonia: 'MK', burma: 'MM', 'czech republic': 'CZ', holland: 'NL', netherlands: 'NL', brunei: 'BN',
}; // prettier-ignore

const CODES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(COUNTRIES).map(([code, name]): [string, string] => [plain(name), code]),
  ...Object.entries(OTHER_NAMES),
]);

/**
 * The ISO 3166-1 alpha-2 code of a country that is given as code, or as English name with or without "Republic of" and the
 * like; undefined for what names none.
 */
export function countryCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (Object.hasOwn(COUNTRIES, code)) return code;
  const name = plain(text);
  return (
    CODES.get(name) ??
    CODES.get(
      name.replace(
        /^(the )?((islamic|arab|federal|democratic|people s|socialist|united|federative) )*(republic|kingdom|state|federation) of (the )?/,
        '',
      ),
    )
  );
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/**
 * The five regional groups of Member States of the United Nations, one of which each trustee comes from. They are groups
 * of elections, not statistical regions. Türkiye stands where it is elected, the United States where it is counted.
 */
const MEMBERS = {
  african: `AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA
    NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW`,
  'asia-pacific': `AE AF BD BH BN BT CN CY FJ FM ID IN IQ IR JO JP KG KH KI KP KR KW KZ LA LB LK MH MM MN MV MY NP NR OM PG
    PH PK PW QA SA SB SG SY TH TJ TL TM TO TV UZ VN VU WS YE`,
  'eastern-european': 'AL AM AZ BA BG BY CZ EE GE HR HU LT LV MD ME MK PL RO RS RU SI SK UA',
  'latin-american-and-caribbean':
    'AG AR BB BO BR BS BZ CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT UY VC VE',
  'western-european-and-other':
    'AD AT AU BE CA CH DE DK ES FI FR GB GR IE IL IS IT LI LU MC MT NL NO NZ PT SE SM TR US',
} as const;

export type RegionalGroup = keyof typeof MEMBERS;

export const REGIONAL_GROUPS = Object.keys(MEMBERS) as readonly RegionalGroup[];

/** By ISO 3166-1 alpha-2 code; undefined for areas that are no Member State. */
export const regionalGroupOf = (country: string): RegionalGroup | undefined => groups.get(country);

const groups: ReadonlyMap<string, RegionalGroup> = new Map(
  REGIONAL_GROUPS.flatMap((group) => MEMBERS[group].split(/\s+/).map((country) => [country, group] as const)),
);

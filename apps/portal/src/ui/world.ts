/**
 * The world as a grid of dots, without Antarctica: Equal Earth projection about 11° E, so that areas are true and no
 * coast is cut at the Bering Strait. One unit is one dot. Drawn from Natural Earth's 1:50m countries (public domain); a
 * country's place is the middle of its largest part, those that Natural Earth counts with another lie at their own.
 */
export const WORLD = { width: 87, height: 39 } as const;

/** Rows of land, for a dashed line with round ends. */
export const LAND = [
  'M26 0h1M29 0h8M14 1h0.01M20 1h7M31 1h4M44 1h0.01M53 1h13M74 1h0.01M12 2h12M28 2h0.01M31 2h1M42 2h30',
  'M74 2h3M10 3h12M26 3h0.01M41 3h27M70 3h0.01M76 3h1M14 4h8M25 4h2M44 4h22M70 4h0.01M14 5h14M39 5h0.01',
  'M41 5h27M14 6h11M28 6h0.01M39 6h29M13 7h11M39 7h6M48 7h1M51 7h17M13 8h10M38 8h1M44 8h23M70 8h0.01',
  'M12 9h10M38 9h0.01M46 9h19M13 10h8M38 10h3M47 10h19M70 10h0.01M13 11h7M37 11h30M13 12h3M37 12h13',
  'M52 12h15M14 13h1M36 13h16M56 13h11M14 14h1M35 14h12M49 14h4M57 14h7M15 15h2M36 15h12M50 15h2M57 15h2',
  'M62 15h2M17 16h1M35 16h13M50 16h1M57 16h1M63 16h2M18 17h0.01M35 17h14M58 17h0.01M64 17h1M21 18h3',
  'M36 18h15M20 19h4M37 19h14M64 19h0.01M20 20h6M42 20h8M64 20h0.01M67 20h1M20 21h6M42 21h7M64 21h0.01',
  'M66 21h3M20 22h9M42 22h6M65 22h0.01M67 22h0.01M72 22h2M19 23h11M43 23h5M74 23h1M20 24h10M43 24h5M21 25h8',
  'M43 25h5M21 26h8M42 26h6M51 26h0.01M70 26h2M74 26h0.01M22 27h7M42 27h5M50 27h0.01M69 27h5M23 28h6',
  'M43 28h4M50 28h0.01M67 28h7M23 29h4M43 29h4M50 29h0.01M66 29h9M23 30h4M43 30h3M66 30h8M23 31h4M44 31h2',
  'M66 31h8M23 32h3M44 32h0.01M66 32h0.01M71 32h2M23 33h3M71 33h1M24 34h1M24 35h1M24 36h1M25 37h0.01',
].join('');

/** ISO 3166-1 alpha-2 (and XK), then how far from the western and the northern edge. Antarctica has no place. */
const PLACES = `
AD 39.6 7.5, AE 51.9 13.1, AF 54.1 10.1, AG 24 15.3, AI 23.7 15, AL 43.6 7.9, AM 49.1 8.2, AO 43.2 25.1,
AR 24.5 32.1, AS 85.1 25.7, AT 42.3 6.1, AU 69.2 25.1, AW 21.8 16.8, AX 43.3 3, AZ 49.7 8.1, BA 43.1 7.1,
BB 24.4 16.6, BD 60.4 13.1, BE 40.3 5.3, BF 38.5 16.9, BG 44.7 7.4, BH 51 12.5, BI 46.3 22.1, BJ 39.5 17.8,
BL 23.8 15.1, BM 24.3 10.5, BN 67.2 19.5, BO 23.3 26.5, BQ 22.2 16.9, BR 25.9 24.5, BS 20.6 12.9,
BT 60.2 12, BV 40.1 37.6, BW 44.7 28.3, BY 45 4.6, BZ 17.5 15.3, CA 20.8 3.4, CC 62.7 25, CD 44.8 21.9,
CF 44 18.8, CG 42.7 21.3, CH 41.1 6.3, CI 37.6 18.4, CK 0.7 28, CL 23.1 32.1, CM 42.1 19.1, CN 62.3 9.2,
CO 20.8 19.7, CR 18.2 17.7, CU 20.1 13.9, CV 33.2 16, CW 22.1 16.9, CX 64.9 24.5, CY 46.6 9.7, CZ 42.5 5.6,
DE 41.5 5.2, DJ 49.4 17.1, DK 41.3 3.9, DM 24 15.9, DO 22 14.7, DZ 39.7 11.8, EC 19.5 21.5, EE 44.4 3.4,
EG 46.1 12.3, EH 36.1 13, ER 48.4 15.9, ES 38.4 8.1, ET 48.7 18.1, FI 44.4 2.2, FJ 82 26.9, FK 27.6 36.9,
FM 78 18.7, FO 38.4 2.6, FR 39.8 6.4, GA 41.8 21.2, GB 39 4.5, GD 23.8 17, GE 48.7 7.6, GF 25.8 19.7,
GG 38.9 5.6, GH 38.6 18.3, GI 38 9.4, GL 33 0.6, GM 35.2 16.5, GN 36.3 17.5, GP 24 15.6, GQ 41.5 20.5,
GR 44.2 8.4, GS 32.3 37.6, GT 17 15.8, GU 74.3 16.5, GW 35.3 17, GY 24.3 19.4, HK 66.2 13.6, HM 54.1 37.3,
HN 17.9 16.1, HR 42.8 6.8, HT 21.5 14.7, HU 43.4 6.2, ID 67.1 21.1, IE 37.8 4.7, IL 47.2 10.8, IM 38.6 4.4,
IN 58 13.5, IO 56.8 23.4, IQ 49.1 10.3, IR 51.6 10.5, IS 36.4 2, IT 41.9 7.2, JE 38.9 5.7, JM 20.3 15,
JO 47.6 10.8, JP 70 9.2, KE 48.3 20.8, KG 55.4 7.8, KH 64.6 16.8, KI 0 20.4, KM 49.6 24.9, KN 23.8 15.3,
KP 67.1 8.2, KR 67.8 9.3, KW 50.1 11.4, KY 19.4 14.6, KZ 53.3 5.9, LA 64 14.9, LB 47.3 10, LC 24.1 16.4,
LI 41.3 6.2, LK 58.8 18.5, LR 36.6 18.8, LS 45.6 30.6, LT 44.2 4.2, LU 40.6 5.5, LV 44.3 3.8, LY 43.3 12.2,
MA 37.1 11.3, MC 40.9 7.2, MD 45.3 6.2, ME 43.4 7.4, MF 23.7 15, MG 50.2 27.4, MH 81.2 18.6, MK 44 7.8,
ML 38.1 15.3, MM 62.1 14, MN 60.9 6.3, MO 66.1 13.7, MP 74.4 16, MQ 24.1 16.1, MR 36.5 14.3, MS 23.9 15.4,
MT 42.4 9.4, MU 52.8 27.7, MV 57.1 19.6, MW 47.3 25.4, MX 14.8 13.1, MY 67.3 19.8, MZ 47.6 26.7,
NA 43.1 28.3, NC 78.6 28, NE 41.2 15.2, NF 78.1 30.5, NG 40.9 17.8, NI 18.2 16.7, NL 40.6 4.9, NO 41.8 2.3,
NP 58.7 11.8, NR 80.2 21.2, NU 84.8 27.3, NZ 75.8 34.9, OM 52.5 14.2, PA 19.2 18.2, PE 20.6 24,
PF 2.8 26.8, PG 74.5 23.2, PH 68.5 15.7, PK 55.1 11.3, PL 43.3 4.9, PM 27.6 6.3, PN 8.6 29, PR 22.9 15,
PS 47.2 10.6, PT 37.5 8.3, PW 72.1 18.5, PY 25.1 28.6, QA 51.1 12.7, RE 52.3 27.9, RO 44.6 6.6, RS 43.7 7,
RU 56.5 1.9, RW 46.3 21.7, SA 49.6 13.1, SB 78.3 24.2, SC 52.6 22.5, SD 46.2 15.7, SE 42.6 2.5,
SG 64.6 20.5, SH 37.6 26.3, SI 42.4 6.5, SJ 42.4 0, SK 43.4 5.8, SL 36 18.1, SM 42 7.1, SN 35.4 16.2,
SO 50.2 19.4, SR 25.1 19.6, SS 46.4 18.6, ST 40.6 20.9, SV 17.3 16.4, SX 23.7 15, SY 47.8 9.7,
SZ 46.5 29.7, TC 21.9 13.8, TD 43.5 15.9, TF 53.7 36.3, TG 39.2 18.2, TH 63.6 16, TJ 54.9 8.7, TK 85.2 24,
TL 69.9 23.9, TM 52.3 8.5, TN 41.3 10, TO 83.3 28, TR 47 8.5, TT 23.9 17.5, TV 82.8 23.7, TW 67.8 13.2,
TZ 47.5 23.1, UA 45.8 5.7, UG 46.9 20.6, UM 79.1 14.6, US 17.5 8.3, UY 26.3 31.6, UZ 53 7.7, VA 42 7.7,
VC 24 16.6, VE 22.6 18.6, VG 23.4 14.9, VI 23.3 15.1, VN 64.8 15.5, VU 79.6 26, WF 83.3 25.7, WS 84.8 25.5,
XK 43.8 7.5, YE 50.5 15.7, YT 50 25.2, ZA 44.9 30.4, ZM 45.7 25.5, ZW 46.2 27.3`;

/** Where the dot of a country stands, in units of the grid; undefined for what is no country of the map. */
export const placeOf = (country: string): readonly [x: number, y: number] | undefined => places.get(country);

const places: ReadonlyMap<string, readonly [number, number]> = new Map(
  PLACES.trim()
    .split(/,\s+/)
    .map((line) => {
      const [code, x, y] = line.split(' ');
      return [code!, [Number(x), Number(y)]];
    }),
);

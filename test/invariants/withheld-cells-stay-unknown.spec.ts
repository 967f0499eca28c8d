import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PUBLICATION_LEVELS, type GrantView, type PublicationLevel } from '#contracts/api/transparency';
import { boundsOf, type Said } from '#test/support/difference-solver';
import { cellOf, everyTable, saidOfPeople } from '#test/support/published-tables';
import { grantView } from '../../apps/transparency/src/grant/grant.dto.ts';
import {
  FEWEST_PEOPLE_SHOWN,
  peopleShown,
  shownAt,
  type GrantFacts,
} from '../../apps/transparency/src/publication/publication.rules.ts';

type People = number | null;
type Suppression = (reports: readonly People[]) => Pick<GrantView, 'peopleAssisted' | 'peopleWithheld'>;

/** A grant as the fund knows it, and from which publication on the public sees it. */
interface Grant {
  readonly level: PublicationLevel;
  readonly from: number;
  readonly organisationName: string;
  readonly country: string;
  readonly title: string;
  readonly minor: number;
}

/** A small fund: its grants, and the reports that are accepted one after the other. */
interface Fund {
  readonly grants: readonly Grant[];
  readonly reports: readonly { readonly grant: number; readonly people: People }[];
}

// small counts are what a fund of shelters mostly has, and what is withheld
const people = fc.oneof(fc.constant(null), fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 60 }));
const text = fc.string({ minLength: 1, maxLength: 8 });
const grant = fc.record({
  level: fc.constantFrom(...PUBLICATION_LEVELS),
  from: fc.nat({ max: 6 }),
  organisationName: text,
  country: fc.constantFrom('KE', 'PE', 'KH', 'UA', 'SE', 'PS'),
  title: text,
  minor: fc.integer({ min: 1, max: 9_999_999 }),
});
const fund: fc.Arbitrary<Fund> = fc.array(grant, { minLength: 1, maxLength: 4 }).chain((grants) =>
  fc.record({
    grants: fc.constant(grants),
    reports: fc.array(fc.record({ grant: fc.nat({ max: grants.length - 1 }), people }), { maxLength: 9 }),
  }),
);

const referenceOf = (place: number): string => `G-2026-0000${place + 1}`;

const factsOf = ({ grants }: Fund, place: number, reports: readonly People[]): GrantFacts => ({
  reference: referenceOf(place),
  organisationName: grants[place]!.organisationName,
  country: grants[place]!.country,
  title: grants[place]!.title,
  amount: { minor: BigInt(grants[place]!.minor), currency: 'USD' },
  closed: false,
  awardedOn: `202${4 + (place % 3)}-05-02`,
  startsOn: '2026-06-01',
  endsOn: '2027-05-31',
  months: 12,
  payments: [],
  people: reports,
  acts: [],
});

const reportsOf = (fund: Fund, place: number): People[] =>
  fund.reports.filter((report) => report.grant === place).map((report) => report.people);

/** What the public sees after the first `accepted` reports. */
function publication(fund: Fund, accepted: number, suppression: Suppression): GrantView[] {
  const sofar = { ...fund, reports: fund.reports.slice(0, accepted) };
  return fund.grants.flatMap(({ level, from }, place) => {
    if (from > accepted) return [];
    const reports = reportsOf(sofar, place);
    return [{ ...grantView(shownAt(level, factsOf(fund, place, reports))), ...suppression(reports) }];
  });
}

/** The withheld small counts that a reader of every table of every publication narrows to fewer than 11 numbers. */
function toldCells(fund: Fund, suppression: Suppression): string[] {
  const said: Said[] = fund.reports.flatMap((_, at) => saidOfPeople(publication(fund, at + 1, suppression)));
  const known = boundsOf(said);
  return fund.grants.flatMap((_, place) =>
    reportsOf(fund, place).flatMap((count, report) => {
      const bounds = known.get(cellOf(referenceOf(place), report));
      if (count === null || count >= FEWEST_PEOPLE_SHOWN || bounds === undefined) return [];
      const narrow = bounds.most - bounds.least + 1 < FEWEST_PEOPLE_SHOWN;
      return narrow ? [`${count} of ${cellOf(referenceOf(place), report)}: ${bounds.least} to ${bounds.most}`] : [];
    }),
  );
}

const aGrant: Grant = { level: 'full', from: 0, organisationName: 'A', country: 'KE', title: 'T', minor: 100 };
const oneGrant = (...counts: People[]): Fund => ({
  grants: [aGrant],
  reports: counts.map((count) => ({ grant: 0, people: count })),
});

/** Suppresses the small cell alone, as if nobody could subtract: each sum of 11 or more is shown. */
const withoutComplement: Suppression = (reports) => {
  const sum = reports.reduce<number>((total, count) => total + (count ?? 0), 0);
  return { peopleAssisted: sum < FEWEST_PEOPLE_SHOWN ? null : sum, peopleWithheld: sum < FEWEST_PEOPLE_SHOWN };
};

describe('whoever subtracts all published tables from each other, and from those before', () => {
  it('narrows no withheld number of people to fewer than eleven', () => {
    fc.assert(
      fc.property(fund, (some) => expect(toldCells(some, peopleShown)).toEqual([])),
      { numRuns: 150 },
    );
  });

  it('would find the numbers if only small cells were left out and not what tells them', () => {
    expect(toldCells(oneGrant(40, 5), withoutComplement)).toEqual(['5 of G-2026-00001 report 1: 5 to 5']);
    const result = fc.check(
      fc.property(fund, (some) => toldCells(some, withoutComplement).length === 0),
      { numRuns: 150 },
    );
    expect(result.failed).toBe(true);
  });

  it('would find them in a total that counts what the tables beside it withhold', () => {
    const total = { cells: ['shown', 'withheld'], least: 47, most: 47 };
    const shown = { cells: ['shown'], least: 40, most: 40 };
    expect(boundsOf([total, shown]).get('withheld')).toEqual({ least: 7, most: 7 });
  });
});

describe('whoever knows the rule by which small counts are withheld, and tries every possible past', () => {
  const MOST = 33;
  const counts: readonly People[] = [null, ...Array.from({ length: MOST + 1 }, (_, count) => count)];
  const pasts = counts.flatMap((a) => counts.flatMap((b) => counts.map((c) => [a, b, c] as const)));

  /** For each possible sequence of publications: what each report may have said. */
  function pastsBySight(suppression: Suppression): Map<string, Set<People>[]> {
    const seen = new Map<string, Set<People>[]>();
    for (const past of pasts) {
      const sights = past.map((_, at) => suppression(past.slice(0, at + 1)));
      // the numbers tried end somewhere; what they cannot show whole is left out
      if ((sights.at(-1)!.peopleAssisted ?? 0) + FEWEST_PEOPLE_SHOWN > MOST) continue;
      const key = JSON.stringify(sights);
      const possible = seen.get(key) ?? past.map(() => new Set<People>());
      past.forEach((count, at) => possible[at]!.add(count));
      seen.set(key, possible);
    }
    return seen;
  }

  const told = (suppression: Suppression): string[] =>
    [...pastsBySight(suppression)].flatMap(([sight, reports]) =>
      reports.flatMap((possible) => {
        const numbers = [...possible].filter((count) => count !== null);
        const small = numbers.some((count) => count < FEWEST_PEOPLE_SHOWN);
        return small && numbers.length < FEWEST_PEOPLE_SHOWN ? [`${sight}: ${numbers.join(', ')}`] : [];
      }),
    );

  it('finds at least eleven numbers for each small one', () => expect(told(peopleShown)).toEqual([]));
  it('would find some told without complementary suppression', () =>
    expect(told(withoutComplement).length).toBeGreaterThan(100));
});

describe('names, countries and titles that are withheld', () => {
  const tablesOf = (fund: Fund): string => everyTable(publication(fund, fund.reports.length, peopleShown));
  const bent = (fund: Fund, others: readonly Grant[]): Fund => ({
    ...fund,
    grants: fund.grants.map((grant, place) => {
      const { organisationName, country, title } = others[place % others.length]!;
      if (grant.from > fund.reports.length) return { ...grant, organisationName, country, title };
      if (grant.level === 'amount-only') return { ...grant, organisationName, country, title };
      return grant.level === 'name-withheld' ? { ...grant, organisationName, title } : grant;
    }),
  });

  it('could be any others: no list, order, filter or picture would differ', () => {
    const other = fc.array(grant, { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(fund, other, (some, others) => expect(tablesOf(bent(some, others))).toBe(tablesOf(some))));
  });

  it('would be told by a picture that counts what the list beside it withholds', () => {
    const naive = ({ grants }: Fund): string =>
      everyTable(
        grants.map((_, place) => grantView(shownAt('name-withheld', factsOf({ grants, reports: [] }, place, [])))),
      );
    const [here, there] = ['KE', 'KH'].map((country) => ({ grants: [{ ...aGrant, country }], reports: [] }));
    expect(naive(here!)).not.toBe(naive(there!));
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GrantTotals, GrantView } from '#contracts/api/transparency';
import { fromMoneyText } from '#kernel/money';
import { boundsOf } from '#test/support/difference-solver';
import { cellOf, saidOfPeople } from '#test/support/published-tables';
import { aService, type TestService } from '#test/support/service';
import { TransparencyConfig } from '../../apps/transparency/src/config.ts';
import { TransparencyModule } from '../../apps/transparency/src/transparency.module.ts';
import { anAgreement, aPublishedGrant, aReport } from '../../apps/transparency/test/grant-events.fixture.ts';

interface Publication {
  readonly grants: readonly GrantView[];
  readonly totals: GrantTotals;
}

const usd = (amount: string) => ({ amount, currency: 'USD' });
const seed = Date.now() % 1_000_000;
// mostly small, so that much is withheld
const people = fc.oneof(fc.constant(0), fc.nat({ max: 10 }), fc.nat({ max: 40 }));
const [counts] = fc.sample(fc.array(fc.tuple(fc.nat({ max: 3 }), people), { minLength: 18, maxLength: 18 }), {
  seed,
  numRuns: 1,
});

let service: TestService;
const publications: Publication[] = [];
const reported = new Map<string, number[]>();

beforeAll(async () => {
  service = await aService(TransparencyModule, TransparencyConfig);
  const grants = [
    await aPublishedGrant(service, 'full', { country: 'KE', amount: usd('30000.00') }),
    await aPublishedGrant(service, 'name-withheld', { country: 'PE', amount: usd('20000.00') }),
    await aPublishedGrant(service, 'amount-only', { country: 'KH', amount: usd('10000.00') }),
    anAgreement({ country: 'UA', amount: usd('7000.00') }),
  ];
  await service.deliver('agreement.countersigned', grants[3]!);
  for (const [place, peopleAssisted] of counts!) {
    const grant = grants[place]!;
    const ordinal = 1 + (reported.get(grant.number)?.length ?? 0);
    await service.deliver('report.accepted', aReport(grant, { ordinal, peopleAssisted }));
    reported.set(grant.number, [...(reported.get(grant.number) ?? []), peopleAssisted]);
    publications.push({
      grants: await read<GrantView[]>('/grants'),
      totals: await read<GrantTotals>('/grants/totals'),
    });
  }
}, 120_000);
afterAll(() => service?.close());

const read = async <Body>(address: string): Promise<Body> =>
  (await service.asPublic().get(address)).body as unknown as Body;

describe(`every publication of a running service, side by side (seed ${seed})`, () => {
  it('narrows no withheld number of people to fewer than eleven', () => {
    const known = boundsOf(publications.flatMap(({ grants }) => saidOfPeople(grants)));
    expect(known.size).toBeGreaterThan(0);
    const narrow = [...reported].flatMap(([reference, all]) =>
      all.flatMap((count, report) => {
        const bounds = known.get(cellOf(reference, report));
        return bounds === undefined || count > 10 || bounds.most - bounds.least >= 10 ? [] : [{ count, bounds }];
      }),
    );
    expect(narrow).toEqual([]);
  });

  it('counts no country that the grants beside the total do not show', () => {
    for (const { grants, totals } of publications) {
      expect(totals.countries).toBe(new Set(grants.flatMap(({ country }) => country ?? [])).size);
    }
  });

  it('tells the amount of the one grant that is not shown, and is meant to: totals agree with the books', () => {
    const { grants, totals } = publications.at(-1)!;
    const shown = grants.reduce((sum, { amount }) => sum + fromMoneyText(amount).minor, 0n);
    expect(totals.withheld).toBe(1);
    expect(fromMoneyText(totals.awarded[0]!).minor - shown).toBe(700_000n);
  });
});

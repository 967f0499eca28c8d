import fc from 'fast-check';
import type { AllocationRules, ApplicationToFund, PartialFunding } from '../src/allocate.ts';

export interface SomeAllocation {
  readonly ordered: readonly ApplicationToFund[];
  readonly rules: AllocationRules;
}

/** Which parts of the rules an allocation may have. */
export interface Kind {
  readonly guarantees?: boolean;
  readonly caps?: readonly string[];
  readonly partial?: readonly PartialFunding[];
}

/** Small allocations, in which limits are met often. */
export function someAllocation({
  guarantees = false,
  caps = [],
  partial = ['none'],
}: Kind): fc.Arbitrary<SomeAllocation> {
  const amount = (max: number) => fc.integer({ min: 0, max }).map(BigInt);
  const application = fc.record({
    cost: fc.integer({ min: 1, max: 12 }).map(BigInt),
    willing: amount(12),
    region: fc.constantFrom('north', 'south'),
    applicant: fc.constantFrom('a', 'b', 'c'),
  });
  const cap = fc.record({
    key: fc.constantFrom(...(caps.length > 0 ? caps : ['none'])),
    limit: fc.oneof(
      amount(20).map((most) => ({ amount: most })),
      amount(2).map((most) => ({ count: most })),
    ),
  });
  return fc
    .record({
      applications: fc.array(application, { maxLength: 7 }),
      budget: amount(40),
      north: amount(12),
      south: amount(12),
      caps: fc.array(cap, { maxLength: caps.length > 0 ? 2 : 0 }),
      partial: fc.constantFrom(...partial),
    })
    .map(({ applications, budget, north, south, ...rest }) => ({
      ordered: applications.map(({ cost, willing, region, applicant }, at) => ({
        id: `A${at}`,
        cost,
        ...(willing > 0n && willing <= cost && { minViable: willing }),
        belongsTo: new Map([
          ['region', region],
          ['applicant', applicant],
        ]),
      })),
      rules: {
        budget: guarantees ? budget + north + south : budget,
        guarantees: new Map(guarantees ? [['north', north] as const, ['south', south] as const] : []),
        caps: rest.caps.map(({ key, limit }) => ({ key, ...limit })),
        partial: rest.partial,
        allowCrossCaps: true,
      },
    }));
}

/** The rule of the design (review.md 4.1), step by step as it is written there: id, amount and mark of each. */
export function stepByStep({ ordered, rules }: SomeAllocation): string[] {
  const marks = new Map<string, string>();
  const funded: { readonly one: ApplicationToFund; readonly amount: bigint }[] = [];
  const sum = (list: readonly bigint[]) => list.reduce((total, one) => total + one, 0n);
  const spent = (region?: string) =>
    sum(
      funded.filter(({ one }) => region === undefined || one.belongsTo!.get('region') === region).map((f) => f.amount),
    );
  const breaks = (a: ApplicationToFund) =>
    rules.caps!.some(({ key, amount, count }) => {
      const same = funded.filter(({ one }) => one.belongsTo!.get(key) === a.belongsTo!.get(key)).map((f) => f.one.cost);
      return (amount !== undefined && sum(same) + a.cost > amount) || (count !== undefined && same.length + 1 > count);
    });
  const stopped = new Set<string>();
  for (const a of ordered) {
    const region = a.belongsTo!.get('region')!;
    if (!rules.guarantees!.has(region) || stopped.has(region)) continue;
    if (breaks(a)) marks.set(a.id, 'CAP');
    else if (spent(region) + a.cost <= rules.guarantees!.get(region)!) {
      funded.push({ one: a, amount: a.cost });
      marks.set(a.id, 'FUNDED_GUARANTEE');
    } else stopped.add(region);
  }
  for (const a of ordered) {
    if (marks.get(a.id) === 'FUNDED_GUARANTEE') continue;
    if (breaks(a)) {
      marks.set(a.id, 'CAP');
      continue;
    }
    const rest = rules.budget - spent();
    const partial =
      rules.partial === 'marginal' && a.minViable !== undefined && rest >= a.minViable && rest * 5n >= a.cost * 3n;
    const amount = a.cost <= rest ? a.cost : partial ? rest : 0n;
    if (amount > 0n) funded.push({ one: a, amount });
    marks.set(a.id, a.cost <= rest ? 'FUNDED_OPEN' : partial ? 'PARTIAL' : 'LINE');
    if (a.cost > rest) break;
  }
  return ordered.map(
    ({ id }) => `${id} ${funded.find(({ one }) => one.id === id)?.amount ?? 0n} ${marks.get(id) ?? 'BELOW_LINE'}`,
  );
}

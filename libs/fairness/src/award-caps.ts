/**
 * At most so much money, or so many awards, for all applications that belong to the same value of a dimension: for each
 * `applicant`, or for the one country that `value` names. An application that does not say its value is not counted.
 */
export interface Cap {
  /** The dimension. */
  readonly key: string;
  /** The only value that is limited; absent: each. */
  readonly value?: string;
  /** Minor units. */
  readonly amount?: bigint;
  readonly count?: bigint;
}

export interface CappedApplication {
  /** The full request: it counts, also where less is given. */
  readonly cost: bigint;
  readonly belongsTo?: ReadonlyMap<string, string>;
}

/** How far each cap is used. */
export class CapUse {
  private readonly used: { readonly cap: Cap; readonly byValue: Map<string, { amount: bigint; count: bigint }> }[];

  constructor(caps: readonly Cap[]) {
    this.used = caps.map((cap) => ({ cap, byValue: new Map() }));
  }

  /** Whether one award more, of the full request, would be above a cap. */
  wouldBreak(application: CappedApplication): boolean {
    return this.used.some(({ cap, byValue }) => {
      const value = limitedValue(cap, application);
      if (value === undefined) return false;
      const { amount, count } = byValue.get(value) ?? NOTHING;
      const tooMuch = cap.amount !== undefined && amount + application.cost > cap.amount;
      return tooMuch || (cap.count !== undefined && count + 1n > cap.count);
    });
  }

  use(application: CappedApplication): void {
    for (const { cap, byValue } of this.used) {
      const value = limitedValue(cap, application);
      if (value === undefined) continue;
      const { amount, count } = byValue.get(value) ?? NOTHING;
      byValue.set(value, { amount: amount + application.cost, count: count + 1n });
    }
  }
}

const NOTHING = { amount: 0n, count: 0n };

function limitedValue({ key, value }: Cap, { belongsTo }: CappedApplication): string | undefined {
  const own = belongsTo?.get(key);
  return value === undefined || value === own ? own : undefined;
}

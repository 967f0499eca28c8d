import type { EqualSharesElection, EqualSharesOutcome } from '../src/equal-shares.ts';

/** A fraction with a positive denominator, in lowest terms. */
class Fraction {
  constructor(
    readonly over: bigint,
    readonly under: bigint,
  ) {}

  plus({ over, under }: Fraction, sign = 1n): Fraction {
    return lowest(this.over * under + sign * over * this.under, this.under * under);
  }

  times({ over, under }: Fraction): Fraction {
    return lowest(this.over * over, this.under * under);
  }

  compared({ over, under }: Fraction): bigint {
    return this.over * under - over * this.under;
  }
}

function lowest(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return new Fraction(over / a, under / a);
}

const whole = (value: bigint) => new Fraction(value, 1n);
const lesser = (a: Fraction, b: Fraction) => (a.compared(b) <= 0n ? a : b);

/** What all supporters pay together at a price. */
const paidAt = (price: Fraction, money: readonly Fraction[], worths: readonly bigint[]) =>
  worths.reduce((sum, worth, voter) => sum.plus(lesser(money[voter]!, price.times(whole(worth)))), whole(0n));

/** The least price at which exactly the cost is paid, of all prices that could be it. */
function leastPrice(cost: bigint, money: readonly Fraction[], worths: readonly bigint[]): Fraction | undefined {
  const supporters = worths.flatMap((worth, voter) => (worth > 0n ? [voter] : []));
  const emptyAt = (voter: number) => money[voter]!.times(new Fraction(1n, worths[voter]!));
  const byEmptiness = supporters.toSorted((a, b) => (emptyAt(a).compared(emptyAt(b)) < 0n ? -1 : 1));
  const possible = byEmptiness.map((_, poor) => {
    const taken = byEmptiness.slice(0, poor).reduce((sum, voter) => sum.plus(money[voter]!), whole(0n));
    const worth = byEmptiness.slice(poor).reduce((sum, voter) => sum + worths[voter]!, 0n);
    return whole(cost).plus(taken, -1n).times(new Fraction(1n, worth));
  });
  return possible
    .filter((price) => price.over >= 0n && paidAt(price, money, worths).compared(whole(cost)) === 0n)
    .reduce<Fraction | undefined>((least, price) => (least === undefined ? price : lesser(least, price)), undefined);
}

function elect({ projects, voters, tie }: EqualSharesElection, share: Fraction): EqualSharesOutcome {
  let money = voters.map(() => share);
  const winners: string[] = [];
  for (;;) {
    let best: { id: string; price: Fraction } | undefined;
    for (const id of tie!) {
      const worths = voters.map((voter) => voter.get(id) ?? 0n);
      const price = winners.includes(id)
        ? undefined
        : leastPrice(projects.find((one) => one.id === id)!.cost, money, worths);
      if (price !== undefined && (best === undefined || price.compared(best.price) < 0n)) best = { id, price };
    }
    if (best === undefined) break;
    const { id, price } = best;
    money = money.map((one, voter) => one.plus(lesser(one, price.times(whole(voters[voter]!.get(id) ?? 0n))), -1n));
    winners.push(id);
  }
  const cost = projects.filter(({ id }) => winners.includes(id)).reduce((sum, one) => sum + one.cost, 0n);
  return { winners, cost };
}

/** The method of equal shares by its definition, slowly. `tie` names all projects, and there is a voter. */
export function equalSharesByDefinition(election: EqualSharesElection): EqualSharesOutcome {
  const { projects, voters, budget, completion } = election;
  const share = new Fraction(budget, BigInt(voters.length));
  const supported = projects.filter(({ id }) => voters.some((voter) => (voter.get(id) ?? 0n) > 0n));
  let outcome = elect(election, share);
  for (let raise = 1n; completion === 'add1'; raise++) {
    const { winners, cost } = outcome;
    if (supported.every((one) => winners.includes(one.id) || cost + one.cost > budget)) break;
    const next = elect(election, share.plus(whole(raise)));
    if (next.cost > budget) break;
    outcome = next;
  }
  return outcome;
}

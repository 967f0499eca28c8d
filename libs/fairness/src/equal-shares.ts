export interface Project {
  readonly id: string;
  /** Whole units of money, 0 or more. */
  readonly cost: bigint;
}

export interface EqualSharesElection {
  readonly projects: readonly Project[];
  /** For each voter what the projects are worth to them, whole numbers; a project that is absent or 0 is not supported. */
  readonly voters: readonly ReadonlyMap<string, bigint>[];
  /** Whole units of money, 0 or more. */
  readonly budget: bigint;
  /**
   * What happens with money that is left.
   *   none  it is left
   *   add1  every voter is given one unit more than before and all is computed again, until the outcome is exhaustive (no
   *         project that somebody supports would fit the budget besides) or the next one would cost more than the budget;
   *         the last outcome within the budget stands. The first share is budget / voters, also where that is a fraction.
   */
  readonly completion: 'none' | 'add1';
  /** Ids, the preferred first, for projects that are equally good. Those not named follow in the order of `projects`. */
  readonly tie?: readonly string[];
}

export interface EqualSharesOutcome {
  /** In the order of election. */
  readonly winners: readonly string[];
  readonly cost: bigint;
}

/** So many looks at a voter's money are about ten seconds of work, a look at long numbers counting for more. */
const MOST_LOOKS = 20_000_000;
const DIGITS_OF_A_LOOK = 64;

/**
 * The method of equal shares. Every voter has the same share of the budget. Again and again the project is elected whose
 * supporters pay the least for what they get: at the price `rho` for one unit of worth, where each pays `rho` times what
 * the project is worth to them, or all they have left if that is less. It ends when no supporters can pay a project.
 *
 * Exact: money is counted in parts so small that every payment is whole, so no rounding can decide. Guaranteed: the same
 * outcome whatever the order of the voters, and of the projects if `tie` names all of them. Not guaranteed: that more
 * money never takes an election back; so it is not the rule of allocate.ts but an option for panels or donors who vote.
 * Throws RangeError when an id is there twice or unknown, when a number is negative, and when more than `mostLooks` at a
 * voter's money are needed (add1 with many small raises).
 * Sources: Peters, Pierczynski, Skowron, Proportional Participatory Budgeting with Additive Utilities (NeurIPS 2021);
 * equalshares.net; design/review.md section 4.4.
 */
export function equalShares(election: EqualSharesElection, mostLooks = MOST_LOOKS): EqualSharesOutcome {
  requireElection(election);
  const round = new Round(election, mostLooks);
  let outcome = round.elect(0n);
  if (election.completion === 'none' || election.voters.length === 0) return outcome;
  for (let raise = 1n; !round.isExhaustive(outcome); raise++) {
    const next = round.elect(raise);
    if (next.cost > election.budget) break;
    outcome = next;
  }
  return outcome;
}

interface Supporter {
  readonly voter: number;
  readonly worth: bigint;
}

interface Candidate extends Project {
  readonly supporters: readonly Supporter[];
}

/** `rho` as a fraction of positive denominator. */
interface Price {
  readonly money: bigint;
  readonly worth: bigint;
}

class Round {
  /** Those that somebody supports, in the order in which ties are broken. */
  private readonly candidates: readonly Candidate[];
  private readonly voters: number;
  private readonly budget: bigint;
  private looks = 0;
  /** Hexadecimal digits of `parts`, about. */
  private digits = 0;

  constructor(
    { projects, voters, budget, tie = [] }: EqualSharesElection,
    private readonly mostLooks: number,
  ) {
    this.voters = voters.length;
    this.budget = budget;
    const places = new Map(tie.map((id, place) => [id, place]));
    const place = ({ id }: Project) => places.get(id) ?? tie.length;
    const supporters = supportersByProject(voters);
    this.candidates = projects
      .filter(({ id }) => supporters.has(id))
      .toSorted((a, b) => place(a) - place(b))
      .map((project) => ({ ...project, supporters: supporters.get(project.id)! }));
  }

  /** The outcome when every voter has budget / voters and `raise` units more. */
  elect(raise: bigint): EqualSharesOutcome {
    let parts = BigInt(this.voters); // in which a unit of money is divided
    let money = Array.from({ length: this.voters }, () => this.budget + raise * parts);
    const open = new Map<Candidate, Price>(this.candidates.map((candidate) => [candidate, { money: 0n, worth: 1n }]));
    const winners: Candidate[] = [];
    this.digits = 0;
    for (;;) {
      this.look(this.voters);
      const best = this.cheapest(open, money, parts);
      if (best === undefined) break;
      const { candidate, price } = best;
      this.digits += price.worth.toString(16).length;
      parts *= price.worth;
      money = money.map((one) => one * price.worth);
      for (const { voter, worth } of candidate.supporters) {
        const paid = price.money * worth;
        money[voter] = paid < money[voter]! ? money[voter]! - paid : 0n;
      }
      winners.push(candidate);
      open.delete(candidate);
    }
    return { winners: winners.map(({ id }) => id), cost: winners.reduce((sum, { cost }) => sum + cost, 0n) };
  }

  /** Whether no supported project that is not elected would fit the budget besides. */
  isExhaustive({ winners, cost }: EqualSharesOutcome): boolean {
    return this.candidates.every((candidate) => winners.includes(candidate.id) || cost + candidate.cost > this.budget);
  }

  /** The first of the least price. Prices only rise and affordable projects only get fewer: so some need no new look. */
  private cheapest(open: Map<Candidate, Price>, money: readonly bigint[], parts: bigint) {
    let best: { candidate: Candidate; price: Price } | undefined;
    for (const [candidate, atLeast] of open) {
      if (best !== undefined && !isLess(inParts(atLeast, parts), best.price)) continue;
      const price = this.price(candidate, money, parts);
      if (price === undefined) {
        open.delete(candidate);
        continue;
      }
      open.set(candidate, { money: price.money, worth: price.worth * parts });
      if (best === undefined || isLess(price, best.price)) best = { candidate, price };
    }
    return best;
  }

  /** The price at which the supporters pay the cost together, in parts of money; undefined when they cannot. */
  private price({ cost, supporters }: Candidate, money: readonly bigint[], parts: bigint): Price | undefined {
    let rich = supporters;
    let missing = cost * parts;
    for (;;) {
      this.look(rich.length);
      const worth = rich.reduce((sum, supporter) => sum + supporter.worth, 0n);
      const share = missing;
      const isRich = (supporter: Supporter) => money[supporter.voter]! * worth >= share * supporter.worth;
      const still = rich.filter(isRich);
      if (still.length === rich.length) return lowestTerms({ money: missing, worth });
      if (still.length === 0) return undefined;
      for (const supporter of rich) if (!isRich(supporter)) missing -= money[supporter.voter]!;
      rich = still;
    }
  }

  private look(voters: number): void {
    this.looks += voters * (1 + this.digits / DIGITS_OF_A_LOOK);
    if (this.looks > this.mostLooks) throw new RangeError('this election takes too long to compute');
  }
}

function supportersByProject(voters: EqualSharesElection['voters']): Map<string, Supporter[]> {
  const supporters = new Map<string, Supporter[]>();
  for (const [voter, worths] of voters.entries()) {
    for (const [id, worth] of worths) {
      if (worth === 0n) continue;
      const known = supporters.get(id);
      if (known === undefined) supporters.set(id, [{ voter, worth }]);
      else known.push({ voter, worth });
    }
  }
  return supporters;
}

const inParts = ({ money, worth }: Price, parts: bigint): Price => ({ money: money * parts, worth });

const isLess = (a: Price, b: Price): boolean => a.money * b.worth < b.money * a.worth;

function lowestTerms({ money, worth }: Price): Price {
  let [divisor, rest] = [worth, money];
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  return { money: money / divisor, worth: worth / divisor };
}

function requireElection({ projects, voters, budget, tie = [] }: EqualSharesElection): void {
  if (budget < 0n) throw new RangeError('the budget is negative');
  const ids = new Set<string>();
  for (const { id, cost } of projects) {
    if (ids.has(id)) throw new RangeError(`${id} is there twice`);
    if (cost < 0n) throw new RangeError(`the cost of ${id} is negative`);
    ids.add(id);
  }
  for (const worths of voters) {
    for (const [id, worth] of worths) {
      if (!ids.has(id)) throw new RangeError(`there is no project ${id}`);
      if (worth < 0n) throw new RangeError(`a voter gives ${id} less than 0`);
    }
  }
  if (new Set(tie).size < tie.length) throw new RangeError('tie names a project twice');
  const unknown = tie.find((id) => !ids.has(id));
  if (unknown !== undefined) throw new RangeError(`there is no project ${unknown}`);
}

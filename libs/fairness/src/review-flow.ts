import { groupNumbers, type AffinityProblem, type Pair } from './affinity-problem.ts';

export interface FlowOptions {
  /** Pairs with less affinity than this are not used. */
  readonly least: number;
  /** Whether the total of the affinities counts, or only whether everybody can be served. */
  readonly weighed: boolean;
}

/**
 * Reviews flow from applications to reviewers, one shortest path at a time, so that after every step what is assigned has
 * the highest total of affinities that so many reviews can have (successive shortest paths with prices).
 *
 * The search runs on reviewers only. From reviewer `a` to reviewer `b` there is a way when some application that `a` has
 * could go to `b` instead; it costs the affinity lost, and `lost[a][b]` is the least over all applications of `a`, kept
 * up to date as they move. A place with a reviewer costs nothing, one below the least load is a prize greater than all
 * affinities, one above the most load does not exist.
 * Work: at most (reviews) * (reviewers)^2 steps; memory: applications * reviewers + reviewers^2 numbers.
 * Source: design/review.md section 2.2; Ahuja, Magnanti, Orlin, Network Flows (1993), section 9.7.
 */
export class ReviewFlow {
  readonly reviewersOf: number[][];
  readonly load: number[];
  /** What a place with each reviewer costs; these prove that the total is the highest (test/assignment-certificate.ts). */
  readonly prices: Float64Array;
  private readonly size: number;
  private readonly applicationsOf: number[][];
  /** What a new pair would cost: minus its affinity; infinity when it is blocked, too weak, or there already. */
  private readonly cost: Float64Array;
  private readonly group: number[];
  /** The members of the group of each reviewer, the reviewer included. */
  private readonly members: number[][];
  private readonly prize: number;
  private readonly lost: Float64Array;
  private readonly mover: Int32Array;
  private readonly distance: Float64Array;
  private readonly before: Int32Array;
  private readonly finished: Uint8Array;

  constructor(
    private readonly problem: AffinityProblem,
    private readonly options: FlowOptions,
  ) {
    const { demand, loadMin, loadMax } = problem;
    const size = loadMax.length;
    this.size = size;
    this.reviewersOf = demand.map(() => []);
    this.applicationsOf = loadMax.map(() => []);
    this.load = loadMax.map(() => 0);
    this.group = groupNumbers(problem);
    this.members = this.group.map((group) => this.group.flatMap((one, reviewer) => (one === group ? [reviewer] : [])));
    this.cost = new Float64Array(demand.length * size).fill(Infinity);
    const span = this.openPairs();
    this.prize = (span + 1) * 2 * (size + 1); // more than any path through all reviewers can lose
    this.prices = Float64Array.from(loadMin, (fewest) => (fewest > 0 ? -this.prize : 0));
    this.lost = new Float64Array(size * size).fill(Infinity);
    this.mover = new Int32Array(size * size);
    this.distance = new Float64Array(size);
    this.before = new Int32Array(size);
    this.finished = new Uint8Array(size);
  }

  /** Gives an application one reviewer more, moving others where that is best. False when no way of moving makes room. */
  serve(application: number): boolean {
    const { distance, prices, finished } = this;
    const { end, length } = this.search(application);
    if (end < 0) return false;
    for (let reviewer = 0; reviewer < this.size; reviewer++) {
      if (finished[reviewer]! && distance[reviewer]! < length) prices[reviewer]! += length - distance[reviewer]!;
    }
    const moves: [application: number, from: number, to: number][] = [];
    let to = end;
    for (let from = this.before[to]!; from >= 0; to = from, from = this.before[to]!) {
      moves.push([this.mover[from * this.size + to]!, from, to]);
    }
    for (const [moved, from] of moves) this.release(moved, from);
    for (const [moved, , onto] of moves) this.give(moved, onto);
    this.give(application, to);
    return true;
  }

  /** All pairs, by application, then by reviewer. */
  pairs(): Pair[] {
    return this.reviewersOf.flatMap((reviewers, application) =>
      reviewers.toSorted((a, b) => a - b).map((reviewer): Pair => [application, reviewer]),
    );
  }

  /**
   * The applications that compete for places that are all taken: those given, and whoever has a reviewer whose place
   * would help them. Together they demand more than there is for them, by exactly the reviews that are missing.
   */
  competingWith(applications: readonly number[]): number[] {
    const reached = new Set<number>();
    const competing = new Set(applications);
    for (const application of applications) {
      for (let to = 0; to < this.size; to++) if (this.costs(application, to) < Infinity) reached.add(to);
    }
    for (const reviewer of reached) {
      for (const application of this.applicationsOf[reviewer]!) competing.add(application);
      for (let to = 0; to < this.size; to++) if (this.lost[reviewer * this.size + to]! < Infinity) reached.add(to);
    }
    return [...competing].toSorted((a, b) => a - b);
  }

  /** The reviewers whose load could be moved to one of those given, and they: together they have all that they can get. */
  givingTo(reviewers: readonly number[]): number[] {
    const giving = new Set(reviewers);
    for (const to of giving) {
      for (let from = 0; from < this.size; from++) {
        if (this.lost[from * this.size + to]! < Infinity) giving.add(from);
      }
    }
    return [...giving].toSorted((a, b) => a - b);
  }

  /** Dijkstra's search over reviewers, until none is nearer than the best end found. */
  private search(application: number): { end: number; length: number } {
    const { size, distance, before, finished, prices, lost } = this;
    let [end, length] = [-1, Infinity];
    const reach = (reviewer: number, away: number, from: number): void => {
      distance[reviewer] = away;
      before[reviewer] = from;
      const total = away + this.place(reviewer) - prices[reviewer]!;
      if (total < length) [end, length] = [reviewer, total];
    };
    finished.fill(0);
    for (let reviewer = 0; reviewer < size; reviewer++) {
      reach(reviewer, this.costs(application, reviewer) + prices[reviewer]!, -1);
    }
    for (let at = this.nearest(); at >= 0 && distance[at]! < length; at = this.nearest()) {
      finished[at] = 1;
      const start = distance[at]! - prices[at]!;
      for (let to = 0; to < size; to++) {
        const away = start + lost[at * size + to]! + prices[to]!;
        // only what is strictly shorter: then no path moves one application twice through the same group
        if (finished[to] === 0 && away < distance[to]!) reach(to, away, at);
      }
    }
    return { end, length };
  }

  private nearest(): number {
    let [at, least] = [-1, Infinity];
    for (let reviewer = 0; reviewer < this.size; reviewer++) {
      if (this.finished[reviewer] === 0 && this.distance[reviewer]! < least) {
        at = reviewer;
        least = this.distance[reviewer]!;
      }
    }
    return at;
  }

  /** What the next place with a reviewer costs. */
  private place(reviewer: number): number {
    const load = this.load[reviewer]!;
    if (load < this.problem.loadMin[reviewer]!) return -this.prize;
    return load < this.problem.loadMax[reviewer]! ? 0 : Infinity;
  }

  /** What an application loses by one more reviewer, infinity when it cannot have this one; `leaving` does not count. */
  private costs(application: number, reviewer: number, leaving?: number): number {
    const group = this.group[reviewer]!;
    const another = this.reviewersOf[application]!.some((one) => one !== leaving && this.group[one]! === group);
    return another ? Infinity : this.cost[application * this.size + reviewer]!;
  }

  /** Opens the pairs that may be; returns the difference between the highest and the lowest cost. */
  private openPairs(): number {
    const { affinity, blocked } = this.problem;
    let [lowest, highest] = [Infinity, -Infinity];
    for (const [application, row] of affinity.entries()) {
      for (const [reviewer, value] of row.entries()) {
        if (blocked[application]![reviewer]! || value < this.options.least) continue;
        const cost = this.costOf(application, reviewer);
        this.cost[application * this.size + reviewer] = cost;
        lowest = Math.min(lowest, cost);
        highest = Math.max(highest, cost);
      }
    }
    return Math.max(highest - lowest, 0);
  }

  private costOf(application: number, reviewer: number): number {
    return this.options.weighed ? -this.problem.affinity[application]![reviewer]! : 0;
  }

  private give(application: number, reviewer: number): void {
    this.cost[application * this.size + reviewer] = Infinity;
    const others = [...this.reviewersOf[application]!];
    this.reviewersOf[application]!.push(reviewer);
    this.applicationsOf[reviewer]!.push(application);
    this.load[reviewer]!++;
    for (const from of others) {
      for (const to of this.members[reviewer]!) this.withdraw(application, from, to);
    }
    for (let to = 0; to < this.size; to++) this.offer(application, reviewer, to);
  }

  private release(application: number, reviewer: number): void {
    this.cost[application * this.size + reviewer] = this.costOf(application, reviewer);
    remove(this.reviewersOf[application]!, reviewer);
    remove(this.applicationsOf[reviewer]!, application);
    this.load[reviewer]!--;
    for (const from of this.reviewersOf[application]!) {
      for (const to of this.members[reviewer]!) this.offer(application, from, to);
    }
    for (let to = 0; to < this.size; to++) this.withdraw(application, reviewer, to);
  }

  /** An application of `from` may now go to `to`, at most at this cost. */
  private offer(application: number, from: number, to: number): void {
    const way = from * this.size + to;
    const lost = this.cost[application * this.size + to]! - this.costOf(application, from);
    if (lost >= this.lost[way]! || this.costs(application, to, from) === Infinity) return;
    this.lost[way] = lost;
    this.mover[way] = application;
  }

  /** An application may no longer go from `from` to `to`: another one does, if any. */
  private withdraw(application: number, from: number, to: number): void {
    const way = from * this.size + to;
    if (this.lost[way] === Infinity || this.mover[way] !== application) return;
    this.lost[way] = Infinity;
    for (const another of this.applicationsOf[from]!) this.offer(another, from, to);
  }
}

function remove(list: number[], item: number): void {
  list.splice(list.indexOf(item), 1);
}

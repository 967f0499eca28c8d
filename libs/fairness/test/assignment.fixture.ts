import fc from 'fast-check';
import type { AssignmentObjective } from '../src/affinity-assignment.ts';
import { groupNumbers, type AffinityProblem } from '../src/affinity-problem.ts';

/** Problems of up to so many applications and reviewers; about half of them cannot be met. */
export const someProblem = (applications: number, reviewers: number): fc.Arbitrary<AffinityProblem> =>
  fc
    .tuple(fc.integer({ min: 0, max: applications }), fc.integer({ min: 1, max: reviewers }), fc.boolean())
    .chain(([rows, columns, grouped]) => {
      const each = <Value>(of: fc.Arbitrary<Value>, length: number) =>
        fc.array(of, { minLength: length, maxLength: length });
      return fc.record({
        affinity: each(each(fc.integer({ min: -3, max: 9 }), columns), rows),
        blocked: each(
          each(
            fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
            columns,
          ),
          rows,
        ),
        demand: each(fc.integer({ min: 0, max: 2 }), rows),
        loadMin: each(fc.constantFrom(0, 0, 0, 1), columns),
        loadMax: each(fc.integer({ min: 1, max: 4 }), columns),
        group: each(grouped ? fc.constantFrom('a', 'b', null) : fc.constant(null), columns),
      });
    });

interface Outcome {
  readonly served: number;
  readonly lacking: number;
  readonly worst: number;
  readonly total: number;
}

/** Tries everything: each application with every set of reviewers that it may have. */
export function allOutcomes(problem: AffinityProblem): Outcome[] {
  const groups = groupNumbers(problem);
  let reached = new Map<string, { load: number[] } & Omit<Outcome, 'lacking'>>();
  reached.set('', { load: problem.loadMax.map(() => 0), served: 0, worst: Infinity, total: 0 });
  for (const [application, row] of problem.affinity.entries()) {
    const next: typeof reached = new Map();
    for (let set = 0; set < 1 << row.length; set++) {
      const chosen = row.flatMap((_, reviewer) => ((set >> reviewer) & 1 ? [reviewer] : []));
      const allowed =
        chosen.length <= problem.demand[application]! &&
        chosen.every((reviewer) => !problem.blocked[application]![reviewer]!) &&
        new Set(chosen.map((reviewer) => groups[reviewer])).size === chosen.length;
      if (!allowed) continue;
      for (const before of reached.values()) {
        const load = before.load.map((one, reviewer) => one + (chosen.includes(reviewer) ? 1 : 0));
        if (load.some((one, reviewer) => one > problem.loadMax[reviewer]!)) continue;
        const served = before.served + chosen.length;
        const worst = Math.min(before.worst, ...chosen.map((reviewer) => row[reviewer]!));
        const total = before.total + chosen.reduce((sum, reviewer) => sum + row[reviewer]!, 0);
        const key = JSON.stringify([load, worst]);
        const known = next.get(key);
        if (known === undefined || total > known.total) next.set(key, { load, served, worst, total });
      }
    }
    reached = next;
  }
  return [...reached.values()].map(({ load, ...outcome }) => ({
    ...outcome,
    lacking: load.reduce((sum, one, reviewer) => sum + Math.max(problem.loadMin[reviewer]! - one, 0), 0),
  }));
}

/** What is best by trying everything, in the words of the assignment. */
export function bestByTrying(problem: AffinityProblem, objective: AssignmentObjective) {
  const outcomes = allOutcomes(problem);
  const demanded = problem.demand.reduce((sum, one) => sum + one, 0);
  const unmet = demanded - Math.max(...outcomes.map(({ served }) => served));
  if (unmet > 0) return { kind: 'unmet-reviews', unmet };
  const full = outcomes.filter(({ served }) => served === demanded);
  const unmetLoad = Math.min(...full.map(({ lacking }) => lacking));
  if (unmetLoad > 0) return { kind: 'unmet-loads', unmetLoad };
  const lawful = full.filter(({ lacking }) => lacking === 0);
  const worst = Math.max(...lawful.map((one) => one.worst));
  const compared = objective === 'total' ? lawful : lawful.filter((one) => one.worst === worst);
  return { kind: 'best', total: Math.max(...compared.map(({ total }) => total)) };
}

/** The highest total by a plain min-cost flow: Bellman-Ford on the whole network. Undefined when not everybody is served. */
export function totalByBellmanFord(problem: AffinityProblem): number | undefined {
  const groups = groupNumbers(problem);
  const [rows, columns] = [problem.demand.length, problem.loadMax.length];
  const [source, sink] = [0, 1];
  const reviewerNode = (reviewer: number) => 2 + rows + reviewer;
  const groupNode = (application: number, group: number) => 2 + rows + columns + application * columns + group;
  const arcs: { from: number; to: number; left: number; cost: number }[] = [];
  const arc = (from: number, to: number, left: number, cost: number) =>
    arcs.push({ from, to, left, cost }, { from: to, to: from, left: 0, cost: -cost });
  for (let application = 0; application < rows; application++) {
    arc(source, 2 + application, problem.demand[application]!, 0);
    for (const group of new Set(groups)) arc(2 + application, groupNode(application, group), 1, 0);
    for (let reviewer = 0; reviewer < columns; reviewer++) {
      if (problem.blocked[application]![reviewer]!) continue;
      arc(
        groupNode(application, groups[reviewer]!),
        reviewerNode(reviewer),
        1,
        -problem.affinity[application]![reviewer]!,
      );
    }
  }
  for (let reviewer = 0; reviewer < columns; reviewer++) {
    arc(reviewerNode(reviewer), sink, problem.loadMin[reviewer]!, -1e6);
    arc(reviewerNode(reviewer), sink, problem.loadMax[reviewer]! - problem.loadMin[reviewer]!, 0);
  }
  let cost = 0;
  for (const demanded = problem.demand.reduce((sum, one) => sum + one, 0); ;) {
    const sent = arcs.filter((one, at) => at % 2 === 1 && one.to === source).reduce((sum, { left }) => sum + left, 0);
    if (sent === demanded) break;
    const distance = new Map([[source, 0]]);
    const through = new Map<number, number>();
    for (let changed = true; changed;) {
      changed = false;
      for (const [at, { from, to, left, cost: step }] of arcs.entries()) {
        const away = (distance.get(from) ?? Infinity) + step;
        if (left === 0 || away >= (distance.get(to) ?? Infinity)) continue;
        distance.set(to, away);
        through.set(to, at);
        changed = true;
      }
    }
    if (!distance.has(sink)) return undefined;
    cost += distance.get(sink)!;
    for (let node = sink; node !== source;) {
      const at = through.get(node)!;
      arcs[at]!.left--;
      arcs[at ^ 1]!.left++;
      node = arcs[at]!.from;
    }
  }
  const leasts = problem.loadMin.reduce((sum, one) => sum + one, 0);
  return 0 - cost - 1e6 * leasts;
}

import { inCanonicalOrder } from './canonical-order.ts';

export interface ApplicationToAssign {
  readonly id: string;
  /** How many reviewers it still needs, 0 or more. */
  readonly needed: number;
  /** Reviewers who may not have it: in conflict, or they have it or had it already. */
  readonly excluded: readonly string[];
}

export interface AvailableReviewer {
  readonly id: string;
  /** Assignments held before this run, 0 or more. */
  readonly load: number;
}

export interface AssignmentInput {
  /** Fixed and public before the ids are known; the call's rules hash. */
  readonly seed: string;
  readonly applications: readonly ApplicationToAssign[];
  readonly reviewers: readonly AvailableReviewer[];
}

export interface AssignmentPair {
  readonly applicationId: string;
  readonly reviewerId: string;
}

/** `too-few-reviewers`: the whole panel would not be enough; `conflicts`: it would, without those who are excluded. */
export type UnmetReason = 'too-few-reviewers' | 'conflicts';

export interface UnmetDemand {
  readonly applicationId: string;
  readonly missing: number;
  readonly reason: UnmetReason;
}

export interface AssignmentPlan {
  readonly pairs: readonly AssignmentPair[];
  readonly unmet: readonly UnmetDemand[];
}

/** The name of the rule below, as it stands in the public log beside every assignment. */
export const ASSIGNMENT_RULE = 'least-loaded-without-conflict';

/**
 * Gives each application the reviewers with the fewest assignments so far, nobody who is excluded, nobody twice.
 *
 * Rule: applications in canonical order, SHA-256(seed || id); for each of them reviewers by load, then by canonical
 * order. Guaranteed: the result depends on the sets, never on the order of the input; no excluded pair; an application
 * goes short only when fewer reviewers are open to it than it needs; without exclusions and with equal loads before,
 * loads differ by at most 1 afterwards. This is the rule in force for the reviews of a call; affinity-assignment.ts, the
 * exact flow of 2.2, is for whoever has affinities and limits of load. Source: design/review.md sections 0 and 2.
 */
export function assign(input: AssignmentInput): AssignmentPlan {
  const reviewers = inCanonicalOrder(input.reviewers, input.seed);
  const load = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer.load]));
  const pairs: AssignmentPair[] = [];
  const unmet: UnmetDemand[] = [];
  for (const application of inCanonicalOrder(input.applications, input.seed)) {
    const excluded = new Set(application.excluded);
    const chosen = reviewers
      .filter((reviewer) => !excluded.has(reviewer.id))
      .sort((a, b) => load.get(a.id)! - load.get(b.id)!) // stable: equal loads stay in canonical order
      .slice(0, application.needed);
    for (const { id } of chosen) {
      load.set(id, load.get(id)! + 1);
      pairs.push({ applicationId: application.id, reviewerId: id });
    }
    const missing = application.needed - chosen.length;
    if (missing > 0)
      unmet.push({ applicationId: application.id, missing, reason: unmetReason(application, reviewers) });
  }
  return { pairs, unmet };
}

function unmetReason(application: ApplicationToAssign, reviewers: readonly AvailableReviewer[]): UnmetReason {
  return reviewers.length < application.needed ? 'too-few-reviewers' : 'conflicts';
}

/** One reviewer's score of one application. */
export interface Review {
  readonly application: string;
  readonly reviewer: string;
  readonly score: number;
}

/** Lowest and highest possible score. */
export type Scale = readonly [min: number, max: number];

/**
 * Reviews in canonical order (application, then reviewer, by code units), with numbers in place of ids. The reviews of
 * application i are those from `start[i]` up to `start[i + 1]`.
 */
export interface ReviewPanel {
  readonly applications: readonly string[];
  readonly reviewers: readonly string[];
  readonly start: Int32Array;
  readonly reviewer: Int32Array;
  /** 0 is the bottom of the scale and 1 its top. */
  readonly score: Float64Array;
}

/** Applications and reviewers that are linked by reviews, and to no others. */
export interface ReviewComponent {
  readonly applications: readonly string[];
  readonly reviewers: readonly string[];
}

/**
 * The panel of these reviews; their order does not matter. Throws RangeError when there are none, the scale is not one, a
 * score lies outside of it, or a reviewer has scored an application twice.
 */
export function panelOf(reviews: readonly Review[], [min, max]: Scale): ReviewPanel {
  const range = max - min;
  if (!(range > 0 && Number.isFinite(range))) throw new RangeError('the scale is not [min, max] with min below max');
  if (reviews.length === 0) throw new RangeError('there are no reviews');
  const sorted = inCanonicalOrder(reviews);
  sorted.forEach(({ application, reviewer, score }, at) => {
    if (!(score >= min && score <= max))
      throw new RangeError(`the score of ${application} by ${reviewer} is outside the scale`);
    const before = sorted[at - 1];
    if (before?.application === application && before.reviewer === reviewer)
      throw new RangeError(`${reviewer} has scored ${application} twice`);
  });
  const applications = [...new Set(sorted.map(({ application }) => application))];
  const reviewers = [...new Set(sorted.map(({ reviewer }) => reviewer))].sort();
  const placeOf = new Map(reviewers.map((reviewer, place) => [reviewer, place]));
  const starts = sorted.flatMap(({ application }, at) => (application === sorted[at - 1]?.application ? [] : [at]));
  return {
    applications,
    reviewers,
    start: Int32Array.from([...starts, sorted.length]),
    reviewer: Int32Array.from(sorted, ({ reviewer }) => placeOf.get(reviewer)!),
    score: Float64Array.from(sorted, ({ score }) => (score - min) / range),
  };
}

/** The reviews by application, then reviewer, both by code units: the same whatever order they come in. */
export function inCanonicalOrder(reviews: readonly Review[]): Review[] {
  return reviews.toSorted((a, b) => compare(a.application, b.application) || compare(a.reviewer, b.reviewer));
}

/** The connected components of a panel, by their first application. Scores of different ones have no reviewer in common. */
export function componentsOf({ applications, reviewers, start, reviewer }: ReviewPanel): ReviewComponent[] {
  const parent = Array.from({ length: applications.length + reviewers.length }, (_, place) => place);
  const rootOf = (place: number): number => {
    let at = place;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const roots = applications.map((_, place) => place);
  for (const place of roots) {
    for (let at = start[place]!; at < start[place + 1]!; at++)
      parent[rootOf(applications.length + reviewer[at]!)] = rootOf(place);
  }
  const components = new Map<number, { applications: string[]; reviewers: string[] }>();
  for (const place of roots) {
    const root = rootOf(place);
    const component = components.get(root) ?? { applications: [], reviewers: [] };
    components.set(root, component);
    component.applications.push(applications[place]!);
  }
  reviewers.forEach((id, place) => components.get(rootOf(applications.length + place))!.reviewers.push(id));
  return [...components.values()];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

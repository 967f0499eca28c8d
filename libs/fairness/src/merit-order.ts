/** What applications are ordered by. Each key is given for all of them or for none. */
export interface OrderKeys {
  readonly id: string;
  /** 1 is best; gaps are allowed. Beside it there is no other key. */
  readonly place?: number;
  /** Less is better. */
  readonly expectedRank?: number;
  /** More is better. */
  readonly rawMean?: number;
  /** Less is better, compared as text: hexadecimal digits of one length. */
  readonly ticket?: string;
}

/** Expected ranks closer than this are equal: another machine may round them apart. */
const NEAR = 1e-5;

const KEYS = ['place', 'expectedRank', 'rawMean', 'ticket'] as const;

/**
 * The applications, best first: by `place`; or by expected rank ascending, then raw mean descending, then ticket
 * ascending. Sorted by expected rank, neighbours closer than 0.00001 are one tie (so a chain of them is), which the next
 * keys break. Throws RangeError when there is no key, when only some have one, when `place` stands beside another, and
 * when two applications are equal in all: the order of the input never decides. Source: design/review.md sections 0, 3.3.
 */
export function inMeritOrder<Application extends OrderKeys>(applications: readonly Application[]): Application[] {
  const keys = KEYS.filter((key) => applications.some((application) => application[key] !== undefined));
  for (const application of applications) {
    const missing = keys.find((key) => application[key] === undefined);
    if (missing !== undefined) throw new RangeError(`${application.id} has no ${missing}`);
    if (keys.length === 0)
      throw new RangeError(`${application.id} has neither place nor expectedRank, rawMean or ticket`);
  }
  if (keys.includes('place') && keys.length > 1) throw new RangeError(`place and ${keys[1]} exclude each other`);
  const ordered = inTieGroups(applications).sort(
    (a, b) => a.group - b.group || compareFurther(a.application, b.application),
  );
  for (const [at, { application, group }] of ordered.entries()) {
    const before = ordered[at - 1];
    if (before !== undefined && before.group === group && compareFurther(before.application, application) === 0)
      throw new RangeError(`nothing says which of ${before.application.id} and ${application.id} comes first`);
  }
  return ordered.map(({ application }) => application);
}

/** Numbers the ties of expected ranks, best first; without expected ranks all are one tie. */
function inTieGroups<Application extends OrderKeys>(applications: readonly Application[]) {
  let group = 0;
  const sorted = applications.toSorted((a, b) => (a.expectedRank ?? 0) - (b.expectedRank ?? 0));
  return sorted.map((application, at) => {
    const before = sorted[at - 1]?.expectedRank;
    if (before !== undefined && application.expectedRank! - before >= NEAR) group++;
    return { application, group };
  });
}

function compareFurther(a: OrderKeys, b: OrderKeys): number {
  const places = (a.place ?? 0) - (b.place ?? 0);
  const means = (b.rawMean ?? 0) - (a.rawMean ?? 0);
  return places || means || compareText(a.ticket ?? '', b.ticket ?? '');
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

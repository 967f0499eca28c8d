import { assignByAffinity } from '#fairness/affinity-assignment';
import type { AffinityProblem } from '#fairness/affinity-problem';
import { allocate } from '#fairness/allocate';
import type { AllocationRules, ApplicationToFund, PartialFunding } from '#fairness/allocate';
import type { Cap } from '#fairness/award-caps';
import { equalShares } from '#fairness/equal-shares';
import { inMeritOrder } from '#fairness/merit-order';
import type { OrderKeys } from '#fairness/merit-order';
import type { LineFields } from './line-fields.ts';
import type { LineOperation } from './log-operations.ts';

/** What one line may ask for, so that its answer takes seconds and not hours. */
const MOST = { applications: 5000, reviewers: 600, reviews: 25_000, awards: 20_000, caps: 100 } as const;

/** The operations on who reviews and who is funded (design: contract.md, "Line protocol"; docs/operations/allocation.md). */
export const allocationOperations: Readonly<Record<string, LineOperation>> = {
  assign: (fields) => {
    const problem = affinityProblem(fields);
    const { kind, ...answer } = assignByAffinity(problem, fields.choice('objective', ['total', 'worst-then-total']));
    return kind === 'best' ? answer : { ok: false, ...answer };
  },

  allocate: (fields) => {
    const rules = allocationRules(fields);
    const { lines, line, reserve, allocated } = allocate(applicationsInOrder(fields, rules.caps ?? []), rules);
    const amountOf = amountsLike(fields, 'budget');
    return {
      awards: lines
        .filter(({ awarded }) => awarded > 0n)
        .map(({ id, awarded, reason }) => ({ id, amount: amountOf(awarded), reason })),
      reserve,
      line,
      reasons: Object.fromEntries(lines.map(({ id, reason }) => [id, reason])),
      rest: amountOf(rules.budget - allocated),
    };
  },

  equal_shares: (fields) => {
    const projects = fields
      .objectList('projects')
      .map((project) => ({ id: project.text('id'), cost: project.integer('cost') }));
    const costs = new Map(projects.map(({ id, cost }) => [id, cost]));
    const worthOf = {
      cost: (id: string, score: bigint) => (score === 0n ? 0n : (costs.get(id) ?? 0n)),
      score: (_id: string, score: bigint) => score,
    }[fields.choice('utility', ['cost', 'score'])];
    const { winners, cost } = equalShares({
      projects,
      voters: fields.objectList('voters').map((voter) => ballot(voter, worthOf)),
      budget: fields.integer('budget'),
      completion: fields.choice('completion', ['none', 'add1']),
      tie: fields.textList('tie'),
    });
    return { winners, cost: amountsLike(fields, 'budget')(cost) };
  },
};

/** Amounts in an answer look like an amount of the line: text where that is text, else numbers, if they can hold them. */
function amountsLike(fields: LineFields, name: string): (amount: bigint) => number | string {
  return (amount) => (fields.isText(name) || amount > Number.MAX_SAFE_INTEGER ? String(amount) : Number(amount));
}

/** `blocked` and `loadMin` may be absent: nothing is blocked, nobody has a least load. */
function affinityProblem(fields: LineFields): AffinityProblem {
  const affinity = fields.wholeTable('affinity');
  const [demand, loadMax] = [fields.wholeList('demand'), fields.wholeList('loadMax')];
  const demanded = demand.reduce((sum, one) => sum + one, 0);
  if (demand.length > MOST.applications || loadMax.length > MOST.reviewers || demanded > MOST.reviews)
    throw new Error(
      `more than ${MOST.applications} applications, ${MOST.reviewers} reviewers or ${MOST.reviews} reviews`,
    );
  return {
    affinity,
    blocked: fields.has('blocked') ? blockedPairs(fields) : affinity.map((row) => row.map(() => false)),
    demand,
    loadMin: fields.has('loadMin') ? fields.wholeList('loadMin') : loadMax.map(() => 0),
    loadMax,
    ...(fields.has('group') && { group: fields.labelList('group') }),
  };
}

function blockedPairs(fields: LineFields): boolean[][] {
  return fields.wholeTable('blocked').map((row) =>
    row.map((value) => {
      if (value !== 0 && value !== 1) throw new Error('blocked is neither 0 nor 1');
      return value === 1;
    }),
  );
}

function allocationRules(fields: LineFields): AllocationRules {
  const guarantees = fields.object('guarantees');
  return {
    budget: fields.integer('budget'),
    guarantees: new Map(guarantees.names().map((region) => [region, guarantees.integer(region)])),
    caps: fields.objectList('caps').map(capIn),
    ...(fields.has('partial') && {
      partial: fields.choice<PartialFunding>('partial', ['none', 'marginal', 'uniform']),
    }),
    allowCrossCaps: fields.flag('allowCrossCaps'),
  };
}

function capIn(fields: LineFields): Cap {
  const value = fields.label('value');
  return {
    key: fields.text('key'),
    ...(value !== undefined && { value }),
    ...(fields.has('amount') && { amount: fields.integer('amount') }),
    ...(fields.has('count') && { count: fields.integer('count') }),
  };
}

/** The applications of the line, best first, each with its region and the dimensions that the caps name. */
function applicationsInOrder(fields: LineFields, caps: readonly Cap[]): ApplicationToFund[] {
  const applications = fields.objectList('applications');
  if (applications.length > MOST.awards || caps.length > MOST.caps)
    throw new Error(`more than ${MOST.awards} applications or ${MOST.caps} caps`);
  const dimensions = new Set(['region', ...caps.map(({ key }) => key)]);
  return inMeritOrder(applications.map((application) => applicationIn(application, dimensions)));
}

function applicationIn(fields: LineFields, dimensions: ReadonlySet<string>): ApplicationToFund & OrderKeys {
  const belongsTo = [...dimensions].flatMap((key): [string, string][] => {
    const value = fields.label(key);
    return value === undefined ? [] : [[key, value]];
  });
  return {
    id: fields.text('id'),
    cost: fields.integer('cost'),
    belongsTo: new Map(belongsTo),
    ...(fields.has('minViable') && { minViable: fields.integer('minViable') }),
    ...(fields.has('place') && { place: Number(fields.integer('place')) }),
    ...(fields.has('expectedRank') && { expectedRank: fields.number('expectedRank') }),
    ...(fields.has('rawMean') && { rawMean: fields.number('rawMean') }),
    ...(fields.has('ticket') && { ticket: fields.text('ticket') }),
  };
}

/** What each project is worth to a voter, by their score for it, which is 1 where they approve. */
function ballot(fields: LineFields, worthOf: (id: string, score: bigint) => bigint): Map<string, bigint> {
  if (fields.has('approves') === fields.has('scores')) throw new Error('a voter needs either approves or scores');
  const scores = fields.object('scores');
  const approved = fields.textList('approves');
  if (new Set(approved).size < approved.length) throw new Error('a voter approves a project twice');
  return new Map([
    ...approved.map((id): [string, bigint] => [id, worthOf(id, 1n)]),
    ...scores.names().map((id): [string, bigint] => [id, worthOf(id, scores.integer(id))]),
  ]);
}

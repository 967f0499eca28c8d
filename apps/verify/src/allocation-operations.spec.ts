import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerLine } from './lines.command.ts';

const answer = (fields: object): Record<string, unknown> =>
  JSON.parse(answerLine(Buffer.from(JSON.stringify(fields)))) as Record<string, unknown>;

const ASSIGN = {
  op: 'assign',
  affinity: [
    [900, '850'],
    [800, 100],
  ],
  blocked: [
    [0, 0],
    [0, 0],
  ],
  demand: [1, 1],
  loadMin: [0, 0],
  loadMax: [1, '1'],
  objective: 'total',
};

const ALLOCATE = {
  op: 'allocate',
  applications: [
    { id: 'C', cost: 30, place: 3, region: 'south', applicant: 'y', minViable: 15 },
    { id: 'A', cost: 60, place: 1, region: 'north', applicant: 'x' },
    { id: 'B', cost: 50, place: 2, region: 'north', applicant: 'z', minViable: 30 },
  ],
  budget: 120,
  guarantees: { south: 30 },
  caps: [],
  partial: 'marginal',
};

const SHARES = {
  op: 'equal_shares',
  projects: [
    { id: 'bike', cost: 700 },
    { id: 'gym', cost: 400 },
    { id: 'park', cost: 250 },
    { id: 'playground', cost: 200 },
    { id: 'library', cost: 100 },
  ],
  // prettier-ignore
  voters: [
    'bike gym', 'bike gym park', 'bike gym', 'bike gym park', 'bike gym park', 'bike gym', 'park playground library',
    'playground', 'playground library', 'park playground library', 'bike',
  ].map((names) => ({ approves: names.split(' ') })),
  budget: 1100,
  utility: 'cost',
  completion: 'none',
  tie: ['bike', 'gym', 'park', 'playground', 'library'],
};

describe('the line protocol: assign', () => {
  it('answers the pairs, their total and worst, and the prices', () => {
    const found = answer(ASSIGN);
    expect(found).toMatchObject({ ok: true, total: 1650, worst: 800 });
    expect(found['pairs']).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(Object.keys(found)).toEqual(['ok', 'pairs', 'total', 'worst', 'prices']);
  });

  it('answers ok false with the applications for whom there are too few places', () => {
    expect(answer({ ...ASSIGN, loadMax: [1, 0] })).toEqual({ ok: false, unmet: 1, hall: [0, 1] });
    expect(answer({ ...ASSIGN, group: ['a', 'a'], demand: [2, 0], loadMax: [2, 2] })).toEqual({
      ok: false,
      unmet: 1,
      hall: [0],
    });
  });

  it('answers ok false with the reviewers who cannot all have their least load', () => {
    expect(answer({ ...ASSIGN, loadMin: [1, 2], loadMax: [1, 2] })).toEqual({
      ok: false,
      unmetLoad: 1,
      hallReviewers: [0, 1],
    });
  });

  it('takes what is left out for nothing blocked and no least load', () => {
    expect(answer({ ...ASSIGN, blocked: null, loadMin: null })).toMatchObject({ ok: true, total: 1650 });
  });

  it.each<[string, object]>([
    [
      'affinity is not a whole number',
      {
        affinity: [
          [1.5, 1],
          [1, 1],
        ],
      },
    ],
    ['affinity is not a list of rows', { affinity: [1, 2] }],
    ['a row of affinity has 1 entries, not 2', { affinity: [[1], [1, 1]] }],
    [
      'blocked is neither 0 nor 1',
      {
        blocked: [
          [2, 0],
          [0, 0],
        ],
      },
    ],
    ['blocked has 1 entries, not 2', { blocked: [[0, 0]] }],
    ['objective is none of total, worst-then-total', { objective: 'best' }],
    ['loadMin is above loadMax', { loadMin: [2, 0] }],
    ['demand is not a whole number of reviews', { demand: [-1, 1] }],
    ['more than 5000 applications, 600 reviewers or 25000 reviews', { demand: [25_000, 1] }],
  ])('refuses: %s', (error, wrong) => {
    expect(answer({ ...ASSIGN, ...wrong })).toEqual({ ok: false, error });
  });
});

describe('the line protocol: allocate', () => {
  it('answers the awards in order, the reserve, the line, all reasons and the rest', () => {
    expect(answer(ALLOCATE)).toEqual({
      ok: true,
      awards: [
        { id: 'A', amount: 60, reason: 'FUNDED_OPEN' },
        { id: 'B', amount: 30, reason: 'PARTIAL' },
        { id: 'C', amount: 30, reason: 'FUNDED_GUARANTEE' },
      ],
      reserve: [],
      line: 'B',
      reasons: { A: 'FUNDED_OPEN', B: 'PARTIAL', C: 'FUNDED_GUARANTEE' },
      rest: 0,
    });
    expect(answer({ ...ALLOCATE, partial: 'none' })).toMatchObject({ reserve: ['B'], line: 'B', rest: 30 });
  });

  it('answers amounts as text where the budget is text, so that no amount is too large', () => {
    const budget = '9007199254740993';
    expect(answer({ ...ALLOCATE, applications: [{ id: 'A', cost: budget, place: 1 }], budget })).toMatchObject({
      awards: [{ id: 'A', amount: budget, reason: 'FUNDED_OPEN' }],
      rest: '0',
    });
  });

  it('orders by expected rank, raw mean and ticket where there is no place', () => {
    const by = (id: string, expectedRank: number, rawMean: number, ticket: string) => ({
      id,
      cost: 1,
      expectedRank,
      rawMean,
      ticket,
    });
    const applications = [
      by('c', 1.000001, 70, '0a'),
      by('a', 3, 99, '00'),
      by('b', 1, 70, '0b'),
      by('d', 1, 71, 'ff'),
    ];
    const { awards } = answer({ op: 'allocate', applications, budget: 9 });
    expect((awards as { id: string }[]).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
  });

  it('caps any dimension that an application has', () => {
    const capped = { ...ALLOCATE, guarantees: {}, caps: [{ key: 'region', value: 'north', count: '1' }] };
    expect(answer(capped)).toMatchObject({ reasons: { A: 'FUNDED_OPEN', B: 'CAP', C: 'FUNDED_OPEN' }, line: null });
  });

  it.each<[string, object]>([
    ['A has neither place nor expectedRank, rawMean or ticket', { applications: [{ id: 'A', cost: 1 }] }],
    [
      'nothing says which of A and B comes first',
      {
        applications: [
          { id: 'A', cost: 1, place: 1 },
          { id: 'B', cost: 1, place: 1 },
        ],
      },
    ],
    [
      'A is there twice',
      {
        applications: [
          { id: 'A', cost: 1, place: 1 },
          { id: 'A', cost: 1, place: 2 },
        ],
      },
    ],
    ['the cost of A is not positive', { applications: [{ id: 'A', cost: 0, place: 1 }] }],
    ['cost is not a whole number of at most 64 bits', { applications: [{ id: 'A', cost: -1, place: 1 }] }],
    ['the guarantees are above the budget', { guarantees: { south: 121 } }],
    ['partial is none of none, marginal, uniform', { partial: 'some' }],
    ['guarantees beside a cap on applicant need allowCrossCaps', { caps: [{ key: 'applicant', count: 1 }] }],
    ['the cap on region has no amount or count', { caps: [{ key: 'region' }] }],
  ])('refuses: %s', (error, wrong) => {
    expect(answer({ ...ALLOCATE, ...wrong })).toEqual({ ok: false, error });
  });
});

describe('the line protocol: equal_shares', () => {
  it('answers the winners in the order of election, and what they cost', () => {
    expect(answer(SHARES)).toEqual({ ok: true, winners: ['bike', 'playground', 'library'], cost: 1000 });
    expect(answer({ ...SHARES, completion: 'add1', budget: '1100' })).toMatchObject({ ok: true, cost: '1000' });
  });

  it('counts scores, and an approval as the score 1', () => {
    const projects = [
      { id: 'a', cost: 2 },
      { id: 'b', cost: 2 },
    ];
    const election = { ...SHARES, projects, budget: 2, tie: [], utility: 'score' };
    expect(answer({ ...election, voters: [{ scores: { a: 1, b: '3' } }] })).toMatchObject({ winners: ['b'], cost: 2 });
    expect(answer({ ...election, voters: [{ approves: ['a', 'b'] }] })).toMatchObject({ winners: ['a'] });
  });

  it.each<[string, object]>([
    ['a voter needs either approves or scores', { voters: [{}] }],
    ['a voter approves a project twice', { voters: [{ approves: ['bike', 'bike'] }] }],
    ['there is no project pool', { voters: [{ approves: ['pool'] }] }],
    ['there is no project pool', { tie: ['pool'] }],
    [
      'bike is there twice',
      {
        projects: [
          { id: 'bike', cost: 1 },
          { id: 'bike', cost: 1 },
        ],
      },
    ],
    ['utility is none of cost, score', { utility: 'number' }],
    ['completion is none of none, add1', { completion: 'utilitarian' }],
  ])('refuses: %s', (error, wrong) => {
    expect(answer({ ...SHARES, ...wrong })).toEqual({ ok: false, error });
  });
});

describe('a hostile line', () => {
  it('gets an answer, whatever stands in its fields', () => {
    const whole = fc.oneof(
      fc.constantFrom(0, 1, 2, '1', -1),
      fc.integer(),
      fc.bigInt({ min: 0n, max: 1n << 64n }).map(String),
    );
    const strange = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.array(fc.array(whole)), fc.array(whole), whole);
    const bent = (fields: Readonly<Record<string, unknown>>) =>
      fc
        .tuple(fc.constantFrom(...Object.keys(fields).filter((name) => name !== 'op')), strange)
        .map(([name, value]) => ({ ...fields, [name]: value }));
    fc.assert(
      fc.property(fc.oneof(bent(ASSIGN), bent(ALLOCATE), bent(SHARES)), (fields) => {
        expect(typeof answer(fields)['ok']).toBe('boolean');
      }),
      { numRuns: 3000 },
    );
  });
});

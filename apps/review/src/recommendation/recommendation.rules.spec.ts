import { describe, expect, it } from '@jest/globals';
import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import { parseMoney } from '#kernel/money';
import { sha256Hex } from '#fairness/canonical-order';
import {
  rankingHash,
  rankingOf,
  refuseSecondAgreement,
  refuseUnlessAssessed,
  refuseWithoutQuorum,
  type AssessedApplication,
} from './recommendation.rules.ts';

const rules = {
  rules: { budget: { amount: '40000.00', currency: 'USD' }, threshold: 60, reviewersPerApplication: 2 },
  rulesHash: 'd'.repeat(64),
};
const application = (
  number: string,
  totals: number[],
  bent: Partial<AssessedApplication> = {},
): AssessedApplication => ({
  id: number,
  number,
  title: `Project ${number}`,
  organisationName: 'Harbour',
  country: 'KE',
  totals,
  open: 0,
  requested: parseMoney('20000.00', 'USD'),
  ...bent,
});

describe('the ranked list', () => {
  const list = [
    application('A-4', [500, 600]),
    application('A-3', [700, 650]),
    application('A-1', [900, 900]),
    application('A-2', [800, 701]),
  ];

  it('awards from the top while the budget lasts, keeps a reserve and declines below the threshold', () => {
    const { lines, allocated } = rankingOf(list, rules);
    expect(
      lines.map(({ place, number, mean, outcome, reason }) => `${place} ${number} ${mean} ${outcome} ${reason}`),
    ).toEqual([
      '1 A-1 900 award within-the-budget',
      '2 A-2 751 award within-the-budget',
      '3 A-3 675 reserve at-the-line',
      '4 A-4 550 decline below-the-threshold',
    ]);
    expect(allocated).toEqual(parseMoney('40000.00', 'USD'));
    expect(lines[1]).toMatchObject({
      lowest: 701,
      highest: 800,
      reviews: 2,
      requested: { amount: '20000.00', currency: 'USD' },
    });
  });

  it('has the same hash whatever the order of the rows, and another when one score differs', () => {
    const { hash, lines } = rankingOf(list, rules);
    expect(rankingOf(list.toReversed(), rules).hash).toBe(hash);
    expect(rankingOf([application('A-4', [500, 601]), ...list.slice(1)], rules).hash).not.toBe(hash);
    expect(hash).toBe(sha256Hex(canonicalJson(lines as unknown as JsonValue)));
    expect(rankingHash(JSON.parse(JSON.stringify(lines)))).toBe(hash);
  });

  it('is never made across currencies', () => {
    expect(() => rankingOf([application('A-1', [900], { requested: parseMoney('10.00', 'EUR') })], rules)).toThrow(
      'EUR',
    );
  });

  it('waits until every application has all its assessments', () => {
    expect(() => refuseUnlessAssessed(list, 2)).not.toThrow();
    const waiting = [application('A-9', [900]), application('A-8', [900, 800], { open: 1 })];
    expect(() => refuseUnlessAssessed([...list, ...waiting], 2)).toThrow('2 applications lack assessments: A-8, A-9.');
  });
});

describe('the decision of the board', () => {
  it('counts one agreement a trustee', () => {
    expect(() => refuseSecondAgreement(['ines'], 'omar')).not.toThrow();
    expect(() => refuseSecondAgreement(['ines', 'omar'], 'omar')).toThrow('You have agreed to this list already.');
  });

  it('needs the quorum, and says how many are missing', () => {
    expect(() => refuseWithoutQuorum(3, 3)).not.toThrow();
    expect(() => refuseWithoutQuorum(1, 3)).toThrow('1 of 3 trustees have agreed. 2 more trustees must agree');
    expect(() => refuseWithoutQuorum(2, 3)).toThrow('1 more trustee must agree');
  });
});

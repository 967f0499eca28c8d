import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PUBLICATION_LEVELS, type PublicationLevel } from '#contracts/api/transparency';
import {
  FEWEST_PEOPLE_SHOWN,
  mustWiden,
  peopleShown,
  publicationVerbs,
  shownAt,
  type GrantFacts,
} from './publication.rules.ts';

const usd = (minor: bigint) => ({ minor, currency: 'USD' });
const grant = (bent: Partial<GrantFacts> = {}): GrantFacts => ({
  reference: 'G-2026-00007',
  organisationName: 'Rive Claire',
  country: 'CI',
  title: 'Legal aid for survivors',
  amount: usd(2_000_000n),
  closed: false,
  awardedOn: '2026-05-02',
  startsOn: '2026-06-01',
  endsOn: '2027-05-31',
  months: 12,
  payments: [],
  people: [],
  acts: [],
  ...bent,
});

describe('what is shown at each level', () => {
  it.each<[PublicationLevel, string | null, string | null, string | null]>([
    ['amount-only', null, null, null],
    ['name-withheld', null, 'CI', null],
    ['full', 'Rive Claire', 'CI', 'Legal aid for survivors'],
  ])('%s: name %s, country %s, title %s', (level, organisationName, country, title) => {
    expect(shownAt(level, grant())).toMatchObject({ level, organisationName, country, title });
  });

  it.each(PUBLICATION_LEVELS)('%s shows amounts, dates and payments, so that totals tie out', (level) => {
    const payments = [
      { ordinal: 2, amount: usd(400_000n), paidOn: '2027-01-10' },
      { ordinal: 1, amount: usd(1_200_000n), paidOn: '2026-06-20' },
    ];
    const shown = shownAt(level, grant({ payments }));
    expect(shown).toMatchObject({ amountMinor: 2_000_000n, paidMinor: 1_600_000n, currency: 'USD', months: 12 });
    expect(shown.payments.map(({ ordinal, amount }) => [ordinal, amount.amount])).toEqual([
      [1, '12000.00'],
      [2, '4000.00'],
    ]);
  });

  it.each(PUBLICATION_LEVELS)('%s has no field beyond the positive list', (level) => {
    const facts = { ...grant(), bankAccount: 'CI00 0000', organisationId: 'an id' };
    expect(Object.keys(shownAt(level, facts)).sort()).toEqual(
      'acts amountMinor awardedOn country currency endsOn level months organisationName paidMinor payments peopleAssisted peopleWithheld reference reportsAccepted startsOn state title'.split(
        ' ',
      ),
    );
  });

  it('never lets a withheld name or title through, whatever they are', () => {
    const text = fc.string({ minLength: 1 }).map((word) => `canary-${word}`);
    fc.assert(
      fc.property(fc.constantFrom('amount-only', 'name-withheld'), text, text, (level, organisationName, title) => {
        const shown = shownAt(level as PublicationLevel, grant({ organisationName, title }));
        expect(JSON.stringify({ ...shown, amountMinor: '', paidMinor: '' })).not.toContain('canary');
      }),
    );
  });

  it('lists the acts in the order of their time', () => {
    const act = (type: string, at: string) => ({ type, at: new Date(at), leafHash: 'ab'.repeat(32) });
    const acts = [act('tranche.paid', '2026-06-20T10:00:00Z'), act('agreement.countersigned', '2026-05-20T10:00:00Z')];
    expect(shownAt('full', grant({ acts })).acts.map(({ type, at }) => [type, at])).toEqual([
      ['agreement.countersigned', '2026-05-20T10:00:00.000Z'],
      ['tranche.paid', '2026-06-20T10:00:00.000Z'],
    ]);
  });

  it('refuses to add a payment in another currency', () => {
    const payments = [{ ordinal: 1, amount: { minor: 1n, currency: 'EUR' }, paidOn: '2026-06-20' }];
    expect(() => shownAt('full', grant({ payments }))).toThrow('cannot be added');
  });
});

describe('small counts of people', () => {
  it.each<[string, (number | null)[], number | null, boolean]>([
    ['no report: nothing is shown and nothing withheld', [], null, false],
    ['a report without a number: likewise', [null], null, false],
    ['nobody is a small count', [0], null, true],
    ['10 people are withheld', [10], null, true],
    ['11 people are shown', [11], 11, false],
    ['two small reports are shown when together they are 11', [6, 5], 11, false],
    ['5 more after 40 wait, or the difference would tell them', [40, 5], 40, true],
    ['and come with the next ones', [40, 5, null, 6], 51, false],
    ['nobody after 40 waits like 5 more, or it would be told', [40, 0], 40, true],
    ['a report without a number has nothing that could wait', [40, null], 40, false],
  ])('%s', (_, reports, peopleAssisted, peopleWithheld) => {
    expect(peopleShown(reports)).toEqual({ peopleAssisted, peopleWithheld });
  });

  it('no two snapshots of a grant differ by a small count', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat({ max: 30 })), { maxLength: 12 }), (reports) => {
        const snapshots = reports.map((_, at) => peopleShown(reports.slice(0, at + 1)).peopleAssisted ?? 0);
        for (const earlier of snapshots) {
          for (const later of snapshots) {
            const difference = Math.abs(later - earlier);
            expect(difference === 0 || difference >= FEWEST_PEOPLE_SHOWN).toBe(true);
          }
        }
      }),
    );
  });
});

describe('widening', () => {
  it.each<[PublicationLevel, PublicationLevel]>([
    ['amount-only', 'name-withheld'],
    ['amount-only', 'full'],
    ['name-withheld', 'full'],
  ])('from %s to %s is possible', (from, to) => expect(() => mustWiden(from, to)).not.toThrow());

  it.each<[PublicationLevel, PublicationLevel]>([
    ['amount-only', 'amount-only'],
    ['name-withheld', 'name-withheld'],
    ['name-withheld', 'amount-only'],
    ['full', 'full'],
    ['full', 'name-withheld'],
    ['full', 'amount-only'],
  ])('from %s to %s is refused: publishing cannot be undone', (from, to) => {
    expect(() => mustWiden(from, to)).toThrow(expect.objectContaining({ code: 'cannot-narrow', field: 'level' }));
  });

  it.each<[string, PublicationLevel | null, string, string[]]>([
    ['withheld', null, 'focal-point', ['publish']],
    ['published', 'amount-only', 'focal-point', ['widen']],
    ['published', 'full', 'focal-point', []],
    ['withheld', null, 'auditor', []],
  ])('%s at %s offers the %s: %j', (status, level, role, verbs) => {
    expect(publicationVerbs({ status, level }, [role])).toEqual(verbs);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { FactorResetView } from '#contracts/api/portal';
import { aVisitor, faultsIn, markupOf, READER_ID, TESTED } from '#test/support/page-markup';
import { LostFactorAskedPage, LostFactorPage } from '../account/lost-factor.tsx';
import { LostFactorActPage } from './lost-factor-acts.tsx';
import { LostFactorsPage, verbsFor, VERBS } from './lost-factors.tsx';

const aReset = (more: Partial<FactorResetView> = {}): FactorResetView => ({
  id: 'f1',
  version: 1,
  status: 'asked',
  personId: 'somebody',
  name: 'Ines Example',
  email: 'ines@example.org',
  roles: ['donor'],
  needsTwo: false,
  vouchedBy: null,
  how: [],
  askedAt: '2026-11-21T15:41:09.000Z',
  dueAt: null,
  ...more,
});
const officer = aReset({ id: 'f2', roles: ['releasing-officer'], needsTwo: true });
const vouched = { ...officer, id: 'f3', status: 'vouched', vouchedBy: READER_ID, how: ['تمت المقابلة في المكتب.'] };
const confirmed = { ...vouched, id: 'f4', status: 'confirmed', dueAt: '2026-11-22T15:41:09.000Z' };

describe.each(TESTED)('the pages of lost factors in %s', (locale) => {
  it('are sound', () => {
    const visitor = aVisitor(locale, 'administrator');
    const errors = [{ field: 'how', message: 'Say more.' }];
    const pages = [
      <LostFactorPage key="1" visitor={aVisitor(locale, 'donor')} errors={[{ message: 'Asked already.' }]} />,
      <LostFactorAskedPage key="2" visitor={aVisitor(locale, 'donor')} />,
      <LostFactorsPage key="3" visitor={visitor} resets={[aReset(), officer, vouched, confirmed]} />,
      <LostFactorsPage key="4" visitor={aVisitor(locale, 'auditor')} resets={[]} />,
      ...VERBS.map((verb) => <LostFactorActPage key={verb} visitor={visitor} reset={vouched} verb={verb} />),
      <LostFactorActPage key="5" visitor={visitor} reset={aReset()} verb="confirm" typed="short" errors={errors} />,
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('the list of lost factors', () => {
  const administrator = aVisitor('en', 'administrator');
  const secretariat = aVisitor('en', 'secretariat');

  it('offers to each what they may do now, and to nobody what another must', () => {
    expect(verbsFor(administrator, aReset())).toEqual(['confirm', 'refuse']);
    expect(verbsFor(secretariat, aReset())).toEqual(['confirm', 'refuse']);
    expect(verbsFor(administrator, officer)).toEqual(['vouch', 'refuse']);
    expect(verbsFor(secretariat, officer)).toEqual(['refuse']);
    expect(verbsFor(administrator, vouched)).toEqual(['refuse']);
    expect(verbsFor(administrator, { ...vouched, vouchedBy: 'another' })).toEqual(['confirm', 'refuse']);
    expect(verbsFor(administrator, confirmed)).toEqual(['refuse']);
    expect(verbsFor(administrator, aReset({ personId: READER_ID }))).toEqual([]);
    expect(verbsFor(administrator, aReset({ status: 'done' }))).toEqual([]);
    expect(verbsFor(aVisitor('en', 'auditor'), officer)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { FACTOR_RESET_WORDS, type FactorResetView } from '#contracts/api/portal';
import { aVisitor, faultsIn, markupOf, TESTED } from '#test/support/page-markup';
import { LostFactorAskedPage, LostFactorPage } from '../account/lost-factor.tsx';
import { LostFactorActPage } from './lost-factor-acts.tsx';
import { LostFactorsPage } from './lost-factors.tsx';

const aReset = (more: Partial<FactorResetView> = {}): FactorResetView => ({
  id: 'f1',
  version: 1,
  status: 'asked',
  personId: 'somebody',
  name: 'Ines Example',
  email: 'ines@example.org',
  roles: ['donor'],
  needsTwo: false,
  how: [],
  askedAt: '2026-11-21T15:41:09.000Z',
  dueAt: null,
  allowed: ['confirm', 'refuse'],
  ...more,
});
const officer = aReset({ id: 'f2', roles: ['releasing-officer'], needsTwo: true });
const vouched = { ...officer, id: 'f3', status: 'vouched', how: ['تمت المقابلة في المكتب.'] };
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
      ...FACTOR_RESET_WORDS.map((verb) => (
        <LostFactorActPage key={verb} visitor={visitor} reset={vouched} verb={verb} />
      )),
      <LostFactorActPage key="5" visitor={visitor} reset={aReset()} verb="confirm" typed="short" errors={errors} />,
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('the list of lost factors', () => {
  const links = (...roles: ('administrator' | 'auditor')[]) =>
    markupOf(<LostFactorsPage visitor={aVisitor('en', ...roles)} resets={[aReset()]} />).links.filter((href) =>
      href.startsWith('/admin/lost-factors/'),
    );

  it('has a link to each word that the service lets the reader say', () => {
    expect(links('administrator')).toEqual(['/admin/lost-factors/f1/confirm', '/admin/lost-factors/f1/refuse']);
    expect(links('auditor')).toEqual([]);
  });
});

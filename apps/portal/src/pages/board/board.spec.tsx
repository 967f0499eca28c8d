import { describe, expect, it } from '@jest/globals';
import { aRecommendation } from '#test/builders/page-views';
import { aVisitor, faultsIn, markupOf, READER_ID, TESTED } from '#test/support/page-markup';
import { DecidePage } from './decide.tsx';
import { DECISIONS, doneNow } from './decision.ts';
import { DossierPage } from './dossier.tsx';
import { BoardHomePage } from './home.tsx';

const mine = { personId: READER_ID, name: 'Ama Reader', at: '2026-11-20T09:00:00.000Z' };
const other = { personId: 'p2', name: 'Mei Tanaka', at: '2026-11-21T09:00:00.000Z' };
const undecided = aRecommendation({ allowed: ['agree', 'return'] });
const enough = aRecommendation({ id: 'enough', agreeing: [mine, other], allowed: ['return', 'approve'] });
const approved = aRecommendation({ id: 'approved', status: 'approved', approvedAt: other.at, agreeing: [mine, other] });
const returned = aRecommendation({ id: 'returned', status: 'draft', returnedReason: 'Look at place 2 again.' });

const now = new Date('2026-11-22T09:00:00Z');

describe.each(TESTED)('the board in %s', (locale) => {
  const visitor = aVisitor(locale, 'trustee');

  it('has sound pages in every state', () => {
    const pages = [
      <BoardHomePage
        key="home"
        visitor={visitor}
        now={now}
        recommendations={[undecided, enough, approved, returned]}
      />,
      <BoardHomePage key="none" visitor={visitor} now={now} recommendations={[]} />,
      ...[undecided, enough, approved, returned].map((recommendation) => (
        <DossierPage key={recommendation.status} visitor={visitor} recommendation={recommendation} />
      )),
      ...DECISIONS.map((decision) => (
        <DecidePage key={decision} visitor={visitor} recommendation={undecided} decision={decision} />
      )),
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('a trustee', () => {
  const visitor = aVisitor('en', 'trustee');

  it('sees first what waits for a decision', () => {
    const { h1, buttons, links } = markupOf(
      <BoardHomePage visitor={visitor} now={now} recommendations={[approved, undecided]} />,
    );
    expect([h1, buttons]).toEqual(['One list waits for your decision', ['Read the list and decide']]);
    expect(links.filter((href) => /^\/board\/(?!figures)/.test(href))).toHaveLength(2);
  });

  it('reads how far the money goes, and has the buttons that are allowed now', () => {
    const page = markupOf(<DossierPage visitor={visitor} recommendation={undecided} />);
    expect([page.h1, page.buttons]).toEqual([
      '1 of 3 can be funded inside USD 60,000',
      ['Return it with a reason', 'Agree to the list'],
    ]);
    expect(page.html).toContain('0 of 2 have agreed');
    expect(page.html).toContain('Here the money ends');
    expect(markupOf(<DossierPage visitor={visitor} recommendation={enough} />).buttons).toEqual([
      'Return it with a reason',
      'Approve the list',
    ]);
    expect(markupOf(<DossierPage visitor={visitor} recommendation={approved} />).buttons).toEqual([]);
  });

  it('confirms a decision with the version that was read', () => {
    const { html, fields, buttons } = markupOf(
      <DecidePage visitor={visitor} recommendation={undecided} decision="agree" />,
    );
    expect([fields, buttons]).toEqual([[], ['Agree to the list']]);
    expect(html).toContain('action="/board/recommendation-1/agree"');
    expect(html).toContain('name="_version" value="5"');
  });

  it('keeps the reason that was typed, with what is wrong at the question', () => {
    const errors = [{ field: 'reason', message: 'Write text of 1 to 2000 characters.' }];
    const page = markupOf(
      <DecidePage visitor={visitor} recommendation={undecided} decision="return" reason="because" errors={errors} />,
    );
    expect([page.fields, page.errors]).toEqual([['reason'], ['Write text of 1 to 2000 characters.']]);
    expect(page.html).toContain('>because</textarea>');
    expect(page.html).toContain('href="#reason"');
  });

  it('is told what was done only when the list shows it', () => {
    expect(doneNow(undecided, 'agree', visitor.person)).toBeUndefined();
    expect(doneNow(enough, 'agree', visitor.person)).toBe('agree');
    expect(doneNow(approved, 'approve', visitor.person)).toBe('approve');
    expect(doneNow(approved, 'anything', visitor.person)).toBeUndefined();
  });
});

describe('an auditor', () => {
  it('reads the list without a button, and finds the applications from it', () => {
    const page = markupOf(<DossierPage visitor={aVisitor('en', 'auditor')} recommendation={undecided} />);
    expect(page.buttons).toEqual([]);
    expect(page.links).toContain('/office/applications/application-1');
  });
});

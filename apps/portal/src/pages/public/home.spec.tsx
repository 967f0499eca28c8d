import { describe, expect, it } from '@jest/globals';
import { aCall, aGrant, aLogStatus, NOW, someTotals } from '#test/builders/application-views';
import { aVisitor, markupOf } from '#test/support/page-markup';
import { HomePage } from './home.tsx';

const props = { visitor: aVisitor('en'), now: NOW };
const log = aLogStatus();
const call = aCall();
const upcoming = aCall({ id: 'call-2', slug: 'later', opensAt: '2026-12-01T08:00:00.000Z' });
const decided = aCall({ id: 'call-3', slug: 'earlier', status: 'concluded', deadline: '2026-03-01T22:59:00.000Z' });

describe('the front page', () => {
  it('shows the open call, the totals and the way into the log', () => {
    const page = markupOf(<HomePage {...props} calls={[call]} totals={someTotals()} grants={[aGrant()]} log={log} />);
    expect(page.buttons).toEqual(['Search', 'See if you can apply']);
    expect(page.fields).toEqual(['q']);
    expect(page.links).toEqual(expect.arrayContaining(['/calls/immediate-help-2027', '/grants', '/verify']));
    expect(page.html).toContain('1 grant is counted here but not shown.');
    expect(page.html).toContain('48,213 acts');
  });

  it('shows how the latest calls went, without those that have not begun', () => {
    const { links, html } = markupOf(
      <HomePage {...props} calls={[upcoming, call, decided]} totals={null} grants={null} log={null} />,
    );
    expect(links).not.toContain(`/calls/${upcoming.slug}`);
    expect(html).toContain('The latest calls');
    expect(html).toContain('not counted yet');
    expect(html).toContain('Decided');
  });

  it('says nothing of the latest calls while the first is still to come', () => {
    const { html } = markupOf(<HomePage {...props} calls={[upcoming]} totals={null} grants={null} log={null} />);
    expect(html).not.toContain('The latest calls');
  });

  it('calls in review what is past its deadline, also before somebody has closed it', () => {
    const past = aCall({ id: 'call-4', slug: 'past', deadline: '2026-11-01T22:59:00.000Z' });
    const { html } = markupOf(<HomePage {...props} calls={[past]} totals={null} grants={null} log={null} />);
    expect(html).toContain('In review');
  });

  it('is still there when every service is away', () => {
    const page = markupOf(<HomePage {...props} calls={null} totals={null} grants={null} log={null} />);
    expect(page.html.match(/This part does not answer just now/g)).toHaveLength(3);
  });
});

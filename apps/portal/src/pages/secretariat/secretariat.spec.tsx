import { describe, expect, it } from '@jest/globals';
import { aCall, aLine, aSentApplication, NOW } from '#test/builders/application-views';
import { anAgreement, aRankingLine, aRecommendation } from '#test/builders/page-views';
import { aPublication } from '#test/builders/review-views';
import { aDossier, officeWork, someWork, stagesOfACall } from '#test/builders/office-views';
import type { Role } from '#contracts/roles';
import { aVisitor, markupOf, type Markup } from '#test/support/page-markup';
import { AgreementPage } from './agreement.tsx';
import { ApplicationPage } from './application.tsx';
import { ApplicationsPage } from './applications.tsx';
import { PublishCallPage } from './call-acts.tsx';
import { CallPage } from './call.tsx';
import { HomePage } from './home.tsx';
import { ShowGrantPage } from './publications.tsx';
import { RecommendationPage } from './recommendation.tsx';
import { ScreenPage } from './screen.tsx';

const query = { callId: '', status: '', q: '', page: 1 };
const said = ({ h1, buttons }: Markup) => [h1, buttons];

describe('the secretariat', () => {
  const visitor = aVisitor('en', 'secretariat');

  it('sees what waits, each with its count and the way to it', () => {
    const both = aVisitor('en', 'secretariat', 'focal-point');
    const page = markupOf(<HomePage visitor={both} work={someWork()} mayDraft />);
    expect(page.h1).toBe('6 tasks wait for you');
    expect(markupOf(<HomePage visitor={visitor} work={someWork()} mayDraft />).h1).toBe('5 tasks wait for you');
    for (const words of [
      'Screen 2 applications',
      'Countersign one agreement',
      'Waiting since',
      'One report is overdue',
    ])
      expect(page.html).toContain(words);
    expect(page.links).toEqual(
      expect.arrayContaining(['/office/calls/late/close', '/office/applications?callId=call-1&status=submitted']),
    );
    expect(markupOf(<HomePage visitor={visitor} work={officeWork()} mayDraft />).h1).toBe('Nothing waits for you');
  });

  it('finishes a draft that a focal point publishes, and is offered nothing that others decide', () => {
    const work = officeWork({ calls: [aCall({ status: 'draft', title: 'Call 11' })] });
    const told = (...roles: Role[]) => markupOf(<HomePage visitor={aVisitor('en', ...roles)} work={work} mayDraft />);
    expect(told('secretariat').html).toContain('Finish “Call 11”; a focal point publishes it');
    expect(told('secretariat', 'focal-point').html).toContain('Finish and publish “Call 11”');
    const auditor = markupOf(<HomePage visitor={aVisitor('en', 'auditor')} work={someWork()} mayDraft={false} />);
    expect(auditor.h1).toBe('Nothing waits for you');
    expect(auditor.links).not.toContain('/office/calls/late/close');
  });

  it('is told when a part of the list cannot be shown', () => {
    const page = markupOf(<HomePage visitor={visitor} work={{ ...someWork(), review: null }} mayDraft />);
    expect(page.html).toContain('Some tasks cannot be shown just now');
  });

  it('has one act for each stage of a call, and reads what it waits for', () => {
    const bars = stagesOfACall(visitor).map((props) => {
      const { html } = markupOf(<CallPage {...props} />);
      const bar = /<aside class="command"[\s\S]*?<\/aside>/.exec(html)?.[0] ?? '';
      return bar
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    });
    expect(bars).toEqual([
      'Takes applications until 7 January 2027, 23:59 Vienna time. It can be closed after that. Publish a change',
      'The deadline has passed Close the call',
      '2 applications to screen before reviewers can be assigned Screen the applications',
      '12 places without a reviewer Assign the reviewers',
      '7 of 12 assessments are in. The ranking can be made when all are.',
      'All assessments are in Make the ranking',
      'The ranking is with the Board. Open the ranking',
    ]);
  });

  it('reads the fingerprint of the rules before they are frozen', () => {
    const page = markupOf(<PublishCallPage visitor={visitor} call={aCall()} rulesHash={'ab'.repeat(32)} errors={[]} />);
    expect(said(page)).toEqual(['Publish this call?', ['Publish the call']]);
    expect(page.html).toContain('abab abab abab');
    expect(page.html).toContain('action="/office/calls/call-1/publish"');
    expect(page.html).toContain('name="_version" value="3"');
  });

  it('sees each rule beside what was given, and which is not met', () => {
    const late = { ...aSentApplication().organisation, registeredOn: '2024-01-01' };
    const application = aSentApplication({ organisation: late, yearsOfExperience: null });
    const { html } = markupOf(<ApplicationPage {...aDossier(visitor, { application })} />);
    expect(html).toContain('6 of 8 rules are met by what was given');
    expect(html.match(/tag stop">Not met/g)).toHaveLength(2);
    expect(html).toContain('href="/api/applications/application-1/documents/certificate"');
  });

  it('screens on a page of its own, with a reason for no', () => {
    const page = (verb: 'find-eligible' | 'find-ineligible') =>
      markupOf(
        <ScreenPage visitor={visitor} application={aSentApplication()} verb={verb} reasons="One." errors={[]} />,
      );
    expect(said(page('find-eligible'))).toEqual(['Find A-2026-00015 eligible?', ['Find it eligible']]);
    expect([page('find-ineligible').fields, page('find-ineligible').buttons]).toEqual([
      ['reasons'],
      ['Find it ineligible'],
    ]);
    expect(page('find-ineligible').html).toContain('>One.</textarea>');
  });

  it('goes on to the next application after a decision', () => {
    const application = aSentApplication({ status: 'eligible', allowed: [] });
    const waiting = [aLine({ id: 'next', number: 'A-2026-00016' })];
    const { html } = markupOf(<ApplicationPage {...aDossier(visitor, { application, waiting, done: 'screened' })} />);
    expect(html).toContain('One more application to screen');
    expect(html).toContain('href="/office/applications/next"');
  });

  it('looks at scores that lie far apart before the list goes to the Board', () => {
    const ranking = [aRankingLine({ lowest: 400, highest: 900 }), aRankingLine({ applicationId: 'b', place: 2 })];
    const recommendation = aRecommendation({ status: 'draft', ranking, allowed: ['recompute', 'send'] });
    const { html, buttons } = markupOf(
      <RecommendationPage visitor={visitor} recommendation={recommendation} errors={[]} done="ranked" />,
    );
    expect(html).toContain('One application’s scores lie far apart');
    expect(html).toContain('50.0 points apart');
    expect(buttons).toEqual(['Compute it again', 'Send it to the Board']);
  });

  it('decides what is shown of a grant, never less than before', () => {
    const publish = (bent: Parameters<typeof aPublication>[0], verb: 'publish' | 'widen') =>
      markupOf(
        <ShowGrantPage
          visitor={visitor}
          publication={aPublication(bent)}
          verb={verb}
          typed={{ level: '', ground: '' }}
          errors={[]}
        />,
      );
    const first = publish({}, 'publish');
    expect([first.fields, first.html.includes(' checked=""')]).toEqual([['level', 'level', 'level', 'ground'], false]);
    expect(first.html).toContain('No, never. You can show more later, but nothing less.');
    const wider = publish({ level: 'name-withheld', status: 'published' }, 'widen');
    expect([wider.fields, wider.html.includes('value="full"')]).toEqual([['level', 'ground'], true]);
  });

  it('has buttons only for what is possible', () => {
    const buttons = (allowed: string[], status: string) =>
      markupOf(<AgreementPage visitor={visitor} now={NOW} agreement={anAgreement({ allowed, status })} done="" />)
        .buttons;
    expect(buttons(['countersign', 'cancel'], 'signed')).toEqual(['Cancel the agreement', 'Countersign']);
    expect(buttons(['cancel'], 'drafted')).toEqual(['Cancel the agreement']);
    expect(buttons([], 'active')).toEqual([]);
    const auditor = aVisitor('en', 'auditor');
    expect(markupOf(<ApplicationPage {...aDossier(auditor, { application: aSentApplication() })} />).buttons).toEqual(
      [],
    );
  });

  it('counts as waiting only what can be screened: not the applications of an open call', () => {
    const page = markupOf(
      <ApplicationsPage visitor={visitor} now={NOW} applications={[aLine()]} calls={[aCall()]} query={query} />,
    );
    expect(page.h1).toBe('One application, none waits for screening');
  });
});

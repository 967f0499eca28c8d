import { describe, expect, it } from '@jest/globals';
import { aCall, aLine, aSentApplication, NOW } from '#test/builders/application-views';
import { aContribution, anAgreement, aRecommendation, aReport, aTranche } from '#test/builders/page-views';
import { aConflict, anAssessmentLine, aPublication, aReviewedCall, aReviewer } from '#test/builders/review-views';
import { aClosedCall, aDossier, officeWork, someWork, stagesOfACall } from '#test/builders/office-views';
import { aVisitor, faultsIn, markupOf, TESTED } from '#test/support/page-markup';
import { CancelAgreementPage, CancelTranchePage, CloseAgreementPage, CountersignPage } from './agreement-acts.tsx';
import { AgreementPage } from './agreement.tsx';
import { AgreementsPage } from './agreements.tsx';
import { ApplicationPage } from './application.tsx';
import { ApplicationsPage } from './applications.tsx';
import { AmendCallPage, AssignPage, CloseCallPage, PublishCallPage } from './call-acts.tsx';
import { CallPage } from './call.tsx';
import { CallsPage } from './calls.tsx';
import { OfficeConflictPage } from './conflict.tsx';
import { CancelContributionPage, ContributionsPage, PledgePage } from './contributions.tsx';
import { HomePage } from './home.tsx';
import { PublicationsPage, ShowGrantPage } from './publications.tsx';
import { RecommendationPage, SendRecommendationPage } from './recommendation.tsx';
import { ReviewPage } from './recommendations.tsx';
import { AcceptReportPage, ReportPage, SendBackReportPage } from './report.tsx';
import { ReportsPage } from './reports.tsx';
import { ScreenPage } from './screen.tsx';

const query = { callId: '', status: '', q: '', page: 1 };
const screened = { outcome: 'eligible', reasons: ['All there.'], at: '2026-11-22T09:00:00Z' } as const;

describe.each(TESTED)('the pages of the secretariat in %s', (locale) => {
  const visitor = aVisitor(locale, 'secretariat');
  const errors = [{ field: 'reason', message: 'Give a reason.' }];
  const sound = (...pages: React.ReactNode[]): void =>
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);

  it('are sound: tasks and calls', () => {
    sound(
      <HomePage visitor={visitor} work={someWork()} mayDraft />,
      <HomePage visitor={visitor} work={officeWork()} mayDraft={false} />,
      <HomePage visitor={visitor} work={{ ...officeWork(), review: null, reports: null }} mayDraft />,
      <CallsPage visitor={visitor} now={NOW} calls={someWork().calls} mayDraft />,
      ...stagesOfACall(visitor).map((props, place) => <CallPage key={place} {...props} />),
    );
  });

  it('are sound: acts on calls', () => {
    const call = aCall({ rulesVersion: 2 });
    const typed = { reason: '', day: '2027-01-07', time: '23:59', budget: '60,000.00' };
    const panel = [aReviewer(), aReviewer({ id: 'reviewer-2', name: 'Kofi Asante' })];
    sound(
      <PublishCallPage visitor={visitor} call={call} rulesHash={'a'.repeat(64)} errors={[]} />,
      <CloseCallPage visitor={visitor} call={call} received={5} errors={[{ message: 'Not yet.' }]} />,
      <AmendCallPage visitor={visitor} call={call} typed={typed} errors={errors} />,
      <AssignPage
        visitor={visitor}
        call={call}
        review={aReviewedCall({ assigned: 3 })}
        panel={panel}
        conflicts={[aConflict()]}
        errors={[]}
      />,
    );
  });

  it('are sound: applications and review', () => {
    const line = anAssessmentLine({ reviewerName: 'Irina Volkova', status: 'submitted', total: 780 });
    const props = { visitor, now: NOW, done: 'declared', calls: [aReviewedCall()], mayDeclare: true };
    sound(
      <ApplicationsPage visitor={visitor} now={NOW} applications={[aLine()]} calls={[aClosedCall()]} query={query} />,
      <ApplicationsPage visitor={visitor} now={NOW} applications={[]} calls={[]} query={{ ...query, q: 'x' }} />,
      <ApplicationPage {...aDossier(visitor)} />,
      <ApplicationPage
        {...aDossier(visitor, {
          application: aSentApplication({ status: 'eligible', screening: screened }),
          assessments: [line],
          waiting: [aLine({ id: 'next' })],
          done: 'screened',
        })}
      />,
      <ScreenPage visitor={visitor} application={aSentApplication()} verb="find-eligible" reasons="" errors={[]} />,
      <ReviewPage {...props} panel={[aReviewer()]} conflicts={[aConflict()]} />,
      <ReviewPage {...props} panel={[]} conflicts={[]} />,
      <OfficeConflictPage visitor={visitor} panel={[aReviewer()]} choices={[]} typed={{}} errors={[]} />,
      ...['draft', 'sent', 'approved'].map((status) => (
        <RecommendationPage
          key={status}
          visitor={visitor}
          recommendation={aRecommendation({ status, allowed: status === 'draft' ? ['recompute', 'send'] : [] })}
          errors={[]}
          done=""
        />
      )),
      <SendRecommendationPage visitor={visitor} recommendation={aRecommendation()} errors={[]} />,
    );
  });

  it('are sound: agreements and reports', () => {
    const agreement = anAgreement({ text: ['First.', 'Second.'], allowed: ['close'] });
    const base = { visitor, agreement, errors };
    const report = aReport({ status: 'submitted', allowed: ['accept', 'send-back'], sentBackReason: 'Say more.' });
    const list = { visitor, now: NOW, query: { state: '', page: 1 } };
    sound(
      <AgreementsPage {...list} agreements={[agreement, anAgreement({ id: 'a2' })]} />,
      ...['drafted', 'signed', 'active', 'closed', 'cancelled'].map((status) => (
        <AgreementPage key={status} visitor={visitor} now={NOW} agreement={{ ...agreement, status }} done="cancelled" />
      )),
      <CountersignPage {...base} errors={[]} startsOn="2026-11-22" />,
      <CancelAgreementPage {...base} reason="" />,
      <CloseAgreementPage {...base} errors={[]} />,
      <CancelTranchePage {...base} tranche={aTranche()} reason="" />,
      <ReportsPage {...list} reports={[report, aReport({ id: 'r2', status: 'due' })]} />,
      <ReportPage visitor={visitor} now={NOW} report={report} agreement={agreement} done="sent-back" />,
      <AcceptReportPage visitor={visitor} report={report} agreement={agreement} errors={[]} />,
      <SendBackReportPage visitor={visitor} report={report} agreement={agreement} errors={errors} reason="" />,
    );
  });

  it('are sound: publication and contributions', () => {
    const typed = { level: '', ground: '' };
    const pledge = { donor: '', amount: '', currency: 'USD', pledgedOn: '2026-11-22' };
    sound(
      <PublicationsPage visitor={visitor} publications={[aPublication()]} page={1} done="shown" />,
      <ShowGrantPage visitor={visitor} publication={aPublication()} verb="publish" typed={typed} errors={[]} />,
      <ContributionsPage visitor={visitor} contributions={[aContribution()]} page={1} mayPledge done="" />,
      <PledgePage visitor={visitor} typed={pledge} errors={[{ field: 'amount', message: 'How much?' }]} />,
      <CancelContributionPage visitor={visitor} contribution={aContribution()} reason="" errors={errors} />,
    );
  });
});

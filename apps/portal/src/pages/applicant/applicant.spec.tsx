import type { ReactElement } from 'react';
import { describe, expect, it } from '@jest/globals';
import {
  aCall,
  aLine,
  aLogStatus,
  anApplication,
  anEntry,
  anOrganisation,
  aReceipt,
  aSentApplication,
  NOW,
} from '#test/builders/application-views';
import { anAgreement, aReport, aTranche } from '#test/builders/page-views';
import { aVisitor, faultsIn, markupOf, TESTED } from '#test/support/page-markup';
import { AboutPage } from './about.tsx';
import { SentApplicationPage } from './application.tsx';
import { CheckPage } from './check.tsx';
import { DocumentsPage } from './documents.tsx';
import { OwnGrantPage } from './grant.tsx';
import { ApplicantHomePage } from './home.tsx';
import { ApplicationsPage, OwnGrantsPage } from './lists.tsx';
import { OrganisationPage } from './organisation.tsx';
import { QuestionsPage } from './questions.tsx';
import { ReceiptPage } from './receipt.tsx';
import { ReportCheckPage, ReportPage } from './report.tsx';
import { RequestTranchePage } from './request-tranche.tsx';
import { SignPage } from './sign.tsx';
import { StartPage } from './start.tsx';
import { TaskListPage } from './task-list.tsx';
import { WithdrawPage } from './withdraw.tsx';

const missing = [
  { field: 'title', code: 'missing', message: 'Give the project a title.' },
  { field: 'answers.need', code: 'missing', message: 'Answer this question: Whom will you help?' },
  { field: 'documents.certificate', code: 'missing', message: 'Attach this document: Certificate of registration' },
  { field: 'organisation.country', code: 'country-not-eligible', message: 'This call is for organisations in BJ.' },
];
const draft = anApplication();
const incomplete = anApplication({ title: '', answers: {}, documents: [], missing });
const organisation = { ...anOrganisation(), website: '' };
const questions = draft.rules.questions.filter(({ section }) => section === 'project');
const typedAbout = { title: '', language: 'en', requested: 'lots', months: 'eight', yearsOfExperience: '6' };
const bank = {
  holder: 'Harbour Light',
  bankCountry: 'GH',
  bankName: '',
  bic: 'X',
  iban: '',
  accountNumber: '',
  town: '',
  country: 'GH',
};
const tranche = aTranche({ status: 'planned', allowed: ['request'] });
const due = aReport({ status: 'due', acceptedAt: null, submittedAt: null, dueOn: '2026-12-01', allowed: ['submit'] });
const grant = anAgreement({ text: ['This is grant agreement G-2026-00001.'], tranches: [tranche], reports: [due] });
const unsigned = anAgreement({ status: 'drafted', allowed: ['sign'], signedAt: null, text: ['The Fund grants.'] });
const wrong = (field: string) => [{ field, message: 'Correct this.' }];
const away = { organisation: null, openCalls: [], drafts: [], sent: [], grants: null };
const log = aLogStatus();
const leadsOutQuickly = (page: ReactElement): boolean => markupOf(page).html.includes('data-quick-exit=""');
const logAddress = 'https://fund.example/log';

describe.each(TESTED)('the pages of an applicant in %s', (locale) => {
  const visitor = aVisitor(locale, 'applicant');
  const props = { visitor, now: NOW };
  const own = { organisation: anOrganisation(), openCalls: [aCall()], drafts: [draft], sent: [aLine()] };

  it('are sound in every state', () => {
    const pages = [
      <ApplicantHomePage key="1" {...props} {...own} grants={[grant, unsigned]} viewerZone="Africa/Accra" />,
      <ApplicantHomePage key="2" {...props} {...away} />,
      <ApplicationsPage key="3" visitor={visitor} lines={[aLine()]} />,
      <OwnGrantsPage key="4" visitor={visitor} lines={[]} />,
      <OrganisationPage key="5" visitor={visitor} organisation={null} typed={organisation} errors={[]} next="" />,
      <OrganisationPage
        key="6"
        visitor={visitor}
        organisation={anOrganisation()}
        typed={organisation}
        errors={wrong('registeredOn')}
        next="/apply/application-1"
      />,
      <StartPage key="7" visitor={visitor} call={aCall()} organisationName="Harbour Light" errors={[]} />,
      ...[draft, incomplete].map((application) => (
        <TaskListPage key={application.title} {...props} application={application} />
      )),
      <AboutPage key="8" visitor={visitor} application={draft} typed={typedAbout} errors={wrong('months')} />,
      <QuestionsPage
        key="9"
        visitor={visitor}
        application={draft}
        section="project"
        questions={questions}
        typed={{ need: 'x'.repeat(2001) }}
        errors={wrong('answers.need')}
        showStored
      />,
      <DocumentsPage key="10" visitor={visitor} application={draft} errors={wrong('documents.accounts')} limit={1e7} />,
      ...[draft, incomplete].map((application) => (
        <CheckPage key={application.title} visitor={visitor} application={application} errors={[]} />
      )),
      <WithdrawPage key="11" visitor={visitor} application={draft} reason="" errors={wrong('reason')} />,
      <OwnGrantPage key="12" {...props} grant={grant} />,
      <OwnGrantPage key="13" {...props} grant={unsigned} />,
      <SignPage key="14" visitor={visitor} grant={unsigned} typed={bank} accepted errors={wrong('bankAccount.bic')} />,
      <RequestTranchePage key="15" visitor={visitor} grant={grant} tranche={tranche} errors={[]} />,
      <ReportCheckPage key="16" visitor={visitor} report={due} errors={[]} />,
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
    expect(pages.filter((page) => !leadsOutQuickly(page)).map(({ key }) => key)).toEqual([]);
  });

  it('are sound after an application was sent', () => {
    const states = ['submitted', 'eligible', 'ineligible', 'awarded', 'reserve', 'not-selected', 'withdrawn'];
    const screening = { outcome: 'ineligible' as const, reasons: ['Registered too late.'], at: NOW.toISOString() };
    const pages = [
      ...states.map((status) => (
        <SentApplicationPage
          key={status}
          visitor={visitor}
          application={aSentApplication({ status, screening })}
          agreement={anAgreement()}
        />
      )),
      ...[anEntry(), null, undefined].map((entry, place) => (
        <ReceiptPage
          key={place}
          visitor={visitor}
          receipt={aReceipt()}
          application={aSentApplication()}
          entry={entry}
          log={place === 2 ? null : log}
          logAddress={logAddress}
          viewerZone="Africa/Accra"
        />
      )),
      ...[due, aReport(), aReport({ status: 'submitted', acceptedAt: null })].map((report) => (
        <ReportPage
          key={report.status}
          {...props}
          report={report}
          paid={{ amount: '12000.00', currency: 'USD' }}
          typed={{ narrative: 'Short', spent: '', peopleAssisted: '' }}
          errors={report.status === 'due' ? wrong('narrative') : []}
        />
      )),
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
    expect(pages.filter((page) => !leadsOutQuickly(page)).map(({ key }) => key)).toEqual([]);
  });
});

describe('an applicant', () => {
  const visitor = aVisitor('en', 'applicant');
  const props = { visitor, now: NOW };

  it('sees the next step first, and how far each draft is, in two time zones', () => {
    const own = { organisation: anOrganisation(), openCalls: [], drafts: [incomplete], sent: [], grants: [] };
    const page = markupOf(<ApplicantHomePage {...props} {...own} viewerZone="Africa/Accra" />);
    expect(page.h1).toBe('Next: continue your application for “Immediate help 2027”');
    expect(page.html).toContain('62 percent done');
    expect(page.html).toContain('22:59 in Accra, your time');
    expect(page.buttons).toEqual(['Continue the application']);
  });

  it('reads in the task list what is done, and goes to what is missing', () => {
    const page = markupOf(<TaskListPage {...props} application={incomplete} />);
    expect(page.buttons).toEqual(['Do this now']);
    expect(page.links).toContain('/apply/application-1/about#title');
    expect(page.html).toContain('Next: 4 things are missing');
    const ready = markupOf(<TaskListPage {...props} application={draft} />);
    expect(ready.buttons).toEqual(['Check your answers and send']);
    const late = markupOf(
      <TaskListPage {...props} application={anApplication({ deadline: '2026-11-01T22:59:00.000Z' })} />,
    );
    expect([late.buttons, late.html.includes('The deadline has passed')]).toEqual([[], true]);
  });

  it('is led from each missing thing to its field, and can send only when nothing is missing', () => {
    const page = markupOf(<CheckPage visitor={visitor} application={incomplete} errors={[]} />);
    expect(page.links).toEqual(
      expect.arrayContaining([
        '/apply/application-1/about#title',
        '/apply/application-1/questions/project#answers.need',
        '/apply/application-1/documents#documents.certificate',
        '/apply/organisation?next=/apply/application-1#country',
      ]),
    );
    expect(page.buttons).toEqual([]);
    const complete = markupOf(<CheckPage visitor={visitor} application={draft} errors={wrong('confirmed')} />);
    expect([complete.fields, complete.buttons]).toEqual([['confirmed'], ['Send the application']]);
    expect(complete.errors).toEqual(['Correct this.']);
    expect(complete.html).toContain('name="_version" value="7"');
  });

  it('finds everything that was typed again after a refusal', () => {
    const about = markupOf(
      <AboutPage visitor={visitor} application={draft} typed={typedAbout} errors={wrong('months')} />,
    );
    expect([...new Set(about.fields)]).toEqual([
      'currency',
      'title',
      'language',
      'requested',
      'months',
      'yearsOfExperience',
    ]);
    expect(about.html).toContain('value="eight"');
    expect(about.html).toContain('value="lots"');
    expect(about.buttons).toEqual(['Save and continue', 'Save and go back']);
    expect(about.html).toContain('href="#months"');
  });

  it('sees both versions when somebody else saved meanwhile', () => {
    const { html, fields } = markupOf(
      <QuestionsPage
        visitor={visitor}
        application={draft}
        section="project"
        questions={questions}
        typed={{ need: 'Mine', approach: draft.answers['approach'] ?? '' }}
        errors={[]}
        showStored
      />,
    );
    expect(fields).toEqual(['answers.need', 'answers.approach']);
    expect(html).toContain('>Mine</textarea>');
    expect(html.match(/What is saved now/g)).toHaveLength(1);
    expect(html).toContain('About 40 women.');
  });

  it('gets a receipt with every fingerprint in full, both times and the commands to check it', () => {
    const page = markupOf(
      <ReceiptPage
        visitor={visitor}
        receipt={aReceipt()}
        application={aSentApplication()}
        entry={anEntry()}
        log={log}
        logAddress={logAddress}
        viewerZone="Africa/Accra"
      />,
    );
    expect(page.html).toContain('A-2026-00015');
    expect(page.html).toContain('21 November 2026, 15:41:09 UTC');
    expect(page.html).toContain('21 November 2026, 16:41:09 Vienna time');
    expect(page.html).toContain('dddd '.repeat(16).trim());
    expect(page.html).toContain('cccc '.repeat(16).trim());
    expect(page.html).toContain(`verify -- log ${logAddress} --vkey ${log.vkey}`);
    expect(page.links).toContain(`/log/proof/${'e'.repeat(64)}`);
    expect(page.html).toContain('In the public log at place 48,977');
  });

  it('signs with a bank account, and asks for money with an amount in the button', () => {
    const sign = markupOf(
      <SignPage visitor={visitor} grant={unsigned} typed={bank} accepted={false} errors={wrong('bankAccount.bic')} />,
    );
    expect(sign.fields).toEqual([
      ...['holder', 'bankCountry', 'bankName', 'bic', 'iban', 'accountNumber', 'town', 'country'].map(
        (name) => `bankAccount.${name}`,
      ),
      'accepted',
    ]);
    expect(sign.buttons).toEqual(['Sign the agreement']);
    expect(sign.html).toContain('The Fund grants.');
    const request = markupOf(<RequestTranchePage visitor={visitor} grant={grant} tranche={tranche} errors={[]} />);
    expect([request.h1, request.buttons]).toEqual(['Request USD 6,000?', ['Request USD 6,000']]);
  });

  it('has only the buttons that are allowed', () => {
    const planned = anAgreement({ tranches: [aTranche({ status: 'planned', allowed: [] })], reports: [] });
    expect(markupOf(<OwnGrantPage {...props} grant={planned} />).buttons).toEqual([]);
    const sent = aSentApplication({ status: 'eligible', allowed: [] });
    const { links } = markupOf(<SentApplicationPage visitor={visitor} application={sent} />);
    expect(links.filter((href) => href.endsWith('/withdraw'))).toEqual([]);
  });

  it('saves a report before sending it, and sends what the page shows', () => {
    const typed = { narrative: 'Too short', spent: '99,000', peopleAssisted: 'many' };
    const page = markupOf(<ReportPage {...props} report={due} paid={null} typed={typed} errors={wrong('narrative')} />);
    expect(page.fields).toEqual(['currency', 'narrative', 'spent', 'peopleAssisted']);
    expect(page.buttons).toEqual(['Save and check', 'Save and go back']);
    const check = markupOf(<ReportCheckPage visitor={visitor} report={due} errors={[]} />);
    expect(check.fields).toEqual(['narrative', 'spent', 'currency', 'peopleAssisted']);
    expect(check.buttons).toEqual(['Send the report']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { LINK_PURPOSES } from '#contracts/api/portal';
import type { NoticeListView, NoticeSettingsView } from '#contracts/api/notices';
import { aPerson } from '#test/builders/page-views';
import { aVisitor, faultsIn, markupOf, TESTED } from '#test/support/page-markup';
import { AccountPage } from './account-page.tsx';
import { ChangePage } from './change-pages.tsx';
import { KeptFormPage } from './kept-form.tsx';
import { LetterPage, LetterSentPage } from './letter.tsx';
import { LinkNotGoodPage, LinkPage, SignOutFirstPage } from './link-pages.tsx';
import { MailboxPage } from './mailbox.tsx';
import { NoticeSettingsPage } from './notice-settings.tsx';
import { NoticesPage } from './notices.tsx';
import { RegisterPage } from './register.tsx';
import { SignInPage } from './sign-in.tsx';

const letter = {
  id: 'l1',
  to: 'ama@example.org',
  subject: 'Welcome',
  text: 'Two\nlines',
  at: '2026-11-21T15:41:09.000Z',
};
const link = { purpose: 'accept', email: 'ama@example.org', name: 'Ama', roles: ['reviewer'] } as const;
const errors = [
  { field: 'name', message: 'Enter your name.' },
  { field: 'password', message: 'Use a longer one.' },
];

const noticeList: NoticeListView = {
  notices: [
    { id: 'n1', kind: 'report-accepted', page: '/apply/grants', at: '2027-02-01T12:00:00.000Z', readAt: null },
    { id: 'n2', kind: 'tranche-paid', page: '/apply/grants', at: letter.at, readAt: letter.at },
  ],
  all: 22,
  unread: 21,
  page: 1,
  pages: 2,
  perPage: 20,
};
const noticeSettings: NoticeSettingsView = {
  language: 'fr',
  timeZone: 'Africa/Accra',
  paces: [
    { theme: 'applications', pace: 'at-once' },
    { theme: 'grants', pace: 'daily' },
  ],
};

describe.each(TESTED)('the pages of an account in %s', (locale) => {
  it('are sound', () => {
    const visitor = aVisitor(locale, 'applicant');
    const kept = { address: '/apply/1/about', values: { title: 'Kept', tick: ['a', 'b'] }, key: 'k', version: 3 };
    const pages = [
      <AccountPage key="1" visitor={visitor} person={aPerson({ roles: ['applicant', 'donor'] })} />,
      <MailboxPage key="2" visitor={visitor} letters={[letter]} to="" />,
      <MailboxPage key="3" visitor={visitor} letters={[]} to="nobody@example.org" />,
      <KeptFormPage key="4" visitor={visitor} kept={kept} />,
      <NoticesPage key="n1" visitor={visitor} list={noticeList} all={false} />,
      <NoticesPage key="n2" visitor={visitor} list={{ ...noticeList, notices: [], all: 0, unread: 0, pages: 1 }} all />,
      <NoticeSettingsPage
        key="n3"
        visitor={visitor}
        settings={noticeSettings}
        zones={['Africa/Accra', 'Asia/Amman']}
        saved
      />,
      <LetterPage key="5" visitor={visitor} errors={[]} email="" />,
      <ChangePage key="9" visitor={visitor} what="password" />,
      <ChangePage key="10" visitor={visitor} what="address" email="a@example.org" />,
      <LetterSentPage key="6" visitor={visitor} />,
      <LinkNotGoodPage key="7" visitor={visitor} />,
      <SignOutFirstPage key="8" visitor={visitor} signedInAs="Ada" next="/account/confirm?token=x" />,
      ...LINK_PURPOSES.map((purpose) => (
        <LinkPage key={purpose} visitor={visitor} link={{ ...link, purpose }} token="x" />
      )),
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('somebody without a session', () => {
  const visitor = aVisitor('en');

  it('signs in, or registers and sees what is wrong at its field', () => {
    const signIn = markupOf(<SignInPage visitor={visitor} errors={[]} email="" next="/apply" kept="" />);
    expect([signIn.h1, signIn.buttons]).toEqual(['Sign in', ['Sign in', 'Sign in with a passkey']]);
    expect(signIn.fields).toEqual(expect.arrayContaining(['next', 'email', 'password']));
    const register = markupOf(<RegisterPage visitor={visitor} errors={errors} name="" email="ama@example.org" />);
    expect([register.fields, register.buttons]).toEqual([['name', 'email', 'password'], ['Register']]);
    expect(register.errors).toEqual(['Enter your name.', 'Use a longer one.']);
    expect(register.html).toContain('value="ama@example.org"');
    expect(register.html).not.toMatch(/type="password"[^>]*value="/);
  });
});

describe('the page of a link', () => {
  const visitor = aVisitor('en');

  it('has one button, carries the token on and asks for a password only where one is chosen', () => {
    const fields = (purpose: (typeof LINK_PURPOSES)[number]) => {
      const page = markupOf(<LinkPage visitor={visitor} link={{ ...link, purpose }} token="the-token" />);
      expect([page.buttons.length, page.html.includes('value="the-token"')]).toEqual([1, true]);
      return page.fields.includes('password');
    };
    expect(LINK_PURPOSES.map(fields)).toEqual([false, true, true, false, false, false]);
  });

  it('is opened from the mailbox of a demonstration', () => {
    const text = 'Open this:\n\nhttp://localhost:3000/account/confirm?token=abc\n';
    const { links } = markupOf(<MailboxPage visitor={visitor} letters={[{ ...letter, text }]} to="" />);
    expect(links).toContain('/account/confirm?token=abc');
  });
});

describe('a person', () => {
  it('finds the way to the work of each role', () => {
    const person = aPerson({ roles: ['reviewer', 'auditor'] });
    const { links, h1 } = markupOf(<AccountPage visitor={aVisitor('en', 'reviewer')} person={person} />);
    expect([h1, links.filter((href) => ['/review', '/audit'].includes(href))]).toEqual([
      'Carla Nunes',
      ['/review', '/audit'],
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { ErasureView } from '#contracts/api/portal';
import { aPerson } from '#test/builders/page-views';
import { aVisitor, faultsIn, markupOf, READER_ID, TESTED } from '#test/support/page-markup';
import { AddPersonPage } from './add-person.tsx';
import { DecideErasurePage, OrderErasurePage } from './erasure-acts.tsx';
import { ErasuresPage } from './erasures.tsx';
import { InvitationPage } from './invitation.tsx';
import { chosenPeople, peopleQuery } from './people-list.ts';
import { PeoplePage } from './people.tsx';
import { DisablePersonPage, GrantRolePage, RevokeRolePage } from './person-acts.tsx';
import { wordsAboutAnother } from './refused-account.ts';
import { grantable } from './roles.ts';

const now = new Date('2026-11-22T09:00:00Z');
const carla = aPerson();
const self = aPerson({ id: READER_ID, name: 'Ama Reader', roles: ['administrator'] });
const gone = aPerson({
  id: 'person-2',
  name: 'Élise Garnier',
  email: 'elise@rive.example',
  status: 'disabled',
  roles: ['applicant'],
});
const people = [carla, self, gone];
const query = peopleQuery({});

const anErasure = (bent: Partial<ErasureView> = {}): ErasureView => ({
  id: 'erasure-1',
  version: 1,
  status: 'ordered',
  subjectKind: 'organisation',
  subjectId: 'organisation-1',
  ground: 'consent-withdrawn',
  orderedAt: '2026-11-21T15:41:09.000Z',
  answered: 0,
  erased: 0,
  keptByLaw: 0,
  allowed: ['confirm', 'cancel'],
  ...bent,
});

describe.each(TESTED)('the administrator in %s', (locale) => {
  const visitor = aVisitor(locale, 'administrator');

  it('has sound pages in every state', () => {
    const everything = aPerson({ roles: [...grantable({ roles: [] }).possible] });
    const pages = [
      <PeoplePage key="people" visitor={visitor} people={people} now={now} query={query} />,
      <PeoplePage key="none" visitor={visitor} people={people} now={now} query={peopleQuery({ q: 'nobody' })} />,
      <AddPersonPage key="add" visitor={visitor} />,
      <GrantRolePage key="grant" visitor={visitor} person={carla} />,
      <GrantRolePage key="no-role" visitor={visitor} person={everything} />,
      <RevokeRolePage key="revoke" visitor={visitor} person={aPerson({ roles: ['donor', 'auditor'] })} />,
      <RevokeRolePage key="last-role" visitor={visitor} person={carla} />,
      <DisablePersonPage key="disable" visitor={visitor} person={carla} />,
      <InvitationPage key="again" visitor={visitor} person={carla} act="invite-again" />,
      <InvitationPage key="cancel" visitor={visitor} person={carla} act="cancel-invitation" />,
      <ErasuresPage
        key="erasures"
        visitor={visitor}
        erasures={[anErasure(), anErasure({ id: 'e2', status: 'confirmed' })]}
      />,
      <OrderErasurePage key="order" visitor={visitor} />,
      <DecideErasurePage key="confirm" visitor={visitor} erasure={anErasure()} verb="confirm" />,
      <DecideErasurePage key="cancel" visitor={visitor} erasure={anErasure()} verb="cancel" />,
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('an erasure', () => {
  const links = (allowed: readonly string[], ...roles: ('administrator' | 'auditor' | 'secretariat')[]) =>
    markupOf(<ErasuresPage visitor={aVisitor('en', ...roles)} erasures={[anErasure({ allowed })]} />).links.filter(
      (href) => href.startsWith('/admin/erasures/'),
    );

  it('is decided by whom the service lets, and read by an auditor only', () => {
    expect(links(['cancel'], 'administrator')).toEqual(['/admin/erasures/order', '/admin/erasures/erasure-1/cancel']);
    expect(links(['confirm', 'cancel'], 'secretariat')).toEqual([
      '/admin/erasures/erasure-1/confirm',
      '/admin/erasures/erasure-1/cancel',
    ]);
    expect(links([], 'auditor')).toEqual([]);
  });

  it('is one step away in the navigation of whoever orders or confirms it', () => {
    const places = (...roles: ('administrator' | 'auditor' | 'secretariat')[]) =>
      markupOf(<ErasuresPage visitor={aVisitor('en', ...roles)} erasures={[]} />).html;
    const here = '<a href="/admin/erasures" aria-current="page">Erasures</a>';
    expect(places('administrator')).toContain(here);
    expect(places('secretariat')).toContain(here);
    expect(places('secretariat')).toContain('No erasure waits for a second person');
    expect(places('secretariat')).toContain('Nobody has been forgotten');
    expect(places('auditor')).not.toContain(here);
  });

  it('is offered for a closed account', () => {
    const offered = markupOf(
      <PeoplePage visitor={aVisitor('en', 'administrator')} people={people} now={now} query={query} />,
    );
    expect(offered.links.filter((href) => href.startsWith('/admin/erasures/'))).toEqual([
      '/admin/erasures/order?person=person-2',
    ]);
  });

  it('says what was erased and what the law keeps', () => {
    const done = anErasure({ status: 'confirmed', answered: 5, erased: 12, keptByLaw: 1 });
    const { html } = markupOf(<ErasuresPage visitor={aVisitor('en', 'auditor')} erasures={[done]} />);
    expect(html).toContain(
      '5 of 5 services have answered; 12 acts can be opened by nobody any more, one is kept by law.',
    );
    const again = anErasure({ status: 'confirmed', answered: 5 });
    expect(markupOf(<ErasuresPage visitor={aVisitor('en', 'auditor')} erasures={[again]} />).html).toContain(
      '5 of 5 services have answered; nothing was left to erase, none is kept by law.',
    );
  });
});

describe('people', () => {
  const links = (...roles: ('administrator' | 'auditor')[]) =>
    markupOf(<PeoplePage visitor={aVisitor('en', ...roles)} people={people} now={now} query={query} />).links.filter(
      (href) => !href.includes('/figures/'),
    );

  it('can be changed by an administrator, apart from oneself and closed accounts', () => {
    expect(links('administrator').filter((href) => href.startsWith('/admin/people/'))).toEqual([
      '/admin/people/add',
      '/admin/people/person-1/grant-role',
      '/admin/people/person-1/end-sessions',
      '/admin/people/person-1/disable',
    ]);
    expect(links('auditor').filter((href) => href.startsWith('/admin/people/'))).toEqual([]);
  });

  it('are found by parts of name and address, without accents, by role and by state', () => {
    const found = (address: Record<string, string>) => chosenPeople(people, peopleQuery(address)).map(({ id }) => id);
    expect(found({ q: 'elise garnier' })).toEqual(['person-2']);
    expect(found({ q: 'FINANCE.example', state: 'active' })).toEqual(['person-1', READER_ID]);
    expect(found({ role: 'administrator' })).toEqual([READER_ID]);
    expect(found({ state: 'disabled' })).toEqual(['person-2']);
    expect(found({ role: 'nonsense', state: 'nonsense' })).toHaveLength(3);
  });

  it('get only roles that go together, and the page says why not the others', () => {
    const { possible, refused } = grantable({ roles: ['certifying-officer'] });
    const dated = grantable({
      roles: ['certifying-officer'],
      roleDates: { 'certifying-officer': { until: '2027-01-31' } },
    });
    expect([dated.refused, dated.possible]).toEqual([
      [],
      expect.arrayContaining(['certifying-officer', 'approving-officer']),
    ]);
    expect(possible).toEqual(['reviewer', 'trustee', 'secretariat', 'donor', 'auditor', 'administrator']);
    expect(refused.map(({ role }) => role)).toEqual(['approving-officer', 'releasing-officer']);
    const { html, fields } = markupOf(<GrantRolePage visitor={aVisitor('en', 'administrator')} person={carla} />);
    expect(html).toContain('Approving officer: not together with Certifying officer');
    const days = ['from', 'until'].flatMap((name) => ['day', 'month', 'year'].map((part) => `${name}-${part}`));
    expect([...new Set(fields)]).toEqual(['role', ...days]);
    expect(html).not.toContain('value="approving-officer"');
  });

  it('are invited with what was typed shown again, and without a password of the administrator’s making', () => {
    const typed = { name: 'New Person', email: 'new@fund.example', roles: ['auditor'] };
    const errors = [{ field: 'roles', message: 'Nobody may be both.' }];
    const page = markupOf(<AddPersonPage visitor={aVisitor('en', 'administrator')} typed={typed} errors={errors} />);
    expect([...new Set(page.fields)]).toEqual(['name', 'email', 'roles']);
    expect(page.errors).toEqual(errors.map(({ message }) => message));
    expect(page.html).toMatch(/value="new@fund.example"/);
    expect(page.html).toMatch(/value="auditor" checked|checked="" value="auditor"|value="auditor"[^>]*checked/);
  });

  it('who are invited can be written to again, or not come at all', () => {
    const waiting = aPerson({ id: 'person-3', name: 'New Person', status: 'invited' });
    const all = [waiting, aPerson({ id: 'person-4', status: 'unconfirmed' })];
    const { links: found } = markupOf(
      <PeoplePage visitor={aVisitor('en', 'administrator')} people={all} now={now} query={query} />,
    );
    expect(found.filter((href) => /person-/.test(href))).toEqual([
      '/admin/people/person-3/invite-again',
      '/admin/people/person-3/cancel-invitation',
    ]);
    const cancel = markupOf(
      <InvitationPage visitor={aVisitor('en', 'administrator')} person={waiting} act="cancel-invitation" />,
    );
    expect([cancel.h1, cancel.buttons.at(-1)]).toEqual([
      'Cancel the invitation of New Person?',
      'Cancel the invitation',
    ]);
  });

  it('are refused in words about them, in the order of the page', () => {
    const refused = [
      { field: 'roles', code: 'incompatible-roles', message: 'x', params: { first: 'applicant', second: 'reviewer' } },
      { field: 'email', code: 'email-malformed', message: 'This is not an e-mail address.' },
      { field: 'name', code: 'name-missing', message: 'Enter your name.' },
    ];
    const problem = {
      type: '',
      title: '',
      status: 422,
      detail: '',
      code: 'correct-these-fields',
      errors: refused,
      requestId: 'r',
    };
    const words = wordsAboutAnother(aVisitor('en', 'administrator').t, { errors: refused, problem });
    expect(words.map(({ message }) => message)).toEqual([
      'Enter the name of the person.',
      'This is not an e-mail address.',
      'Nobody may be both Applicant and Reviewer. Give one of the two to another person.',
    ]);
  });

  it('leave with a reason', () => {
    const { h1, fields, html } = markupOf(
      <DisablePersonPage visitor={aVisitor('en', 'administrator')} person={carla} reason="left" />,
    );
    expect([h1, fields]).toEqual(['Close the account of Carla Nunes?', ['reason']]);
    expect(html).toContain('action="/admin/people/person-1/disable"');
  });
});

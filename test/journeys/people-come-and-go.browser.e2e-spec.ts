import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonalExportView } from '#contracts/api/portal';
import { describeInBrowser, type Visitor } from '#test/support/browser';
import type { Look } from '#test/support/look';
import type { WholeFund } from '#test/support/whole-fund';
import { DemoClock } from '../../deploy/seed/clock.mjs';
import { FundClient, until, type Answer } from '../../deploy/seed/client.mjs';
import { email, password } from './cast.ts';
import * as account from './pages-of-the-account.ts';
import * as administrator from './pages-of-the-administrator.ts';
import { aFilledFund, demoPerson } from './pages-readers.ts';

/** Each has people of its own: `group` stands in their names. */
const CROSSINGS: readonly { readonly says: string; readonly group: string; readonly look: Look }[] = [
  { says: 'in English', group: 'english', look: { language: 'en' } },
  { says: 'in English, without JavaScript', group: 'plain-english', look: { language: 'en', javaScript: false } },
  { says: 'in Arabic', group: 'arabic', look: { language: 'ar' } },
  { says: 'in Arabic, without JavaScript', group: 'plain-arabic', look: { language: 'ar', javaScript: false } },
];

/** Who is invited, where their work begins, and what their page says that it is for. */
const NEWCOMERS = [
  { who: 'auditor', role: 'Auditor', home: '/audit', reads: /^Every act of the fund is one entry\./ },
  { who: 'donor', role: 'Donor', home: '/donor', reads: /^Contributions are pooled:/ },
  { who: 'administrator', role: 'Administrator', home: '/admin/people', reads: /^Applicants register themselves\./ },
  { who: 'secretariat', role: 'Secretariat', home: '/office', reads: 'Draft a new call' },
  { who: 'releasing', role: 'Releasing officer', home: '/account/security', reads: 'Until then no other page opens.' },
] as const;
type Newcomer = (typeof NEWCOMERS)[number]['who'];

const ADA = demoPerson('ada@fund.example');
const CARLA = demoPerson('carla@finance.example');
const TOKEN = 'Report to our accounts';
const DAY_MS = 24 * 60 * 60 * 1000;

/** What could change something: signing out, the language and the theme stand outside the main part of a page. */
const changes = ({ page }: Visitor): Promise<number> => page.locator('main form[method="post"]').count();

let fund: WholeFund;
/** To look at the state of the fund otherwise than through a page. */
let api: FundClient;

describeInBrowser('people come and go', (browser) => {
  beforeAll(async () => {
    fund = await aFilledFund('people', { single: true });
    api = await FundClient.signedIn(fund.url, ADA);
  }, 240_000);
  afterAll(() => fund?.stop(), 30_000);

  describe.each(CROSSINGS)('$says', ({ group, look }) => {
    const windows: Visitor[] = [];
    const people = {} as Record<Newcomer, Visitor>;
    let ada: Visitor;
    let appOfReleasing: string;

    const name = (who: string): string => `${who}-${group}`;

    async function aWindow(who: string): Promise<Visitor> {
      const visitor = await browser.somebody(`${who} (${group})`, fund.url, look);
      windows.push(visitor);
      return visitor;
    }

    /** Asks for a page of one's own, and is asked to sign in. */
    async function isOut(visitor: Visitor, address: string): Promise<void> {
      await visitor.visit(address);
      await visitor.seesHeading('Sign in');
    }

    beforeAll(async () => {
      ada = await aWindow('Ada');
      await ada.signIn(ADA.email, ADA.password);
    }, 60_000);
    afterAll(() => Promise.all(windows.map((each) => each.leaves())));

    it.each(NEWCOMERS)(
      'a new person comes by the letter of an administrator, as $who',
      async ({ who, role, home, reads }) => {
        await administrator.invites(ada, name(who), role);
        people[who] = await aWindow(who);
        await account.acceptsTheInvitation(people[who], name(who));
        expect(people[who].address()).toBe(home);
        await people[who].sees(reads);
      },
      60_000,
    );

    it('who releases money sets up an app before anything else', async () => {
      appOfReleasing = await account.setsUpAnApp(people.releasing);
      expect(await people.releasing.visit('/finance')).toBe(200);
    }, 60_000);

    it('an administrator grants a role and takes it away, and cannot give two that exclude each other', async () => {
      const place = 'The pages for reviewers';
      await administrator.grants(ada, name('administrator'), 'Reviewer');
      await people.administrator.visit('/account');
      expect(await people.administrator.seesLink(place)).toBe(true);
      await administrator.revokes(ada, name('administrator'), 'Reviewer');
      await people.administrator.visit('/account');
      expect(await people.administrator.seesLink(place)).toBe(false);
      await administrator.cannotInviteTwoSignatures(ada, name('two-signatures'));
    }, 60_000);

    it('the auditor reads the whole way of a grant and the books, and finds nothing to change', async () => {
      const { auditor } = people;
      await auditor.visit('/audit');
      expect(await changes(auditor)).toBe(0);
      await auditor.follow('All records, read only');
      await auditor.follow('Agreements');
      expect(await changes(auditor)).toBe(0);
      await auditor.follow(/^The acts of G-/);
      await auditor.seesHeading(/ from the call to the public record/);
      expect(await changes(auditor)).toBe(0);
      await auditor.follow('Ledger');
      await auditor.seesHeading(/ on the account, .* promised to grantees$/);
      expect(await changes(auditor)).toBe(0);
      expect(await auditor.visit('/admin/people/add')).toBe(403);
    }, 60_000);

    it('the donor sees where the money went, and takes the numbers along', async () => {
      const { donor } = people;
      await donor.visit('/donor');
      await donor.seesHeading(/^Of .* received, .* has reached organisations$/);
      await donor.sees('Invented donor of the demonstration');
      const file = await donor.download('CSV');
      expect(file.name).toBe('flow-usd.csv');
      const { received, paid }: Answer = await api.get('/grants/totals');
      for (const [sum] of [received, paid]) expect(file.text).toContain(sum.amount);
    }, 60_000);

    it('an access token is shown once, reads what it may, and is revoked', async () => {
      const { secretariat } = people;
      const token = await account.makesAToken(secretariat, TOKEN);
      expect(await secretariat.page.content()).not.toContain(token);
      const read = async (): Promise<number> =>
        (await fetch(`${fund.url}/api/applications`, { headers: { authorization: `Bearer ${token}` } })).status;
      expect(await read()).toBe(200);
      await account.revokesTheToken(secretariat, TOKEN);
      expect(await read()).toBe(401);
    }, 60_000);

    it('a role is in the hands of a colleague until its owner takes it back', async () => {
      const days = { from: DemoClock.day(0), until: DemoClock.day(7) };
      const carla = await aWindow('Carla');
      await carla.hasSignedIn(CARLA.email, CARLA.password);
      await account.givesARole(people.secretariat, { role: 'Secretariat', to: CARLA.name, ...days });
      await carla.visit('/account');
      await carla.sees('You act for');
      await account.endsTheDelegation(people.secretariat, CARLA.name);
      await carla.visit('/account');
      await carla.doesNotSee('You act for');
    }, 60_000);

    it('somebody takes along what the fund keeps about them', async () => {
      const file = await account.takesTheirData(people.secretariat, name('secretariat'));
      expect(file.name).toMatch(/\.json$/);
      const { portal } = JSON.parse(file.text) as PersonalExportView;
      expect(portal['profile']).toEqual([expect.objectContaining({ email: email(name('secretariat')) })]);
    }, 60_000);

    it('who changes the password is out everywhere else', async () => {
      const elsewhere = await aWindow('secretariat elsewhere');
      await elsewhere.signIn(email(name('secretariat')), password(name('secretariat')));
      await elsewhere.visit('/account/sessions');
      expect(await elsewhere.seesButton('End all other sessions')).toBe(true);
      await account.changesThePassword(people.secretariat, name('secretariat'), 'lamps along another river');
      await isOut(elsewhere, '/office');
      await people.secretariat.visit('/account/sessions');
      await people.secretariat.sees('This one');
      expect(await people.secretariat.seesButton('End all other sessions')).toBe(false);
    }, 60_000);

    it('who forgot the password chooses another by letter, and is out everywhere', async () => {
      const chosen = 'a compass that points home';
      const elsewhere = await aWindow('auditor elsewhere');
      await account.choosesANewPassword(elsewhere, name('auditor'), chosen);
      await isOut(people.auditor, '/audit');
      await elsewhere.signIn(email(name('auditor')), chosen);
      expect(elsewhere.address()).toBe('/audit');
    }, 60_000);

    it('who lost every factor waits for two people and a day, and can stop it', async () => {
      const who = name('releasing');
      const lost = await aWindow('releasing, who lost the phone');
      await account.asksForHelp(lost, who);
      await administrator.givesTheirWord(ada, who, 'Vouch for this person', 'Met at the office, passport seen.');
      await ada.sees('Vouched for');
      expect(await ada.seesLink(/^Confirm and remove the factors/)).toBe(false);
      const how = 'Called the number of the contract.';
      await administrator.givesTheirWord(people.administrator, who, 'Confirm and remove the factors', how);
      await people.administrator.sees(/^The factors go on /);
      const reset = (await api.get('/factor-resets')).find((each: Answer) => each.name === who);
      expect(Date.parse(reset.dueAt) - Date.now()).toBeGreaterThan(DAY_MS - 60_000);
      await account.stopsTheRequest(lost, who);
      await people.administrator.visit('/admin/lost-factors');
      await people.administrator.doesNotSee(/^The factors go on /);
      await lost.signIn(email(who), password(who), appOfReleasing);
      expect(lost.address()).toBe('/finance');
    }, 90_000);

    it('a closed account is forgotten when two people say so', async () => {
      const who = name('donor');
      await administrator.closesTheAccount(ada, who);
      await isOut(people.donor, '/donor');
      await administrator.ordersTheErasure(ada, who);
      expect(await ada.seesLink(/^Confirm the erasure/)).toBe(false);
      const id = await administrator.confirmsTheErasure(people.administrator);
      const isTheOne = (each: Answer): boolean => each.id === id && each.answered === 5;
      await until<Answer>(
        'what every service erased',
        () => api.get('/erasures'),
        (all) => all.some(isTheOne),
      );
      await people.administrator.visit('/admin/people');
      await people.administrator.doesNotSee(email(who));
      await people.donor.signIn(email(who), password(who));
      await people.donor.sees(/The e-mail address or the password is not right\./);
    }, 60_000);

    it('nothing on the way was broken in anybody’s browser', () => {
      expect(windows.flatMap(({ complaints }) => complaints)).toEqual([]);
    });
  });
});

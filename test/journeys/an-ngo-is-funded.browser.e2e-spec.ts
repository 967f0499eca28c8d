import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser, type FundBrowser, type Visitor } from '#test/support/browser';
import type { Look } from '#test/support/look';
import { aWholeFund, programOutput, type WholeFund } from '#test/support/whole-fund';
import { DemoClock } from '../../deploy/seed/clock.mjs';
import { until, type Answer } from '../../deploy/seed/client.mjs';
import * as applicant from './pages-of-the-applicant.ts';
import * as board from './pages-of-the-board.ts';
import * as finance from './pages-of-finance.ts';
import * as office from './pages-of-the-office.ts';
import * as reviewing from './pages-of-the-reviewer.ts';
import { castOf, email, password, totp, type Member } from './cast.ts';
import { addsAPasskey, comesInByPasskey } from './second-factor.ts';

const CALL = 'Small grants of the journey';
const DONOR = 'Donor of the journey';
const NGO: applicant.Applicant = {
  account: 'director',
  organisation: 'Journey House',
  project: 'A safe place and a lawyer',
};
const PLAIN_NGO: applicant.Applicant = { ...NGO, account: 'plain', organisation: 'House without Scripts' };

async function aFundWithStaff(name: string): Promise<WholeFund> {
  const fund = await aWholeFund(name);
  const file = path.join(fund.stateDirectory, 'password');
  fs.writeFileSync(file, password('administrator'));
  const person = ['--email', email('administrator'), '--name', 'Administrator', '--role', 'administrator'];
  await fund.operator('user', 'add', ...person, '--password-file', file);
  await fund.clock.goToDay(-92);
  await castOf(fund.url);
  return fund;
}

/** The whole thread, with everybody in front of pages that look like this. */
const thread =
  (name: string, look: Look) =>
  (browser: FundBrowser): void => {
    const people = new Map<string, Visitor>();
    let fund: WholeFund;
    let receipt: applicant.SentApplication;
    let reference: string;
    let brokenAt: string | undefined;

    beforeAll(async () => void (fund = await aFundWithStaff(name)), 120_000);
    afterAll(() => fund?.stop(), 30_000);

    /** One step of the thread; after the first that breaks, the others say only that they were not reached. */
    function step(says: string, day: number | undefined, walk: () => Promise<void>): void {
      it(
        says,
        async () => {
          if (brokenAt !== undefined) throw new Error(`not reached: the thread broke where ${brokenAt}`);
          brokenAt = says;
          if (day !== undefined) await fund.clock.goToDay(day);
          await walk();
          brokenAt = undefined;
        },
        120_000,
      );
    }

    /** Each in a window of their own, signed in when first needed. */
    async function as(member: Member): Promise<Visitor> {
      const known = people.get(member);
      if (known !== undefined) return known;
      const visitor = await aNewPerson(member);
      await visitor.signIn(email(member), password(member), totp(member));
      return visitor;
    }

    async function aNewPerson(name: string, own: Look = look): Promise<Visitor> {
      const visitor = await browser.somebody(name, fund.url, own);
      people.set(name, visitor);
      return visitor;
    }

    async function applies(ngo: Visitor, who: applicant.Applicant): Promise<applicant.SentApplication> {
      await applicant.registers(ngo, who);
      await applicant.entersTheOrganisation(ngo, who);
      await applicant.startsAnApplication(ngo, CALL);
      await applicant.answersTheQuestions(ngo, who);
      await applicant.uploadsTheDocuments(ngo);
      return applicant.sendsTheApplication(ngo);
    }

    step('the secretariat drafts a call and publishes it', -91, async () => {
      const secretariat = await as('secretariat');
      const days = { opensOn: DemoClock.day(-90), deadlineOn: DemoClock.day(-60) };
      await office.draftsTheCall(secretariat, { title: CALL, ...days });
      await office.publishesTheCall(secretariat);
    });

    step('a donor’s pledge arrives on the account', undefined, async () => {
      await office.recordsAPledge(await as('secretariat'), DONOR, DemoClock.day(-95));
      await finance.entersTheDeposit(await as('certifying'), 'certifying', DONOR, DemoClock.day(-93));
    });

    step('an NGO registers, applies before the deadline and keeps its receipt', -80, async () => {
      receipt = await applies(await aNewPerson('the NGO'), NGO);
      expect(receipt.number).toMatch(/^A-\d{4}-\d{5}$/);
    });

    step('another does the same without JavaScript, and withdraws', undefined, async () => {
      const plain = await aNewPerson('the NGO without JavaScript', { ...look, javaScript: false });
      const sent = await applies(plain, PLAIN_NGO);
      expect(sent.number).toMatch(/^A-\d{4}-\d{5}$/);
      await applicant.withdraws(plain);
    });

    step('the receipt is confirmed by the command that its page prints', undefined, async () => {
      const ngo = people.get('the NGO')!;
      await ngo.visitUntil(ngo.address(), /^In the public log at place/);
      const file = path.join(fund.stateDirectory, `receipt-${receipt.number}.json`);
      fs.writeFileSync(file, receipt.receipt);
      const command = receipt.command.map((word) => (word === path.basename(file) ? file : word));
      expect(await programOutput(['dist/verify.mjs', ...command])).toContain(receipt.number);
    });

    step('after the deadline the secretariat closes the call and screens with reasons', -59, async () => {
      const secretariat = await as('secretariat');
      await office.closesTheCall(secretariat, CALL);
      await office.findsItEligible(secretariat, NGO.organisation);
      const ngo = people.get('the NGO')!;
      await ngo.visit('/apply');
      await ngo.follow(NGO.project);
      await ngo.sees('Registered in time, six years of experience, all documents there.');
    });

    step('three reviewers are assigned', -50, async () => office.assignsTheReviewers(await as('secretariat'), CALL));

    step('three reviewers score, and see each other’s scores only after their own', -40, async () => {
      const others = ['nobody else has sent yet', 'one other has sent', '2 others have sent'];
      const said: string[] = [];
      for (const member of ['firstReviewer', 'secondReviewer', 'thirdReviewer'] as const) {
        const reviewer = await as(member);
        await reviewing.opensTheFile(reviewer);
        const reason = `${member}: a clear need and a clear plan.`;
        await reviewing.fillsTheSheet(reviewer, member, '4.5', reason);
        await reviewer.doesNotSee('Scores of 5, side by side');
        for (const another of said) expect(await reviewer.page.content()).not.toContain(another);
        await reviewing.sendsTheSheet(reviewer, others[said.length]!);
        for (const another of said) expect(await reviewer.page.content()).toContain(another);
        said.push(reason);
      }
    });

    step('the secretariat makes the ranking and sends it to the board', -30, async () =>
      office.ranksAndSends(await as('secretariat'), CALL),
    );

    step('two trustees agree, and one of them approves', undefined, async () => {
      const [first, second] = [await as('firstTrustee'), await as('secondTrustee')];
      await board.agrees(first);
      expect(await first.seesLink('Approve the list')).toBe(false);
      await board.agrees(second);
      await board.approves(second);
    });

    step('the grantee signs and gives its bank account', -20, async () =>
      applicant.signsTheAgreement(people.get('the NGO')!),
    );

    step('the fund countersigns', undefined, async () =>
      office.countersigns(await as('secretariat'), DemoClock.day(-18)),
    );

    // a device answers a script only; without one the officer's app is asked
    if (look.javaScript !== false)
      step('the releasing officer adds a passkey, and comes in with nothing else', -17, async () => {
        // browsers give passkeys to names, and to no number
        const named = fund.url.replace('127.0.0.1', 'localhost');
        const releasing = await browser.somebody('releasing', named, look);
        people.set('releasing', releasing);
        await releasing.signIn(email('releasing'), password('releasing'), totp('releasing'));
        await addsAPasskey(releasing);
        await comesInByPasskey(releasing);
        expect(releasing.address()).toBe('/finance');
      });

    step('a payment is requested, certified, approved and released by four people', -17, async () => {
      await applicant.requestsThePayment(people.get('the NGO')!, 'USD 10,800');
      await finance.signsThePayment(await as('certifying'), 'certify');
      await finance.signsThePayment(await as('approving'), 'approve');
      await finance.signsThePayment(await as('releasing'), 'release');
    });

    step('the payment file is made for the bank, sent, and marked as paid', undefined, async () => {
      const releasing = await as('releasing');
      const file = await finance.buildsTheRun(releasing);
      expect(file.name).toMatch(/\.xml$/);
      expect(file.text).toContain('xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"');
      expect(file.text).toMatch(/<InstdAmt Ccy="USD">10800(\.00)?<\/InstdAmt>/);
      await finance.marksTheRunAsSent(releasing);
      await fund.clock.goToDay(-16);
      await finance.settlesTheRun(await as('certifying'), DemoClock.day(-17));
    });

    step('the grantee reports, and the secretariat accepts', -2, async () => {
      await applicant.reports(people.get('the NGO')!);
      await office.acceptsTheReport(await as('secretariat'));
    });

    step('the grant is published', 0, async () => {
      reference = await office.publishesTheGrant(await as('secretariat'));
    });

    step('everybody sees its amount, its status and a proof that the log confirms', undefined, async () => {
      const reader = await aNewPerson('a reader');
      await reader.visitUntil(`/grants/${reference}`, /^USD\s10,800 of 18,000 is paid$/);
      await reader.seesHeading(NGO.project);
      await reader.sees('Running');
      await reader.sees(/^USD\s18,000\.00$/);
      await reader.follow(/^proof /);
      await reader.seesHeading('Yes: this act is in the public log');
      const log = await until<Answer>(
        'an idle log',
        async () => (await fetch(`${fund.url}/log/status`)).json(),
        (status) => status.pending === 0,
      );
      await reader.visit(`/grants/${reference}`);
      const command = await applicant.printedCommand(reader, 'log');
      expect(await programOutput(['dist/verify.mjs', ...command])).toContain(String(log.size));
    });

    step('nothing on the way was broken in anybody’s browser', undefined, async () => {
      expect([...people.values()].flatMap(({ complaints }) => complaints)).toEqual([]);
    });
  };

describeInBrowser('an NGO is funded, in English', thread('thread-english', { language: 'en' }));

describeInBrowser(
  'an NGO is funded, in Arabic and without JavaScript',
  thread('thread-arabic', { language: 'ar', javaScript: false }),
);

describeInBrowser(
  'an NGO is funded, in English, without JavaScript and by the keyboard alone',
  thread('thread-plain', { language: 'en', javaScript: false, keyboard: true }),
);

describeInBrowser('an NGO is funded, in Arabic', thread('thread-scripts', { language: 'ar' }));

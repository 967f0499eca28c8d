import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeInBrowser, type FundBrowser, type Visitor } from '#test/support/browser';
import { aWholeFund, type WholeFund } from '#test/support/whole-fund';
import { LOCALES } from '../../apps/portal/src/messages/locale.ts';
import type { FundClient } from '../../deploy/seed/client.mjs';
import { barriersInEveryLook, widthBeyond } from './pages-for-everybody.ts';
import { ACTS, BESIDE, ROLE_PAGES } from './pages-of-the-thread.ts';
import { patternOf } from './pages-reachable.ts';
import { picturesOf } from './pictures-of-acts.ts';
import { CAST, castOf, email, password, totp, type Member } from './cast.ts';
import { hasConfirmed } from './second-factor.ts';
import { bodyOf, send, type Known } from './step.ts';
import { thread } from './thread.ts';

const MEMBERS = Object.keys(CAST) as Member[];
/** One of each role, and the applicant whose grant it is not. */
const ONE_OF_EACH = MEMBERS.filter((member) => !['secondReviewer', 'thirdReviewer', 'secondTrustee'].includes(member));
/** What stands on pages of the grantee and must not reach anybody else. */
const SECRETS = ['Journey House', 'A safe place and a lawyer', '0123456789', 'Forty people'];
/** How many look at the same time. */
const AT_ONCE = 4;

let fund: WholeFund;
let people: Record<Member, FundClient>;
const windows = new Map<Member, Visitor>();
const known: Known = {};

async function opensWindows(browser: FundBrowser): Promise<void> {
  fund = await aWholeFund('wrong-persons');
  const file = path.join(fund.stateDirectory, 'password');
  fs.writeFileSync(file, password('administrator'));
  const person = ['--email', email('administrator'), '--name', 'Administrator', '--role', 'administrator'];
  await fund.operator('user', 'add', ...person, '--password-file', file);
  await fund.clock.goToDay(-92);
  people = await castOf(fund.url);
  for (const member of MEMBERS) {
    const visitor = await browser.somebody(member, fund.url);
    if (member !== 'nobody') await visitor.hasSignedIn(email(member), password(member), totp(member));
    windows.set(member, visitor);
  }
}

/** What somebody gets at an address. */
interface Sight {
  readonly member: Member;
  readonly status: number;
  readonly text: string;
  readonly button: boolean;
  /** Sent to another page instead: the one to sign in at, or the record without the act. */
  readonly elsewhere: boolean;
}

async function looks(member: Member, address: string, button?: string | RegExp): Promise<Sight> {
  const visitor = windows.get(member)!;
  const status = await visitor.visit(address);
  return {
    member,
    status,
    text: await visitor.text(),
    button: button !== undefined && (await visitor.seesButton(button)),
    elsewhere: visitor.address() !== address,
  };
}

/** What keeps the right person out of a page that only a fund in this state has, in any language and look. */
async function barriersOn(member: Member, address: string): Promise<string[]> {
  const visitor = windows.get(member)!;
  await picturesOf(visitor, `${CAST[member]} ${patternOf(address)}`, address);
  const found: string[] = [];
  for (const language of LOCALES) {
    await visitor.reads(language);
    await visitor.visit(address);
    const barriers = [...(await barriersInEveryLook(visitor)), ...(await widthBeyond(visitor))];
    found.push(...barriers.map((each) => `${address} in ${language}: ${each}`));
  }
  await visitor.reads('en');
  return found;
}

async function allLook(members: readonly Member[], address: string, button?: string | RegExp): Promise<Sight[]> {
  const sights: Sight[] = [];
  for (let first = 0; first < members.length; first += AT_ONCE) {
    const few = members.slice(first, first + AT_ONCE);
    sights.push(...(await Promise.all(few.map((member) => looks(member, address, button)))));
  }
  return sights;
}

const isRefused = ({ member, status, elsewhere }: Sight): boolean =>
  status === 403 || status === 404 || (member === 'nobody' && elsewhere);

describeInBrowser('a wrong person in the browser', (browser) => {
  let brokenAt: string | undefined;
  beforeAll(() => opensWindows(browser), 180_000);
  afterAll(() => fund?.stop(), 30_000);

  // while the thread is walked through the API, everybody looks for the button of each act before it is pressed
  describe('does not find the act', () => {
    it.each(thread.map((step) => [step.says, step] as const))(
      'where %s',
      async (says, step) => {
        if (brokenAt !== undefined) throw new Error(`not reached: the thread broke where ${brokenAt}`);
        brokenAt = says;
        if (step.day !== undefined) await fund.clock.goToDay(step.day);
        await step.after?.(people, known);
        const { address, button } = ACTS[says]!;
        const right: readonly Member[] = [step.by, ...(step.alsoBy ?? [])];
        const wrong = MEMBERS.filter(
          (member) => !right.includes(member) && (ONE_OF_EACH.includes(member) || CAST[member] === CAST[step.by]),
        );
        if (CAST[step.by] === 'releasing-officer') await hasConfirmed(windows.get(step.by)!, totp(step.by)!);
        expect(await looks(step.by, address(known), button)).toMatchObject({ status: 200, button: true });
        for (const page of [{ by: step.by, address }, ...(BESIDE[says] ?? [])])
          expect(await barriersOn(page.by, page.address(known))).toEqual([]);
        const sights = await allLook(wrong, address(known), button);
        expect(sights.filter((sight) => sight.button || !(isRefused(sight) || mayRead(sight, says)))).toEqual([]);
        expect(leaksIn(sights)).toEqual([]);
        const forged = await Promise.all(wrong.map((member) => posts(member, address(known))));
        expect(forged.filter(({ status }) => ![401, 403, 404].includes(status))).toEqual([]);
        const answer = await send(people[step.by], step, known, await bodyOf(step, people, known));
        known['slug'] ??= answer.slug;
        step.learn?.(answer, known);
        brokenAt = undefined;
      },
      120_000,
    );
  });

  describe('does not see the page', () => {
    it.each(ROLE_PAGES.map((page) => [page.says, page] as const))(
      '%s',
      async (_, page) => {
        const owners = page.eachTheirOwn ? ['grantee', 'otherApplicant'] : ['grantee'];
        const wrong = ONE_OF_EACH.filter(
          (member) => !page.for.includes(CAST[member]) || (CAST[member] === 'applicant' && !owners.includes(member)),
        );
        const sights = await allLook(wrong, page.address(known));
        expect(sights.filter((sight) => !isRefused(sight))).toEqual([]);
        expect(leaksIn(sights)).toEqual([]);
        const right = ONE_OF_EACH.filter((member) => !wrong.includes(member));
        expect(right.length).toBeGreaterThan(0);
        if (page.says.endsWith('.json')) return;
        for (const sight of await allLook(right, page.address(known))) {
          expect(sight).toMatchObject({ status: 200, elsewhere: false });
          if (sight.member === 'otherApplicant') expect(leaksIn([sight])).toEqual([]);
        }
      },
      60_000,
    );
  });

  it('cannot send a form that was drawn for somebody else', async () => {
    const secretariat = windows.get('secretariat')!;
    await secretariat.visit('/office/contributions/new');
    const token = await secretariat.page.locator('input[name="_csrf"]').first().inputValue();
    const stolen = await posts('approving', '/office/contributions/new', { _csrf: token, donor: 'Nobody' });
    expect([403, 409]).toContain(stolen.status);
    expect((await people.secretariat.get('/contributions')).length).toBe(0);
  });

  it('leaves no complaint in any browser', () => {
    expect([...windows.values()].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

/** Those who may read the record are led to it, without the act. */
const mayRead = ({ status, elsewhere, member }: Sight, says: string): boolean =>
  status === 200 && (elsewhere || READS_THE_SAME_PAGE.some(([act, who]) => says.includes(act) && who.includes(member)));

/** Acts that stand in the page of the record itself, which others read too. */
const READS_THE_SAME_PAGE: readonly (readonly [string, readonly Member[]])[] = [
  ['scores on the rubric', ['secretariat', 'auditor']],
  ['ranks and drafts', ['auditor']],
  ['an organisation registers', []],
];

/** Who may not even read it must not learn what stands there. */
function leaksIn(sights: readonly Sight[]): string[] {
  return sights
    .filter((sight) => isRefused(sight) || CAST[sight.member] === 'applicant')
    .flatMap(({ member, text }) =>
      SECRETS.filter((secret) => text.includes(secret)).map((each) => `${member}: ${each}`),
    );
}

/** Sends a form to an address as a page of one's own would, with the token of one's own session. */
async function posts(
  member: Member,
  address: string,
  fields: Record<string, string> = {},
): Promise<{ member: Member; status: number }> {
  const visitor = windows.get(member)!;
  const tokens = visitor.page.locator('input[name="_csrf"]');
  const _csrf = (await tokens.count()) > 0 ? await tokens.first().inputValue() : 'none';
  const answer = await visitor.context.request.post(fund.url + address, {
    form: { _csrf, _key: randomUUID(), _version: '1', ...fields },
    headers: { origin: fund.url, accept: 'text/html' },
    maxRedirects: 0,
  });
  return { member, status: answer.status() };
}

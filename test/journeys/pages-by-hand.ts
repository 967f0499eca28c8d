import { randomUUID } from 'node:crypto';
import type { Page, Response } from 'playwright-core';
import type { Known } from './pages-newcomers.ts';

/** A window of somebody who is signed in, or of nobody, in a fund with newcomers. */
export interface Window {
  readonly page: Page;
  readonly url: string;
  readonly known: Known;
}

type Opening = (window: Window) => Promise<Response>;

/** A page to which no link leads: of a letter, with an error summary, or shown once. */
export interface PageByHand {
  readonly says: string;
  /** A newcomer by name, somebody of the demonstration by address, or null: nobody has signed in. */
  readonly by: string | null;
  readonly status: number;
  /** Can be done again and again, in any language. */
  readonly opens: Opening;
}

/** `:draft` in an address or an answer is what is known by that name. */
const filled = (text: string, known: Known): string =>
  text.replaceAll(/(?<!\w):([a-z]\w*)/gi, (_, name: string) => {
    if (known[name] === undefined) throw new Error(`${text}: nothing is known as ${name}`);
    return known[name];
  });

const visit =
  (address: string): Opening =>
  async ({ page, url, known }) =>
    (await page.goto(url + filled(address, known)))!;

/** What of a form in the browser is touched here. */
interface Form {
  requestSubmit(): void;
  querySelectorAll(selector: string): Iterable<{ type: string; value: string; checked: boolean }>;
}

/** Sends the open form that goes to `action`, with these answers and otherwise as it stands there. */
const send =
  (action: string, answers: Known = {}): Opening =>
  async ({ page, known }) => {
    const isPage = (response: Response): boolean =>
      response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400);
    const typed = Object.entries(answers).map(([name, text]) => [name, filled(text, known)] as const);
    const to = filled(action, known);
    const form = page.locator(`form[method="post"]:is([action="${to}"], [action^="${to}?"])`).first();
    const fillAndSend = form.evaluate((node, texts) => {
      const own = node as unknown as Form;
      for (const [name, text] of texts)
        for (const field of own.querySelectorAll(`[name="${name}"]`))
          if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === text;
          else field.value = text;
      own.requestSubmit();
    }, typed);
    const [answer] = await Promise.all([page.waitForResponse(isPage), page.waitForEvent('load'), fillAndSend]);
    return answer;
  };

/** One after the other; the last one is the page. */
const inTurn =
  (...openings: readonly Opening[]): Opening =>
  async (window) => {
    const answers: Response[] = [];
    for (const opens of openings) answers.push(await opens(window));
    return answers.at(-1)!;
  };

/** The form of a page, sent as it stands there but for these answers. */
const sent = (address: string, answers: Known = {}, action = address): Opening =>
  inTurn(visit(address), send(action, answers));

/** The session ends while a page is open; afterwards the person has it back. */
const withoutSessionAt =
  (address: string, ...then: readonly Opening[]): Opening =>
  async (window) => {
    await visit(address)(window);
    const context = window.page.context();
    const cookies = await context.cookies();
    await context.clearCookies({ name: 'session' });
    const answer = await inTurn(...then)(window);
    await context.addCookies(cookies);
    return answer;
  };

const by =
  (who: string | null) =>
  (says: string, status: number, opens: Opening): PageByHand => ({ says, by: who, status, opens });

const nobody = by(null);
const founder = by('founder');
const colleague = by('colleague');
const careful = by('careful');
const grantee = by('elise@rive-claire.example');
const reviewer = by('irina@panel.example');
const secretariat = by('samuel@fund.example');
const trustee = by('amina@board.example');
const certifying = by('carla@finance.example');
const approving = by('peter@finance.example');
const donor = by('signe@donor.example');
const auditor = by('henrik@audit.example');
const administrator = by('ada@fund.example');

const LETTERS: readonly PageByHand[] = [
  nobody('letter: confirm the address', 200, visit('/account/confirm?token=:confirm')),
  nobody('letter: invited', 200, visit('/account/accept?token=:accept')),
  nobody('letter: invited, without a password', 422, sent('/account/accept?token=:accept', {}, '/account/accept')),
  nobody('letter: a new password', 200, visit('/account/reset?token=:reset')),
  nobody('letter: keep the second factor', 200, visit('/account/keep-factors?token=:keepFactors')),
  nobody('letter: keep the address', 200, visit('/account/keep-address?token=:keepAddress')),
  nobody('letter: a link that is not good', 200, visit('/account/confirm?token=none')),
  nobody('letters of the demonstration', 200, visit('/demo/mailbox')),
  nobody('letter: on its way', 200, visit('/account/letter-sent')),
  founder('letter: the new address', 200, visit('/account/new-address?token=:newAddress')),
  founder('letter: of somebody else', 200, visit('/account/reset?token=:reset')),
  colleague('letter: join the organisation', 200, visit('/apply/organisation/join?key=:join')),
];

/** Without the factor a right password is a wrong sign-in, and ten of one person are borne: so two take turns. */
const passwordOf = (who: string): Opening => sent('/sign-in', { email: who, password: ':password' });

const AT_THE_DOOR: readonly PageByHand[] = [
  nobody('sign-in: empty', 401, sent('/sign-in')),
  nobody('registration: empty', 422, sent('/register')),
  nobody('a letter once more: empty', 422, sent('/account/letter')),
  nobody('second factor', 200, passwordOf(':forgetful')),
  nobody('second factor: no code', 422, inTurn(passwordOf(':forgetful'), send('/sign-in/factor'))),
  nobody('second factor: lost', 200, inTurn(passwordOf(':careful'), visit('/sign-in/lost-factor'))),
  nobody('second factor: lost, asked', 200, visit('/sign-in/lost-factor?done=asked')),
];

const TOTP = '/account/security/totp';
const TOTP_BEGUN = sent('/account/security', {}, TOTP);
/** No two of a person have the same name. */
const TOKEN: Opening = (window) => sent('/account/tokens', { name: randomUUID(), scopes: 'application.read' })(window);

const OF_AN_ACCOUNT: readonly PageByHand[] = [
  careful('is it you?', 200, visit('/account/confirm-identity')),
  careful('is it you? no code', 422, sent('/account/confirm-identity')),
  careful('recovery codes', 200, sent('/account/security', {}, '/account/security/recovery-codes')),
  founder('codes of an app', 200, TOTP_BEGUN),
  founder('codes of an app: a wrong one', 422, inTurn(TOTP_BEGUN, send(`${TOTP}/confirm`, { code: '1' }))),
  founder('access token', 200, TOKEN),
  certifying('access token: empty', 422, sent('/account/tokens')),
  approving('delegation: empty', 422, sent('/account/delegations')),
  donor('password change: empty', 422, sent('/account/change-password')),
  trustee('address change: empty', 422, sent('/account/change-address')),
  auditor('personal export: no password', 422, sent('/account/export')),
];

const ABOUT = '/apply/:draft/about';
const TYPED = send(ABOUT, { title: 'A safe place' });
const AGAIN = send('/sign-in', { email: ':founder', password: ':password' });
const LATE = { _version: ':draftVersion', 'answers.need': 'Fifty people need a safe place.' };
/** More than the call takes: it is kept, and the page says what to shorten. */
const MUCH = { 'answers.need': 'Families wait for a safe place. '.repeat(100) };

const OF_FORMS: readonly PageByHand[] = [
  founder('form: signed out meanwhile', 401, withoutSessionAt(ABOUT, TYPED)),
  founder('form: signed in again', 200, withoutSessionAt(ABOUT, TYPED, AGAIN)),
  founder('form: of an earlier session', 403, inTurn(visit('/account'), send('/sign-out', { _csrf: 'none' }))),
  founder('application: somebody else has saved', 409, sent('/apply/:draft/questions/project', LATE)),
  founder('application: an answer over its limit', 200, sent('/apply/:draft/questions/project', MUCH)),
  founder('application: months in words', 422, sent(ABOUT, { months: 'many' })),
  founder('documents: no file', 415, sent('/apply/:draft/documents', {}, '/apply/:draft/documents/certificate')),
  founder(
    'members: invited without an address',
    422,
    sent('/apply/organisation/members', {}, '/apply/organisation/:organisation/invite-member'),
  ),
  colleague('organisation: empty', 422, sent('/apply/organisation')),
  grantee('report: people in words', 422, sent('/apply/reports/:report', { peopleAssisted: 'many' })),
  grantee('report: check', 200, visit('/apply/reports/:report/check')),
  reviewer(
    'assessment: a reason without a score',
    422,
    sent('/review/assessments/:assessment', { 'reason.relevance': 'Clear.' }),
  ),
  reviewer('assessment: sending', 200, visit('/review/assessments/:assessment/send')),
  reviewer('assessment: stepping aside, empty', 422, sent('/review/assessments/:assessment/step-aside')),
  reviewer('conflict: empty', 422, sent('/review/conflicts/new')),
  secretariat('call: empty', 422, sent('/office/calls/new')),
  secretariat('call: amended, empty', 422, sent('/office/calls/:call/amend')),
  secretariat('conflict of another: empty', 422, sent('/office/conflicts/new')),
  secretariat('contribution: empty', 422, sent('/office/contributions/new')),
  secretariat('publication: widened, empty', 422, sent('/office/publications/:publication/widen')),
  administrator('person: empty', 422, sent('/admin/people/add')),
  administrator('role: empty', 422, sent('/admin/people/:person/grant-role')),
  administrator('invitation once more', 200, visit('/admin/people/:invited/invite-again')),
  administrator('invitation taken back', 200, visit('/admin/people/:invited/cancel-invitation')),
  administrator('lost factor: confirmed', 200, visit('/admin/lost-factors/:lostFactor/confirm')),
  administrator('lost factor: confirmed, empty', 422, sent('/admin/lost-factors/:lostFactor/confirm')),
  administrator('erasure: empty', 422, sent('/admin/erasures/order')),
  administrator('erasure that was asked for: refused', 200, visit('/admin/erasures/requests/:asked/refuse')),
  secretariat('erasure: confirmed', 200, visit('/admin/erasures/:erasure/confirm')),
  secretariat('erasure: cancelled', 200, visit('/admin/erasures/:erasure/cancel')),
];

export const PAGES_BY_HAND: readonly PageByHand[] = [...LETTERS, ...AT_THE_DOOR, ...OF_AN_ACCOUNT, ...OF_FORMS];

/** Every part of the pages on one: whole pages with their headings stand in it. */
export const STYLEGUIDE: PageByHand = nobody('style guide', 200, visit('/styleguide'));

/** Where a contribution is promised and has not come. */
export const PAGES_OF_A_PLEDGE: readonly PageByHand[] = [
  certifying('contribution: arrived', 200, visit('/finance/contributions/:contribution/deposit')),
  certifying('contribution: arrived on no day', 422, sent('/finance/contributions/:contribution/deposit')),
  secretariat('contribution: cancelled', 200, visit('/office/contributions/:contribution/cancel')),
  secretariat('contribution: cancelled, empty', 422, sent('/office/contributions/:contribution/cancel')),
];

/** Where money is under way. */
export const PAGES_OF_A_PAYMENT: readonly PageByHand[] = [
  certifying('payment run: settled on no day', 422, sent('/finance/runs/:run/settle')),
  ...PAGES_OF_A_PLEDGE,
];

import fs from 'node:fs';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import type { SpokenLocale } from '../../apps/portal/src/messages/locale.ts';
import { credentials, nextCode } from '../../deploy/seed/authenticator.mjs';
import { Keyboard, Mouse, type ChosenFile, type Hands } from './hands.ts';
import { optionsOf, type Look } from './look.ts';
import { whatWasThere } from './what-was-there.ts';
import { inLanguage, type Words } from './words.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
  '--disable-quic',
  '--disable-dev-shm-usage',
];
/** How long a page may take to show something; generous, for a busy machine. */
const PATIENCE = 40_000;
/** How long what follows from an event in another service may take. */
const EVENTS = 20_000;

/** A real Chromium in which people of the fund open windows of their own. */
export interface FundBrowser {
  /** A person with cookies of their own. `name` is how failures call them; `url` is the portal's address. */
  somebody(name: string, url: string, look?: Look): Promise<Visitor>;
}

/**
 * A `describe` whose tests get a Chromium; without one they are skipped, and the reason is printed. The browser closes
 * after the last test, whatever happened.
 */
export function describeInBrowser(says: string, tests: (browser: FundBrowser) => void): void {
  const file = process.env['CHROMIUM_PATH'] ?? '';
  const reason = process.env['CHROMIUM_MISSING'] ?? 'CHROMIUM_PATH is not set: run the tests with npm test';
  if (file === '') process.stderr.write(`skipped: ${says}: there is no Chromium: ${reason}\n`);
  const describeIt = file === '' ? describe.skip : describe;
  describeIt(says, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: file, args: FLAGS });
    }, 60_000);
    afterAll(() => browser?.close(), 30_000);
    tests({ somebody: (name, url, look) => Visitor.arrives(browser, name, url, look) });
  });
}

/**
 * Somebody in front of the pages: speaks of labels, buttons, links and headings, as people see them. Steps are written in
 * English; whoever reads another language finds the same words in that.
 */
export class Visitor {
  private readonly errors: { readonly at: string; readonly about: string; readonly says: string }[] = [];
  private readonly documents = new Set<string>();

  private constructor(
    readonly name: string,
    readonly url: string,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly language: SpokenLocale,
    private readonly hands: Hands,
  ) {
    page.on('pageerror', (error) => this.errors.push({ at: page.url(), about: '', says: error.message }));
    page.on('console', (message) => {
      const { url: about } = message.location();
      if (message.type() === 'error') this.errors.push({ at: page.url(), about, says: message.text() });
    });
    page.on('request', (request) => {
      if (request.isNavigationRequest()) this.documents.add(request.url());
    });
  }

  static async arrives(browser: Browser, name: string, url: string, look: Look = {}): Promise<Visitor> {
    const context = await browser.newContext(optionsOf(look));
    context.setDefaultTimeout(PATIENCE);
    // chosen in this browser, whatever language the person's account has
    const language = look.language ?? 'en';
    await context.addCookies([{ name: 'lang', value: language, url }]);
    const page = await context.newPage();
    return new Visitor(name, url, context, page, language, look.keyboard ? new Keyboard(page) : new Mouse());
  }

  /**
   * What the browser complained about: errors of scripts, things that are missing, rules of the page that were broken.
   * That a page itself answered 4xx is no complaint: whoever expects it looks at the status.
   */
  get complaints(): readonly string[] {
    return this.errors
      .filter(({ about, says }) => !(says.startsWith('Failed to load resource') && this.documents.has(about)))
      .map(({ at, about, says }) => `${at}: ${says} ${about}`.trim());
  }

  leaves(): Promise<void> {
    return this.context.close();
  }

  /** Goes to an address of the portal; answers the HTTP status. */
  visit(address: string): Promise<number> {
    return this.doing(`visit ${address}`, async () => (await this.page.goto(this.url + address))!.status());
  }

  /** Looks again and again until `words` are on the page: what follows from an act elsewhere takes a moment. */
  visitUntil(address: string, words: Words): Promise<void> {
    return this.doing(`visit ${address} until it says ${words}`, async () => {
      const end = Date.now() + EVENTS;
      for (;;) {
        await this.page.goto(this.url + address);
        if ((await this.shown(words).count()) > 0) return;
        if (Date.now() > end) throw new Error(`not there after ${EVENTS / 1000} s`);
        await this.page.waitForTimeout(200);
      }
    });
  }

  /** `totp` is the secret of the person's app, for who has one. */
  async signIn(email: string, password: string, totp?: string): Promise<void> {
    await this.visit('/sign-in');
    await this.fill('E-mail address', email);
    await this.fill('Password', password);
    await this.press('Sign in');
    if (totp !== undefined) await this.fill('Code', await nextCode(totp));
    if (totp !== undefined) await this.press('Sign in');
  }

  /** Begins already signed in, for tests that are not about signing in. */
  async hasSignedIn(email: string, password: string, totp?: string): Promise<void> {
    const data = await credentials({ email, password, totp });
    const answer = await this.context.request.post(`${this.url}/api/session`, { data });
    if (!answer.ok()) throw new Error(`${this.name} cannot sign in: ${answer.status()}`);
  }

  /** Goes on in the session that a cookie of another client opens. */
  async comesWith(cookie: string): Promise<void> {
    const [name, value] = cookie.split('=', 2);
    if (value !== undefined) await this.context.addCookies([{ name: name!, value, url: this.url }]);
  }

  async reads(language: string): Promise<void> {
    await this.context.addCookies([{ name: 'lang', value: language, url: this.url }]);
  }

  /** `question` names the group when several have a field of this name. */
  fill(label: Words, text: string, question?: Words): Promise<void> {
    return this.doing(`fill "${label}"`, () => this.hands.fill(this.labelled(label, question), text));
  }

  /** The three fields of a date, in the group with this question. */
  fillDate(question: Words, date: string): Promise<void> {
    return this.doing(`fill the date "${question}"`, async () => {
      const group = this.group(question);
      const [year, month, day] = date.split('-');
      await this.hands.fill(group.getByLabel(this.words('Day')), day!);
      await this.hands.fill(group.getByLabel(this.words('Month')), month!);
      await this.hands.fill(group.getByLabel(this.words('Year')), year!);
    });
  }

  /** Ticks a box or a radio button. */
  choose(answer: Words, question?: Words): Promise<void> {
    return this.doing(`choose "${answer}"`, () => this.hands.tick(this.labelled(answer, question)));
  }

  /** Takes one line of a list. */
  select(label: Words, line: string, question?: Words): Promise<void> {
    return this.doing(`select "${line}"`, async () => {
      const list = this.labelled(label, question);
      const words = this.words(line);
      const lines = await list.locator('option').allTextContents();
      const isIt = (each: string): boolean => (typeof words === 'string' ? words === each : words.test(each));
      await this.hands.take(list, lines.map((each) => each.trim()).find(isIt) ?? line);
    });
  }

  attach(label: Words, file: ChosenFile): Promise<void> {
    return this.doing(`attach ${file.name} to "${label}"`, () => this.hands.attach(this.labelled(label), file));
  }

  /** Presses a button and waits for the page that answers; answers its HTTP status. */
  press(button: Words, within?: Locator): Promise<number> {
    return this.doing(`press "${button}"`, () => this.toNextPage(this.named('button', button, within).first()));
  }

  follow(link: Words, within?: Locator): Promise<number> {
    return this.doing(`follow "${link}"`, () => this.toNextPage(this.named('link', link, within).first()));
  }

  /** What a link or button gives to keep, as text. */
  download(name: Words): Promise<{ name: string; text: string }> {
    return this.doing(`download "${name}"`, async () => {
      const coming = this.page.waitForEvent('download');
      await this.hands.press(this.named('link', name).or(this.named('button', name)).first());
      const download = await coming;
      return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), 'utf8') };
    });
  }

  seesHeading(heading: Words): Promise<void> {
    return this.doing(`see the heading "${heading}"`, () =>
      this.page
        .getByRole('heading', { name: this.words(heading) })
        .first()
        .waitFor(),
    );
  }

  sees(words: Words): Promise<void> {
    return this.doing(`see "${words}"`, () => this.shown(words).first().waitFor());
  }

  doesNotSee(words: Words): Promise<void> {
    return this.doing(`not see "${words}"`, async () => {
      if ((await this.shown(words).count()) > 0) throw new Error('it is there');
    });
  }

  async seesButton(name: Words): Promise<boolean> {
    return (await this.named('button', name).count()) > 0;
  }

  async seesLink(name: Words): Promise<boolean> {
    return (await this.named('link', name).count()) > 0;
  }

  /** The words of the page's main part, as they are read. */
  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** The path of the page that is open. */
  address(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  private labelled(label: Words, question?: Words): Locator {
    const place = question === undefined ? this.page : this.group(question);
    const words = this.words(label);
    return place.getByLabel(words, exactly(words)).first();
  }

  private group(question: Words): Locator {
    return this.page.getByRole('group', { name: this.words(question) });
  }

  private named(role: 'button' | 'link', name: Words, within?: Locator): Locator {
    const words = this.words(name);
    return (within ?? this.page).getByRole(role, { name: words, ...exactly(words) });
  }

  private shown(words: Words): Locator {
    return this.page.getByText(this.words(words)).filter({ visible: true });
  }

  private words(english: Words): Words {
    return inLanguage(this.language, english);
  }

  /** The answer of the page itself: a redirect in between does not count, an error page does. */
  private async toNextPage(target: Locator): Promise<number> {
    const isPage = (frame: unknown, url: string): boolean =>
      frame === this.page.mainFrame() && url.startsWith(this.url);
    const answered = this.page.waitForResponse(
      (response) =>
        response.request().isNavigationRequest() &&
        isPage(response.frame(), response.url()) &&
        (response.status() < 300 || response.status() >= 400),
    );
    const loaded = this.page.waitForEvent('domcontentloaded');
    // both are waited for below; whichever fails first speaks for both
    loaded.catch(() => undefined);
    answered.catch(() => undefined);
    await this.hands.press(target);
    const answer = await answered;
    await loaded;
    return answer.status();
  }

  /** Runs one act; when it fails, a picture and the words of the page tell what was there instead. */
  private async doing<Answer>(act: string, run: () => Promise<Answer>): Promise<Answer> {
    try {
      return await run();
    } catch (error) {
      throw new Error(`${this.name} cannot ${act}: ${await whatWasThere(this.page, this.name, error)}`, {
        cause: error,
      });
    }
  }
}

const exactly = (name: Words): { exact?: boolean } => (typeof name === 'string' ? { exact: true } : {});

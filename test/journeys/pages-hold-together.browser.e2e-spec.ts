import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, type Visitor } from '#test/support/browser';
import type { Look } from '#test/support/look';
import type { WholeFund } from '#test/support/whole-fund';
import { LANGUAGES, LOCALES, STRANGE, type SpokenLocale } from '../../apps/portal/src/messages/locale.ts';
import { PAGES_BY_HAND, PAGES_OF_A_PAYMENT } from './pages-by-hand.ts';
import { troubleByKeyboard } from './pages-by-keyboard.ts';
import { FetchCounter } from './pages-first-visit.ts';
import { barriersInEveryLook, LOOKS_OF_A_PAGE, WIDTHS, widthBeyond } from './pages-for-everybody.ts';
import { someNewcomers, someoneOf, type Known, type Newcomers } from './pages-newcomers.ts';
import { aPaymentUnderWay } from './pages-payment.ts';
import { pagesReachable, patternOf, read, readerFor, type ReachedPage, type Reader } from './pages-reachable.ts';
import { aFilledFund, LIMITS, NEXT_REQUESTS, READERS, type ReaderOfPages } from './pages-readers.ts';
import { overLimits, Scales } from './pages-weight.ts';

const DESK: Look = { width: 1280 };

let fund: WholeFund;
let scales: Scales;
const readers = new Map<string, Reader>();
const reached = new Map<string, readonly ReachedPage[]>();
/** What has been looked at already, by anybody. */
const looked = new Set<string>();
const counted = { pages: 0, looks: 0, byKeyboard: 0, weighed: 0 };

beforeAll(async () => {
  if (process.env['CHROMIUM_PATH']) fund = await aFilledFund('pages');
  scales = new Scales(fund?.url);
}, 240_000);
afterAll(async () => {
  await fund?.stop();
  const { pages, looks, byKeyboard, weighed } = counted;
  process.stderr.write(`${pages} pages in ${looks} looks, ${byKeyboard} by keyboard, ${weighed} weighed\n`);
}, 30_000);

const pagesOf = (says: string): readonly ReachedPage[] => reached.get(says)!.filter(({ html }) => html !== '');

describeInBrowser('the pages of a filled fund', (browser) => {
  describe.each(READERS.map((each) => [each.says, each] as const))('for %s', (says, each) => {
    let kinds: readonly string[] = [];

    /** Goes through one page of each kind, signed in, in one window; answers what is wrong with any. */
    async function through(look: (visitor: Visitor, address: string) => Promise<string[]>): Promise<string[]> {
      const visitor = await browser.somebody(says, fund.url, DESK);
      await visitor.comesWith(readers.get(says)!.cookie);
      const found: string[] = [];
      for (const address of kinds)
        found.push(...(await look(visitor, address)).map((trouble) => `${address}: ${trouble}`));
      found.push(...visitor.complaints);
      await visitor.leaves();
      return found;
    }

    it('have no link that leads nowhere', async () => {
      const reader = await readerFor(fund.url, each.person);
      readers.set(says, reader);
      reached.set(says, await pagesReachable(reader, startsOf(each), (address) => each.own.test(address)));
      const broken = reached.get(says)!.filter(({ status }) => status >= 400);
      expect(broken.map(({ address, status, from }) => `${from} -> ${address}: ${status}`)).toEqual([]);
      expect(pagesOf(says).length).toBeGreaterThan(1);
      kinds = oneOfEachKind(pagesOf(says), each);
    }, 120_000);

    it('have one heading of the first rank, and say their language and direction', async () => {
      const wrong: string[] = [];
      for (const { address, html } of pagesOf(says)) {
        const arabic = await read(readers.get(says)!, address, 'ar');
        wrong.push(...faultsIn(html, 'en', 'ltr', address), ...faultsIn(arabic.html, 'ar', 'rtl', address));
      }
      expect(wrong).toEqual([]);
    }, 120_000);

    it('have the way out for who has signed in, and for nobody else', () => {
      const ways = pagesOf(says).map(({ address, html }) => [address, html.split('action="/sign-out"').length - 1]);
      expect(ways.filter(([, count]) => count !== (each.person === null ? 0 : 1))).toEqual([]);
    });

    it('weigh little, each of them, over the wire', async () => {
      const tooMuch: string[] = [];
      for (const page of pagesOf(says)) {
        const limits = each.own.test(page.address) ? LIMITS[each.audience] : LIMITS.public;
        tooMuch.push(...overLimits(page.address, await scales.weightOf(page), limits));
        counted.weighed += 1;
      }
      expect(tooMuch).toEqual([]);
    }, 60_000);

    it.each(LOCALES)(
      'are open to everybody in %s: on a desk and on a phone, by day and by night',
      async (language) => {
        const found = await through(async (visitor, address) => {
          await visitor.reads(language);
          await visitor.visit(address);
          counted.looks += LOOKS_OF_A_PAGE;
          return [...(await barriersInEveryLook(visitor)), ...(await widthBeyond(visitor))];
        });
        expect(found).toEqual([]);
      },
      240_000,
    );

    it('fit into the narrowest window with longer words, too', async () => {
      const strange = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}lang=${STRANGE}`;
      const found = await through(async (visitor, address) => {
        await visitor.visit(strange(address));
        return widthBeyond(visitor);
      });
      expect(found).toEqual([]);
    }, 120_000);

    it('are walked with the Tab key alone', async () => {
      const found = await through(async (visitor, address) => {
        await visitor.visit(address);
        counted.byKeyboard += 1;
        return troubleByKeyboard(visitor);
      });
      expect(found).toEqual([]);
    }, 240_000);

    if (each.audience === 'applicant')
      it('come with few requests, and the next one with fewer', async () => {
        const visitor = await browser.somebody(says, fund.url, DESK);
        await visitor.comesWith(readers.get(says)!.cookie);
        const counter = await FetchCounter.of(visitor);
        const tooMuch: string[] = [];
        for (const [place, address] of kinds.entries()) {
          tooMuch.push(...overLimits(`${address}, first`, await counter.first(address), LIMITS.applicant));
          const next = kinds[(place + 1) % kinds.length]!;
          tooMuch.push(...overLimits(`${next}, next`, await counter.next(next), { requests: NEXT_REQUESTS }));
        }
        await visitor.leaves();
        expect(tooMuch).toEqual([]);
      }, 120_000);
  });

  describe('to which no link leads', () => {
    const windows = new Map<string | null, Visitor>();
    const pages = [...PAGES_BY_HAND, ...PAGES_OF_A_PAYMENT];
    let newcomers: Newcomers;
    let known: Known;
    beforeAll(async () => {
      newcomers = await someNewcomers(fund.url);
      known = { ...newcomers.known, ...(await aPaymentUnderWay(fund.url)) };
    }, 120_000);

    async function windowOf(who: string | null): Promise<Visitor> {
      const open = windows.get(who);
      if (open !== undefined) return open;
      const visitor = await browser.somebody(who ?? 'nobody', fund.url, DESK);
      const person = who === null ? null : someoneOf(newcomers, who);
      await visitor.comesWith((await readerFor(fund.url, person)).cookie);
      windows.set(who, visitor);
      return visitor;
    }

    it.each(pages.map((each, place) => [each.says, each, place] as const))(
      'are open to everybody, have one heading and fit: %s',
      async (says, { by, status, opens }, place) => {
        const visitor = await windowOf(by);
        const { page } = visitor;
        const found: string[] = [];
        for (const { language, width } of looksAt(place)) {
          await visitor.reads(language);
          const answer = await opens({ page, url: fund.url, known });
          expect([says, answer.status()]).toEqual([says, status]);
          found.push(...faultsIn(await page.content(), language, LANGUAGES[language].direction, says));
          found.push(...(await barriersInEveryLook(visitor, [width])), ...(await widthBeyond(visitor)));
          counted.looks += LOOKS_OF_A_PAGE / WIDTHS.length;
        }
        await readsLongerWords(page);
        await opens({ page, url: fund.url, known });
        await page.unrouteAll();
        expect([...found, ...(await widthBeyond(visitor))]).toEqual([]);
      },
      60_000,
    );

    it('leave no complaint in any browser', () => {
      expect([...windows.values()].flatMap(({ complaints }) => complaints)).toEqual([]);
    });
  });
});

/**
 * Each page on a desk in one language and on a phone in another: all crossings of all pages would take ten minutes, and
 * these pages have the parts of those above. Over the list every language is read at every width.
 */
function looksAt(place: number): { language: SpokenLocale; width: number }[] {
  const turn = 1 + (Math.floor(place / LOCALES.length) % (LOCALES.length - 1));
  return WIDTHS.map((width, at) => ({ language: LOCALES[(place + at * turn) % LOCALES.length]!, width }));
}

/** From now on whatever is asked for in this window comes in the pseudo-locale, also the answer to a form. */
async function readsLongerWords(page: Page): Promise<void> {
  await page.route('**/*', (route, request) => {
    const address = new URL(request.url());
    if (request.isNavigationRequest()) address.searchParams.set('lang', STRANGE);
    return route.continue({ url: address.href });
  });
}

/** Besides their own start, everybody meets the pages that say no. */
const startsOf = ({ home, person }: ReaderOfPages): string[] => (person === null ? [home] : [home, '/account']);

function faultsIn(html: string, language: string, direction: string, address: string): string[] {
  const headings = [...html.matchAll(/<h1[\s>]/g)].length;
  const [, lang, dir] = /<html lang="(\w+)" dir="(\w+)"/.exec(html) ?? [];
  const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
  return [
    ...(headings === 1 ? [] : [`${address} in ${language}: ${headings} headings of the first rank`]),
    ...(lang === language && dir === direction ? [] : [`${address} in ${language}: lang=${lang} dir=${dir}`]),
    ...(title.trim() === '' ? [`${address} in ${language}: no title`] : []),
  ];
}

/** One page of each pattern; not those that another reader was shown alike: the same parts in the same order. */
function oneOfEachKind(pages: readonly ReachedPage[], { own }: ReaderOfPages): string[] {
  const kinds = new Map<string, string>();
  for (const { address, html } of pages) {
    const pattern = patternOf(address);
    if (kinds.has(pattern)) continue;
    const shape = own.test(address) ? partsOf(html) : '';
    if (looked.has(`${pattern} ${shape}`)) continue;
    looked.add(`${pattern} ${shape}`);
    kinds.set(pattern, address);
  }
  counted.pages += kinds.size;
  return [...kinds.values()];
}

/** Elements and their classes, without words, ids and numbers. */
const partsOf = (html: string): string =>
  [...html.matchAll(/<(\w+)(?: [^>]*?class="([^"]*)")?/g)].map(([, tag, names]) => `${tag}.${names ?? ''}`).join(' ');

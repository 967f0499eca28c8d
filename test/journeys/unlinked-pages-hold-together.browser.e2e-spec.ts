import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, type Visitor } from '#test/support/browser';
import type { WholeFund } from '#test/support/whole-fund';
import { LANGUAGES, LOCALES, STRANGE, type SpokenLocale } from '../../apps/portal/src/messages/locale.ts';
import { PAGES_BY_HAND, PAGES_OF_A_PAYMENT, STYLEGUIDE } from './pages-by-hand.ts';
import { barriersInEveryLook, DESK, headFaults, WIDTHS, widthBeyond } from './pages-for-everybody.ts';
import { someNewcomers, someoneOf, type Known, type Newcomers } from './pages-newcomers.ts';
import { aPaymentUnderWay } from './pages-payment.ts';
import { readerFor } from './pages-reachable.ts';
import { aFilledFund } from './pages-readers.ts';

describeInBrowser('the pages of a filled fund to which no link leads', (browser) => {
  let fund: WholeFund;
  const windows = new Map<string | null, Visitor>();
  const pages = [...PAGES_BY_HAND, ...PAGES_OF_A_PAYMENT];
  let newcomers: Newcomers;
  let known: Known;
  beforeAll(async () => {
    fund = await aFilledFund('unlinked-pages');
    newcomers = await someNewcomers(fund.url);
    known = { ...newcomers.known, ...(await aPaymentUnderWay(fund.url)) };
  }, 360_000);
  afterAll(() => fund?.stop(), 30_000);

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
        found.push(...headFaults(await page.content(), language, LANGUAGES[language].direction, says));
        found.push(...(await barriersInEveryLook(visitor, [width])), ...(await widthBeyond(visitor)));
      }
      await readsLongerWords(page);
      await opens({ page, url: fund.url, known });
      await page.unrouteAll();
      expect([...found, ...(await widthBeyond(visitor))]).toEqual([]);
    },
    60_000,
  );

  it.each([...LOCALES, STRANGE])(
    'are open to everybody and fit: the style guide, in %s',
    async (language) => {
      const visitor = await windowOf(STYLEGUIDE.by);
      await visitor.visit(`/styleguide?lang=${language}`);
      expect([...(await barriersInEveryLook(visitor)), ...(await widthBeyond(visitor))]).toEqual([]);
    },
    60_000,
  );

  it('leave no complaint in any browser', () => {
    expect([...windows.values()].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

/**
 * Each page on a desk in one language and on a phone in another: all crossings of all pages would take ten minutes, and
 * these pages have the parts of those that links reach. Over the list every language is read at every width.
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

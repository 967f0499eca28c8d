import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeInBrowser, type Visitor } from '#test/support/browser';
import type { Look } from '#test/support/look';
import type { WholeFund } from '#test/support/whole-fund';
import { barriersIn, widthBeyond } from './pages-for-everybody.ts';
import { pagesReachable, patternOf, read, readerFor, type ReachedPage, type Reader } from './pages-reachable.ts';
import { aFilledFund, READERS, type ReaderOfPages } from './pages-readers.ts';
import { weightOf } from './pages-weight.ts';

const DAY: Look = { language: 'en', theme: 'light', width: 1280 };
const NIGHT: Look = { language: 'ar', theme: 'dark', width: 390 };
/** The narrowest window: nothing may be wider than it. */
const NARROWEST = 320;
/** An applicant's page with everything it brings, over a line that costs by the byte. */
const APPLICANT_BYTES = 60_000;

let fund: WholeFund;
const readers = new Map<string, Reader>();
const reached = new Map<string, readonly ReachedPage[]>();
/** What has been looked at already, by anybody. */
const looked = new Set<string>();

beforeAll(async () => {
  if (process.env['CHROMIUM_PATH']) fund = await aFilledFund('pages');
}, 240_000);
afterAll(() => fund?.stop(), 30_000);

const pagesOf = (says: string): readonly ReachedPage[] => reached.get(says)!.filter(({ html }) => html !== '');

describeInBrowser('the pages of a filled fund', (browser) => {
  describe.each(READERS.map((each) => [each.says, each] as const))('for %s', (says, each) => {
    it('have no link that leads nowhere', async () => {
      const reader = await readerFor(fund.url, each.person);
      readers.set(says, reader);
      reached.set(says, await pagesReachable(reader, startsOf(each), (address) => each.own.test(address)));
      const broken = reached.get(says)!.filter(({ status }) => status >= 400);
      expect(broken.map(({ address, status, from }) => `${from} -> ${address}: ${status}`)).toEqual([]);
      expect(pagesOf(says).length).toBeGreaterThan(1);
    }, 120_000);

    it('have one heading of the first rank, and say their language and direction', async () => {
      const wrong: string[] = [];
      for (const { address, html } of pagesOf(says)) {
        const arabic = await read(readers.get(says)!, address, 'ar');
        wrong.push(...faultsIn(html, 'en', 'ltr', address), ...faultsIn(arabic.html, 'ar', 'rtl', address));
      }
      expect(wrong).toEqual([]);
    }, 120_000);

    it.each([
      ['by day in English on a desk', DAY],
      ['by night in Arabic on a phone', NIGHT],
    ])(
      'are open to everybody, %s',
      async (when, look) => {
        const visitor = await browser.somebody(says, fund.url, look);
        if (each.person !== null) await visitor.hasSignedIn(each.person.email, each.person.password, each.person.totp);
        const found: string[] = [];
        for (const address of oneOfEachKind(pagesOf(says), each, when))
          found.push(...(await trouble(visitor, address, look)));
        found.push(...visitor.complaints);
        await visitor.leaves();
        expect(found).toEqual([]);
      },
      240_000,
    );
  });

  it('for applicants weigh little', async () => {
    const tooHeavy: string[] = [];
    for (const { says, own } of READERS.filter(({ home }) => home === '/apply')) {
      for (const { address } of pagesOf(says).filter((page) => own.test(page.address))) {
        const bytes = await weightOf(readers.get(says)!, address);
        if (bytes > APPLICANT_BYTES) tooHeavy.push(`${address}: ${bytes}`);
      }
    }
    expect(tooHeavy).toEqual([]);
  }, 60_000);
});

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
function oneOfEachKind(pages: readonly ReachedPage[], { own }: ReaderOfPages, when: string): string[] {
  const kinds = new Map<string, string>();
  for (const { address, html } of pages) {
    const pattern = patternOf(address);
    if (kinds.has(pattern)) continue;
    const shape = own.test(address) ? partsOf(html) : '';
    if (looked.has(`${when} ${pattern} ${shape}`)) continue;
    looked.add(`${when} ${pattern} ${shape}`);
    kinds.set(pattern, address);
  }
  return [...kinds.values()];
}

/** Elements and their classes, without words, ids and numbers. */
const partsOf = (html: string): string =>
  [...html.matchAll(/<(\w+)(?: [^>]*?class="([^"]*)")?/g)].map(([, tag, names]) => `${tag}.${names ?? ''}`).join(' ');

async function trouble(visitor: Visitor, address: string, look: Look): Promise<string[]> {
  await visitor.page.setViewportSize({ width: look.width!, height: 900 });
  await visitor.visit(address);
  const barriers = await barriersIn(visitor.page);
  await visitor.page.setViewportSize({ width: NARROWEST, height: 640 });
  return [...barriers, ...(await widthBeyond(visitor.page))].map((each) => `${address}: ${each}`);
}

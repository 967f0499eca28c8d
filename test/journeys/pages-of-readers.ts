import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeInBrowser, type Visitor } from '#test/support/browser';
import type { WholeFund } from '#test/support/whole-fund';
import { LOCALES, STRANGE } from '../../apps/portal/src/messages/locale.ts';
import { troubleByKeyboard } from './pages-by-keyboard.ts';
import { FetchCounter } from './pages-first-visit.ts';
import { barriersInEveryLook, DESK, headFaults, LOOKS_OF_A_PAGE, widthBeyond } from './pages-for-everybody.ts';
import { pagesReachable, patternOf, read, readerFor, type ReachedPage, type Reader } from './pages-reachable.ts';
import { aFilledFund, LIMITS, NEXT_REQUESTS, NOBODY, type ReaderOfPages } from './pages-readers.ts';
import { overLimits, Scales } from './pages-weight.ts';

let fund: WholeFund;
let scales: Scales;
const readers = new Map<string, Reader>();
const reached = new Map<string, readonly ReachedPage[]>();
/** What has been looked at already, by anybody. */
const looked = new Set<string>();
const counted = { pages: 0, looks: 0, byKeyboard: 0, weighed: 0 };

const pagesOf = (says: string): readonly ReachedPage[] => reached.get(says)!.filter(({ html }) => html !== '');

/**
 * The tests of all pages that these readers of a filled fund reach by links; `name` is the fund's. What is open to all is
 * looked at where nobody in particular is among them.
 */
export function pagesHoldTogether(name: string, theirs: readonly ReaderOfPages[]): void {
  describeInBrowser('the pages of a filled fund', (browser) => {
    beforeAll(async () => {
      fund = await aFilledFund(name);
      scales = new Scales(fund.url);
      if (!theirs.includes(NOBODY)) await leaveToOthersWhatIsOpen();
    }, 240_000);
    afterAll(async () => {
      await fund?.stop();
      const { pages, looks, byKeyboard, weighed } = counted;
      process.stderr.write(`${pages} pages in ${looks} looks, ${byKeyboard} by keyboard, ${weighed} weighed\n`);
    }, 30_000);

    describe.each(theirs.map((each) => [each.says, each] as const))('for %s', (says, each) => {
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
        await follow(each);
        const broken = reached.get(says)!.filter(({ status }) => status >= 400);
        expect(broken.map(({ address, status, from }) => `${from} -> ${address}: ${status}`)).toEqual([]);
        expect(pagesOf(says).length).toBeGreaterThan(1);
        kinds = oneOfEachKind(pagesOf(says), each);
      }, 120_000);

      it('have one heading of the first rank, and say their language and direction', async () => {
        const wrong: string[] = [];
        for (const { address, html } of pagesOf(says)) {
          const arabic = await read(readers.get(says)!, address, 'ar');
          wrong.push(...headFaults(html, 'en', 'ltr', address), ...headFaults(arabic.html, 'ar', 'rtl', address));
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
  });
}

async function follow(each: ReaderOfPages): Promise<void> {
  const reader = await readerFor(fund.url, each.person);
  readers.set(each.says, reader);
  reached.set(each.says, await pagesReachable(reader, startsOf(each), (address) => each.own.test(address)));
}

async function leaveToOthersWhatIsOpen(): Promise<void> {
  await follow(NOBODY);
  for (const { address } of pagesOf(NOBODY.says)) looked.add(kindOf(address));
}

/** Besides their own start, everybody meets the pages that say no. */
const startsOf = ({ home, person }: ReaderOfPages): string[] => (person === null ? [home] : [home, '/account']);

/** One page of each pattern; not those that another reader was shown alike: the same parts in the same order. */
function oneOfEachKind(pages: readonly ReachedPage[], { own }: ReaderOfPages): string[] {
  const kinds = new Map<string, string>();
  for (const { address, html } of pages) {
    const pattern = patternOf(address);
    if (kinds.has(pattern)) continue;
    const kind = kindOf(address, own.test(address) ? partsOf(html) : '');
    if (looked.has(kind)) continue;
    looked.add(kind);
    kinds.set(pattern, address);
  }
  counted.pages += kinds.size;
  return [...kinds.values()];
}

const kindOf = (address: string, parts = ''): string => `${patternOf(address)} ${parts}`;

/** Elements and their classes, without words, ids and numbers. */
const partsOf = (html: string): string =>
  [...html.matchAll(/<(\w+)(?: [^>]*?class="([^"]*)")?/g)].map(([, tag, names]) => `${tag}.${names ?? ''}`).join(' ');

import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Visitor } from '#test/support/browser';
import type { Look } from '#test/support/look';

/** The levels of WCAG 2.2 that every page must keep, and what axe holds for good practice besides. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer differs by day and by night. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

export const DESK: Look = { width: 1280 };
export const WIDTHS = [1280, 390];
const THEMES = ['light', 'dark'] as const;
export const LOOKS_OF_A_PAGE = WIDTHS.length * THEMES.length;
/** The narrowest window: nothing may be wider than it. */
const NARROWEST = 320;

const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
);
const AXE = fs.readFileSync(axe, 'utf8');

/**
 * What keeps somebody out of a page that is open, on a desk and on a phone, by day and by night. A page is loaded once: the window and
 * the device's colours change around it, as they do for a reader. By night only the rules are asked that colours decide.
 */
export async function barriersInEveryLook({ page }: Visitor, widths = WIDTHS): Promise<string[]> {
  const found: string[] = [];
  // once for all looks; axe-core's own builder would bring its half megabyte each time
  await page.evaluate(AXE);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      const barriers = await barriersIn(
        page,
        theme === 'light' ? { type: 'tag', values: LEVELS } : { type: 'rule', values: OF_COLOURS },
      );
      found.push(...barriers.map((each) => `${width} ${theme}: ${each}`));
    }
  }
  return found;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

async function barriersIn(page: Page, runOnly: { type: 'tag' | 'rule'; values: readonly string[] }): Promise<string[]> {
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const violations = await page.evaluate<Violation[]>(`axe.run(document, ${options}).then((all) => all.violations)`);
  return violations.map(({ id, nodes }) => {
    const [one] = nodes;
    return `${id} (${nodes.length}): ${one?.target.join(' ')}: ${one?.failureSummary?.replaceAll(/\s+/g, ' ')}`;
  });
}

/**
 * Words and boxes that stick out of the window, so that the page must be pushed to and fro to be read (or, in Arabic,
 * cannot be read at all: browsers do not scroll beyond the beginning of a line). What scrolls inside itself may.
 */
export async function widthBeyond({ page }: Visitor): Promise<string[]> {
  await page.setViewportSize({ width: NARROWEST, height: 640 });
  return page.evaluate<string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    const isKept = (part) => {
      for (let box = part; box !== document.body && box !== null; box = box.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(box);
        if (overflowX !== 'visible' || clipPath !== 'none') return true;
      }
      return false;
    };
    const range = document.createRange();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (text.data.trim() === '') continue;
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      if ((right > width + 1 || left < -1) && !isKept(text.parentElement))
        found.push('"' + text.data.trim().slice(0, 60) + '" from ' + Math.round(left) + ' to ' + Math.round(right));
    }
    const beyond = document.documentElement.scrollWidth - width;
    if (beyond > 0) found.push('the page is ' + beyond + ' pixels wider than the window');
    return found;
  })()`);
}

/** What a page lacks of one heading of the first rank, a title, and its language and direction. */
export function headFaults(html: string, language: string, direction: string, address: string): string[] {
  const headings = [...html.matchAll(/<h1[\s>]/g)].length;
  const [, lang, dir] = /<html lang="(\w+)" dir="(\w+)"/.exec(html) ?? [];
  const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
  return [
    ...(headings === 1 ? [] : [`${address} in ${language}: ${headings} headings of the first rank`]),
    ...(lang === language && dir === direction ? [] : [`${address} in ${language}: lang=${lang} dir=${dir}`]),
    ...(title.trim() === '' ? [`${address} in ${language}: no title`] : []),
  ];
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The levels of WCAG 2.2 that every page must keep. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What keeps somebody out of this page, by the rules of WCAG that a machine can check; empty when nothing does. */
export async function barriersIn(page: Page): Promise<string[]> {
  // the newer mode opens a second window for the last step; our pages have no frames that would need it
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(LEVELS)
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => {
    const [one] = nodes;
    return `${id} (${nodes.length}): ${one?.target.join(' ')}: ${one?.failureSummary?.replaceAll(/\s+/g, ' ')}`;
  });
}

/**
 * Words and boxes that stick out of the window, so that the page must be pushed to and fro to be read (or, in Arabic,
 * cannot be read at all: browsers do not scroll beyond the beginning of a line). What scrolls inside itself may.
 */
export function widthBeyond(page: Page): Promise<string[]> {
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

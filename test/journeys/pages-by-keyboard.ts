import type { Page } from 'playwright-core';

/** More stops than this has no page; then the focus is caught somewhere. */
const MOST_STOPS = 600;

/** Counts the stops of a page and begins to watch where the focus goes. A group of radio buttons is one stop. */
const WATCH = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')];
  const isShown = (part) => part.getClientRects().length > 0 && getComputedStyle(part).visibility !== 'hidden';
  const stops = all.filter((part) => part.tabIndex >= 0 && !part.disabled && isShown(part));
  const nameOf = (part) => part.type === 'radio' ? 'radio ' + part.name : part;
  const seen = window.keyboardWalk = { stops: new Map(stops.map((part) => [nameOf(part), part])), reached: new Set(), faults: [] };
  document.addEventListener('focusin', ({ target }) => {
    const name = nameOf(target);
    if (!seen.stops.has(name) || seen.reached.has(name)) return;
    seen.reached.add(name);
    const says = target.tagName.toLowerCase() + ' "' + (target.innerText || target.name || '').trim().slice(0, 40) + '"';
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) seen.faults.push(says + ' does not show that it has the focus');
    const [box] = target.getClientRects();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const isCovered = top !== null && !top.contains(target) && !target.contains(top) && top.closest('label') === null;
    if (isCovered || box.bottom < 0 || box.top > innerHeight) seen.faults.push(says + ' has the focus and cannot be seen');
  });
  return seen.stops.size;
})()`;

const MISSED = `(() => {
  const { stops, reached, faults } = window.keyboardWalk;
  const missed = [...stops].filter(([name]) => !reached.has(name)).map(([, part]) => part.outerHTML.slice(0, 80));
  return [...faults, ...missed.map((part) => 'the Tab key does not lead to ' + part)];
})()`;

/**
 * Walks through a freshly loaded page with the Tab key alone. What is told: what cannot be reached, what does not show that
 * it has the focus, what is covered while it has it (WCAG 2.2: 2.1.1, 2.1.2, 2.4.7, 2.4.11).
 */
export async function troubleByKeyboard(page: Page): Promise<string[]> {
  const stops = await page.evaluate<number>(WATCH);
  if (stops > MOST_STOPS) return [`${stops} stops for the Tab key`];
  for (let stop = 0; stop <= stops; stop += 1) await page.keyboard.press('Tab');
  return page.evaluate<string[]>(MISSED);
}

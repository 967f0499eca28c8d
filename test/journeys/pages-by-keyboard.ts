import type { Visitor } from '#test/support/browser';

/** So many times more than a page has stops, the Tab key is pressed before the focus must have come round. */
const PATIENCE = 1.5;

/**
 * Opens what is folded, and watches where the focus goes. A group of radio buttons is one stop. What has the focus is
 * looked at when the next key goes down: only then the browser has moved it into the window.
 */
const WATCH = `(() => {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const PARTS = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const isStop = (part) => part.tabIndex >= 0 && !part.disabled && part.checkVisibility({ visibilityProperty: true });
  const nameOf = (part) => part.type === 'radio' ? 'the choice of ' + part.name : part;
  const stops = new Map([...document.querySelectorAll(PARTS)].filter(isStop).map((part) => [nameOf(part), part]));
  const walk = window.keyboardWalk = { stops, reached: [], faults: [], round: false };
  const says = (part) => part.tagName.toLowerCase() + ' "' + (part.innerText || part.name || '').trim().slice(0, 40) + '"';
  const look = () => {
    const part = document.activeElement;
    if (part === null || part === document.body || walk.round) return;
    const name = nameOf(part);
    if (walk.reached.includes(name)) { walk.round = walk.reached[0] === name; return; }
    const before = walk.last;
    walk.reached.push(name);
    walk.last = part;
    const fault = (words) => walk.faults.push(says(part) + ' ' + words);
    if (before && !(before.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING)) fault('comes after ' + says(before) + ', before which it stands');
    if (!part.checkVisibility({ visibilityProperty: true }) || part.closest('[aria-hidden="true"], [inert]')) fault('gets the focus and is hidden');
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) fault('does not show that it has the focus');
    const box = part.getClientRects()[0];
    if (box === undefined) return;
    if (box.bottom <= 0 || box.top >= innerHeight) fault('has the focus outside the window');
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 10));
    if (top !== null && !top.contains(part) && !part.contains(top) && !top.closest('label')) fault('has the focus under ' + says(top));
  };
  walk.look = look;
  addEventListener('keydown', look, { capture: true });
  return stops.size;
})()`;

const IS_ROUND = `(keyboardWalk.look(), keyboardWalk.round)`;

const FOUND = `(() => {
  const { stops, reached, faults, round } = keyboardWalk;
  const missed = [...stops].filter(([name]) => !reached.includes(name)).map(([, part]) => part.outerHTML.slice(0, 80));
  const [first] = reached;
  return [
    ...(round ? [] : ['the focus does not come round: it is caught after ' + reached.length + ' stops']),
    ...(first && first.matches && first.matches('a.skip[href="#main"]') ? [] : ['the first stop does not skip to the main part']),
    ...faults,
    ...missed.map((part) => 'the Tab key does not lead to ' + part),
  ];
})()`;

/**
 * Walks through a page with the Tab key alone, from its top until the focus comes round. Told is what cannot be reached,
 * what comes out of order, what does not show that it has the focus, what is hidden or covered while it has it, and where
 * it is caught (WCAG 2.2: 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11).
 */
export async function troubleByKeyboard({ page }: Visitor): Promise<string[]> {
  const stops = await page.evaluate<number>(WATCH);
  const most = Math.ceil(stops * PATIENCE) + 10;
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (pressed >= stops && (await page.evaluate<boolean>(IS_ROUND))) break;
  }
  return page.evaluate<string[]>(FOUND);
}

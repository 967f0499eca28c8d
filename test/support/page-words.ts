import { directionOf } from '../../apps/portal/src/messages/direction.ts';
import { CLOSES, OPENS } from '../../apps/portal/src/messages/strange.ts';
import { textsIn, type FoundText } from './markup-texts.ts';

/** Elements whose text is no prose of the page: code, and what browsers show elsewhere. */
const NO_PROSE = new Set(['pre', 'textarea', 'time']);

/** Texts of a page from right to left that read the other way and would lose the order of their signs there. */
export function withoutOwnDirection(html: string): string[] {
  return textsIn(html)
    .filter(({ attribute }) => attribute === undefined)
    .filter(
      ({ text, within }) => directionOf(text) === 'ltr' && !keepsItsOrder(text) && directionAround(within) === 'rtl',
    )
    .map(({ text, within }) => `<${within.at(-1)?.tag}> has no direction of its own: ${text.slice(0, 60)}`);
}

/**
 * A text that begins with a Latin letter and ends with one or a figure is one run wherever it stands (UAX #9); signs
 * before or after it, a figure before it and Arabic words in it are put elsewhere. So is `(22:59 UTC)`, where it does no harm.
 */
const keepsItsOrder = (text: string): boolean =>
  (/^\p{Script=Latin}.*[\p{Script=Latin}\p{N}]$/su.test(text.trim()) && !/\p{Script=Arabic}/u.test(text)) ||
  /^[\d\s:().,]*UTC[\s)]*$/.test(text);

function directionAround(within: readonly { tag: string; attributes: Readonly<Record<string, string>> }[]): string {
  const nearest = within.findLast(({ tag, attributes }) => tag === 'bdi' || attributes['dir'] !== undefined);
  return nearest?.tag === 'bdi' ? 'auto' : (nearest?.attributes['dir'] ?? 'ltr');
}

/**
 * Words of a page in strange English (messages/strange.ts) that stand outside its brackets: they did not come from the
 * messages. `given` are the texts that the page was given to show.
 */
export function notFromMessages(html: string, given: (text: string) => boolean): string[] {
  let depth = 0;
  const wrong: string[] = [];
  for (const found of textsIn(html)) {
    const { text, attribute } = found;
    if (attribute === undefined) {
      if (depth === 0 && isProse(found) && !given(outside(text))) wrong.push(outside(text).trim());
      depth += count(text, OPENS) - count(text, CLOSES);
    } else if (hasWords(outside(text)) && !given(outside(text))) {
      wrong.push(`${attribute}: ${text}`);
    }
  }
  return wrong.map((words) => `not from the messages: ${words}`);
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** What is left of a text without its bracketed parts. */
function outside(text: string): string {
  let depth = 0;
  return [...text]
    .filter((sign) => {
      if (sign === OPENS) depth += 1;
      const keeps = depth === 0;
      if (sign === CLOSES) depth -= 1;
      return keeps && sign !== CLOSES;
    })
    .join('');
}

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Not code, and not a text whose language is named, as the agreement's. */
const isProse = ({ text, within }: FoundText): boolean =>
  hasWords(outside(text)) &&
  !within.some(
    ({ tag, attributes }) =>
      NO_PROSE.has(tag) || /\b(?:code|huge)\b/.test(attributes['class'] ?? '') || isForeign(tag, attributes['lang']),
  );

const isForeign = (tag: string, lang: string | undefined): boolean => tag !== 'html' && lang !== undefined;

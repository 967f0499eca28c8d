/** An element that is open where a text stands. */
export interface OpenElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Words of a page: between tags, or in an attribute that is shown or read aloud (then `attribute` is its name). */
export interface FoundText {
  readonly text: string;
  readonly within: readonly OpenElement[];
  readonly attribute?: string;
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const SHOWN = ['aria-label', 'title', 'placeholder', 'alt', 'data-label'];
const TOKEN = /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gi;

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/** Every text of markup as React writes it, in the order of the page. */
export function textsIn(html: string): readonly FoundText[] {
  const found: FoundText[] = [];
  const open: OpenElement[] = [];
  for (const [, closes, opens, written = '', text] of html.matchAll(TOKEN)) {
    if (text !== undefined) {
      if (text.trim() !== '') found.push({ text: decoded(text), within: [...open] });
    } else if (closes !== undefined) {
      while (open.length > 0 && open.pop()?.tag !== closes);
    } else if (opens !== undefined) {
      const attributes = attributesIn(written);
      const element = { tag: opens, attributes };
      for (const attribute of SHOWN) {
        const value = attributes[attribute];
        if (value !== undefined && value !== '') found.push({ text: value, within: [...open, element], attribute });
      }
      if (!VOID.has(opens)) open.push(element);
    }
  }
  return found;
}

function attributesIn(written: string): Readonly<Record<string, string>> {
  const pairs = [...written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

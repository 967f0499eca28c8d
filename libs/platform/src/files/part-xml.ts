import { damaged } from './file-refusals.ts';

/**
 * Enough of XML 1.0 to find elements and attributes in the parts of an office file. It sees at least what a parser
 * sees: a well-formed text has no `<` but at the beginning of markup.
 */

const NO_ELEMENT = /<!--|<!\[CDATA\[|<\?/g;
const CLOSED_BY: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };
const DECLARED = /^\s*<\?xml[^<>]*?\sencoding\s*=\s*["']([^"']*)/;
const READ = /^(?:utf-?8|utf-?16|us-ascii|ascii|iso-8859-1|windows-1252)$/i;
const DECLARES_MORE = /<!(?!DOCTYPE[^[<>]*>)/;

/** The text without comments and instructions; undefined when the part is no XML. Refuses what declares entities. */
export function textOfXml(content: Buffer): string | undefined {
  const text = decoded(content);
  if (text === undefined) return undefined;
  const declared = DECLARED.exec(text)?.[1];
  if (text.includes('\0') || (declared !== undefined && !READ.test(declared))) throw damaged();
  const plain = elementsOf(text);
  if (DECLARES_MORE.test(plain)) throw damaged();
  return plain;
}

function decoded(content: Buffer): string | undefined {
  const mark = content.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return content.toString('utf16le').slice(1);
  if (mark === 'feff')
    return Buffer.from(content.subarray(0, content.length & ~1))
      .swap16()
      .toString('utf16le')
      .slice(1);
  const isXml = /^(?:\xef\xbb\xbf)?[\s\0]*</.test(content.toString('latin1', 0, 100));
  return isXml ? content.toString('utf8').replace(/^\ufeff/, '') : undefined;
}

function elementsOf(text: string): string {
  let elements = '';
  let at = 0;
  for (NO_ELEMENT.lastIndex = 0; ; NO_ELEMENT.lastIndex = at) {
    const opened = NO_ELEMENT.exec(text);
    if (opened === null) return elements + text.slice(at);
    const closing = CLOSED_BY[opened[0]]!;
    const closed = text.indexOf(closing, NO_ELEMENT.lastIndex);
    if (closed === -1) throw damaged();
    elements += `${text.slice(at, opened.index)} `;
    at = closed + closing.length;
  }
}

export type Attributes = ReadonlyMap<string, string>;

/** The attributes, by their local names, of every element of this local name (a pattern). */
export function attributesOf(text: string, localName: string): readonly Attributes[] {
  const element = new RegExp(`<(?:[\\w.-]+:)?(?:${localName})(?=[\\s/>])((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>`, 'g');
  return [...text.matchAll(element)].map(([, written]) => {
    const attributes = written!.matchAll(/([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    return new Map([...attributes].map(([, name, quoted, other]) => [name!, valueOf(quoted ?? other ?? '')]));
  });
}

const valueOf = (written: string): string =>
  written.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|amp);/gi, (_, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal ?? 38) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

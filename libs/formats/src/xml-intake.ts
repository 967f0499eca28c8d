import { parseXml, XmlElement, XmlNode, XmlText } from '@rgrove/parse-xml';

/** The reading of an XML document that somebody else wrote: strict, bounded, and without any address asked. */

/** Longer documents are refused unread: the UN's list has some 2.5 million characters. */
export const LONGEST_XML = 8 * 1024 * 1024;

/** A document that is refused; the message is one line that says why. */
export class XmlRefused extends Error {
  override readonly name = 'XmlRefused';
}

/**
 * The root element of a well-formed document (XML 1.0). Throws XmlRefused where it is longer than LONGEST_XML characters,
 * has a DOCTYPE (so no entity is ever expanded and nothing outside is named), has another root than `root`, nests more
 * deeply than the parser goes, or is not well formed.
 */
export function rootOfXml(text: string, root: string): XmlElement {
  if (text.length > LONGEST_XML) throw new XmlRefused(`the document has more than ${LONGEST_XML} characters`);
  const document = parsed(text);
  if (document.children.some(({ type }) => type === XmlNode.TYPE_DOCUMENT_TYPE))
    throw new XmlRefused('the document has a DOCTYPE');
  if (document.root?.name !== root) throw new XmlRefused(`the root of the document is not ${root}`);
  return document.root;
}

/** The child elements with this name, in the order of the document. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
}

/** The text right inside each child of this name: white space and line breaks are one space, and empty ones are left out. */
export function textsOf(element: XmlElement, name: string): string[] {
  return childrenNamed(element, name)
    .map(ownText)
    .filter((text) => text !== '');
}

/** The text of the first child of this name that has one, or the empty text. */
export function textOf(element: XmlElement, name: string): string {
  return textsOf(element, name)[0] ?? '';
}

function ownText(element: XmlElement): string {
  const texts = element.children.filter((child): child is XmlText => child instanceof XmlText);
  return texts
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

function parsed(text: string): ReturnType<typeof parseXml> {
  try {
    return parseXml(text, { preserveDocumentType: true });
  } catch (error) {
    // the parser calls itself for each level, and the stack ends it
    if (error instanceof RangeError) throw new XmlRefused('the document is nested too deeply');
    const [reason] = error instanceof Error ? error.message.split('\n') : [];
    throw new XmlRefused(`the document is not well-formed XML: ${reason ?? ''}`);
  }
}

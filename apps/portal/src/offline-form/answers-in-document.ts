import { parseXml, XmlElement, XmlText, type XmlDocument, type XmlNode } from '@rgrove/parse-xml';
import { Refusal } from '#kernel/refusal';
import { aZipBudget, zipParts } from '#platform/files/zip-parts';

/** Word names the text of a document so; some programs number it. */
const TEXT_PART = /^word\/document\d*\.xml$/;
/** Of that part unpacked, in bytes: a form with every answer at its longest is a tenth of it. */
const LONGEST_TEXT = 4 * 2 ** 20;

/**
 * The answers in a form that came back from a word processor, by the codes of these questions. What was deleted with its
 * changes tracked is left out, what was inserted is taken; of lists and formats only the words. Refuses: form-unreadable.
 */
export async function answersInDocument(file: Buffer, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const tables = elementsOf(textOf(await textPartOf(file)), 'w:tbl');
  const answers = tables.flatMap((table): [string, string][] => {
    const [head, ...rows] = elementsOf(table, 'w:tr');
    const title = head === undefined ? '' : linesOf(head).join(' ');
    const code = codes.find((one) => title.includes(`[${one}]`));
    return code === undefined || rows.length === 0 ? [] : [[code, rows.flatMap(linesOf).join('\n').trim()]];
  });
  return new Map(answers);
}

async function textPartOf(file: Buffer): Promise<Buffer> {
  try {
    for await (const { name, content } of zipParts(file, aZipBudget()))
      if (TEXT_PART.test(name) && content.length <= LONGEST_TEXT) return content;
  } catch (error) {
    // its words are for documents that are handed in: to send a PDF would not help here
    if (!(error instanceof Refusal)) throw error;
  }
  throw unreadable();
}

function textOf(part: Buffer): XmlDocument {
  const text = part.toString('utf8');
  // no program of an office declares entities; what does was made to harm
  if (text.includes('<!')) throw unreadable();
  try {
    return parseXml(text);
  } catch {
    throw unreadable();
  }
}

/** The nearest descendants of this name, in their order; none inside one another. */
function elementsOf(node: XmlDocument | XmlElement, name: string): XmlElement[] {
  return childrenOf(node).flatMap((child) => (child.name === name ? [child] : elementsOf(child, name)));
}

/** The text of its paragraphs, one line each; a line break inside a paragraph is a line too. */
const linesOf = (element: XmlElement): string[] =>
  elementsOf(element, 'w:p').flatMap((paragraph) => runText(paragraph).split('\n'));

function runText(node: XmlNode): string {
  if (!(node instanceof XmlElement)) return '';
  if (node.name === 'w:t') return node.children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
  if (node.name === 'w:br' || node.name === 'w:cr') return '\n';
  if (node.name === 'w:tab') return ' ';
  return childrenOf(node).map(runText).join('');
}

/** Without what a program writes a second time for older ones, and without tab stops, which are no text. */
const childrenOf = (node: XmlDocument | XmlElement): XmlElement[] =>
  node.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && child.name !== 'mc:Fallback' && child.name !== 'w:pPr',
  );

const unreadable = (): Refusal =>
  new Refusal(
    'invalid',
    'form-unreadable',
    'This file is no form that we can read. Save it as a Word document (.docx) and choose it again.',
    { field: 'file' },
  );

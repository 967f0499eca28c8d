import { parseXml, XmlElement, XmlText, type XmlDocument } from '@rgrove/parse-xml';
import { Refusal } from '#kernel/refusal';
import { aZipBudget, zipParts } from '#platform/files/zip-parts';

/** Word names the text of a document so; some programs number it. */
const TEXT_PART = /^word\/document\d*\.xml$/;
/** Of that part unpacked, in bytes: 60 answers of 20,000 signs, the most a call may ask for, are 2.4 MB in Arabic, 3.6 MB in Chinese. */
const LONGEST_TEXT = 4 * 2 ** 20;
/** Of the whole file: pictures and fonts hardly shrink, and styles are small. */
const LONGEST_UNPACKED = 8 * LONGEST_TEXT;
/** Each costs the parser time and memory. Word makes some 13 for a run, and a run for every 60 signs is many. */
const MARKS = new Set(Buffer.from('<=&'));
const MOST_MARKS = 250_000;
/** Levels of elements; our own tables take eight. */
const DEEPEST = 64;

/**
 * The answers in a form that came back from a word processor, by the codes of these questions. What was deleted or moved
 * away with changes tracked is left out, what was put in is taken; of lists and formats only the words. Refuses:
 * form-unreadable.
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
    for await (const { name, content } of zipParts(file, { ...aZipBudget(), bytes: LONGEST_UNPACKED }))
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
  if (text.includes('<!') || hasTooManyMarks(part)) throw unreadable();
  const document = parsed(text);
  if (isTooDeep(document)) throw unreadable();
  return document;
}

function hasTooManyMarks(part: Buffer): boolean {
  let marks = 0;
  for (let at = 0; at < part.length && marks <= MOST_MARKS; at++) if (MARKS.has(part[at]!)) marks++;
  return marks > MOST_MARKS;
}

/** The parser calls itself for each level: where the stack ends, it throws as it does for what is no XML. */
function parsed(text: string): XmlDocument {
  try {
    return parseXml(text);
  } catch {
    throw unreadable();
  }
}

function isTooDeep(document: XmlDocument): boolean {
  let level = childrenOf(document);
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) level = level.flatMap(childrenOf);
  return level.length > 0;
}

/** The nearest descendants of this name, in their order; none inside one another. */
function elementsOf(node: XmlDocument | XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of childrenOf(node)) {
    if (child.name === name) found.push(child);
    else elementsOf(child, name, found);
  }
  return found;
}

/** The text of its paragraphs, one line each; a line break inside a paragraph is a line too. */
function linesOf(element: XmlElement): string[] {
  const texts: string[] = [];
  for (const paragraph of elementsOf(element, 'w:p')) {
    readRuns(paragraph, texts);
    if (!endsInNext(paragraph)) texts.push('\n');
  }
  return texts.join('').replace(/\n$/, '').split('\n');
}

function readRuns(node: XmlElement, texts: string[]): void {
  for (const child of childrenOf(node)) {
    const sign = SIGNS.get(child.name);
    if (sign !== undefined) texts.push(sign);
    else if (child.name === 'w:t') texts.push(ownText(child));
    else readRuns(child, texts);
  }
}

const ownText = ({ children }: XmlElement): string =>
  children.map((child) => (child instanceof XmlText ? child.text : '')).join('');

/** What stands for a sign. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:tab', ' '],
  ['w:noBreakHyphen', '\u2011'],
]);

/** Whether the paragraph's end itself was taken out or moved away: its text goes on in the next one. */
const endsInNext = (paragraph: XmlElement): boolean =>
  within(within([paragraph], 'w:pPr'), 'w:rPr').some((end) => within([end], ...TAKEN_OUT).length > 0);

const within = (elements: readonly XmlElement[], ...names: readonly string[]): XmlElement[] =>
  elements.flatMap(({ children }) =>
    children.filter((child): child is XmlElement => child instanceof XmlElement && names.includes(child.name)),
  );

const TAKEN_OUT = ['w:del', 'w:moveFrom'];
/** What was taken out, what a program writes a second time for older ones, and tab stops, which are no text. */
const LEFT_OUT = new Set([...TAKEN_OUT, 'mc:Fallback', 'w:pPr']);

const childrenOf = (node: XmlDocument | XmlElement): XmlElement[] =>
  node.children.filter((child): child is XmlElement => child instanceof XmlElement && !LEFT_OUT.has(child.name));

const unreadable = (): Refusal =>
  new Refusal(
    'invalid',
    'form-unreadable',
    'This file is no form that we can read. Save it as a Word document (.docx) and choose it again.',
    { field: 'file' },
  );

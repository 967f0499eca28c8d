import { damaged, hasMacros, holdsFiles, isLocked, loadsFromElsewhere } from './file-refusals.ts';
import { attributesOf, textOfXml } from './part-xml.ts';
import { aZipBudget, zipParts, type ZipBudget } from './zip-parts.ts';

/** What OLE stores: [MS-CFB] 2.2. */
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');

const MACRO_PARTS = /(?:^|\/)(?:vba[a-z]+\.(?:bin|xml)|macrosheets\/|activex\/)|^(?:basic|scripts)\//;
const MACRO_TYPES = /macroEnabled|vbaProject|vbaData|macrosheet|activeX|keyMapCustomizations/i;
/** External relationships that nothing follows before somebody clicks or says yes. */
const FOLLOWED_BY_HAND = /\/(?:hyperlink|externalLink(?:Long)?Path|xl[A-Za-z]+)$/;
/** Relationships by which something foreign is opened along with the document. */
const IMPORTED = /\/aFChunk$/;
const ADD_INS = /\/webextension(?:taskpanes)?$/i;
/** Word names the template of a text by its place on the writer's own disk, which nobody else has. */
const OWN_DISK = /^(?:file:\/\/\/)?[a-z]:[\\/]/i;

/** A Word, Excel (ECMA-376) or OpenDocument file (ODF 1.3) that neither runs nor fetches nor hides anything. */
export async function checkOfficeFile(file: Buffer): Promise<void> {
  await checkArchive(file, aZipBudget(), false);
}

async function checkArchive(file: Buffer, budget: ZipBudget, inside: boolean): Promise<void> {
  const names = new Set<string>();
  for await (const { name, content } of zipParts(file, budget)) {
    names.add(name);
    if (MACRO_PARTS.test(name)) throw hasMacros();
    if (startsWith(content, COMPOUND_FILE)) throw holdsFiles();
    if (startsWith(content, ZIP)) await checkInner(content, budget, inside);
    const text = textOfXml(content);
    if (text !== undefined) checkPart(name, text);
  }
  if (!names.has('[content_types].xml') && !names.has('mimetype')) throw inside ? holdsFiles() : damaged();
}

/** The table behind a chart is an archive in the archive; there is no honest third one. */
async function checkInner(content: Buffer, budget: ZipBudget, inside: boolean): Promise<void> {
  if (inside) throw holdsFiles();
  await checkArchive(content, budget, true);
}

const startsWith = (content: Buffer, sign: Buffer): boolean => content.subarray(0, sign.length).equals(sign);

function checkPart(name: string, text: string): void {
  if (name === '[content_types].xml' && MACRO_TYPES.test(text)) throw hasMacros();
  if (name.endsWith('.rels')) checkRelationships(text);
  else if (name === 'meta-inf/manifest.xml') checkManifest(text);
  else checkContent(text);
}

function checkRelationships(text: string): void {
  for (const attributes of attributesOf(text, 'Relationship')) {
    const type = attributes.get('Type') ?? '';
    if (IMPORTED.test(type)) throw holdsFiles();
    if (ADD_INS.test(type)) throw loadsFromElsewhere();
    if (MACRO_TYPES.test(type)) throw hasMacros();
    const external = attributes.get('TargetMode')?.toLowerCase() === 'external';
    const template = type.endsWith('/attachedTemplate') && OWN_DISK.test(attributes.get('Target') ?? '');
    if (external && !template && !FOLLOWED_BY_HAND.test(type)) throw loadsFromElsewhere();
  }
}

function checkManifest(text: string): void {
  if (/:encryption-data\b/.test(text)) throw isLocked();
}

const ODF_LOADS =
  'image|object|object-ole|plugin|applet|floating-frame|section-source|fill-image|background-image|sound';
const ADDRESS = /^(?!data:)(?:[a-z][a-z0-9+.-]*:|[\\/]{2}|\.\.\/)/i;

/** Fields and links of the text itself: DDE starts programs, queries fetch when they are opened. */
function checkContent(text: string): void {
  if (/<[\w.-]+:(?:event-listener|script)\b/.test(text)) throw hasMacros();
  if (/<(?:[\w.-]+:)?(?:ddeLink|dde-connection|dde-source)\b/.test(text)) throw loadsFromElsewhere();
  if (/DDE(?:AUTO)?[\s"\\]/i.test(fieldsOf(text))) throw loadsFromElsewhere();
  const loads =
    attributesOf(text, ODF_LOADS).some((attributes) => ADDRESS.test(attributes.get('href') ?? '')) ||
    attributesOf(text, 'connection').some((attributes) => /^(?:1|true)$/.test(attributes.get('refreshOnLoad') ?? ''));
  if (loads) throw loadsFromElsewhere();
}

/** The instructions of Word's fields; one may stand in several pieces. */
function fieldsOf(text: string): string {
  const pieces = [...text.matchAll(/<(?:[\w.-]+:)?(?:del)?instrText\b[^<>]*>([^<]*)</gi)].map(([, piece]) => piece);
  const whole = attributesOf(text, 'fldSimple').map((attributes) => attributes.get('instr') ?? '');
  return `${pieces.join('')} ${whole.join(' ')} `;
}

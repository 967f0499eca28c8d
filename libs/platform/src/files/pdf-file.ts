import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { damaged, hasScripts, holdsFiles, isLocked, launches, unpacksTooLarge } from './file-refusals.ts';
import { PdfObject, spend, type PdfBudget } from './pdf-object.ts';

const unpack = promisify(inflate);

/** ISO 32000-2, 12.6 (actions), 12.7 (forms), 13.6 (3D). A form in XFA brings its own scripts. */
const SCRIPTS = ['JavaScript', 'JS', 'XFA', 'OnInstantiate'];
const LAUNCHES = ['Launch', 'GoToR', 'GoToE', 'ImportData'];
const HOLDS = ['EmbeddedFile', 'EmbeddedFiles', 'RichMedia'];
const FILE_NAMES = ['F', 'UF', 'Filespec'];

const LARGEST_UNPACKED = 32 * 2 ** 20;
/** Beyond the length of the file itself; what is read twice. */
const MORE_TO_READ = 32 * 2 ** 20;
const MOST_OBJECTS = 200_000;
/** So many objects are read before others have their turn. */
const AT_ONCE = 1_000;

interface Reading extends PdfBudget {
  unpacked: number;
}

/**
 * A PDF that is not encrypted, has no scripts, starts nothing and carries no other file. Every object of the file is
 * looked at, wherever it stands: also one that no table names, that a later one replaced, or that lies in an object
 * stream, for readers do not agree on which of them count. Names are what is looked for, so text may say "/Launch".
 * Refusals: file-locked, file-scripts, file-launches, file-holds-files, file-unpacks, file-damaged.
 */
export async function checkPdf(file: Buffer): Promise<void> {
  const reading: Reading = {
    bytes: file.length + MORE_TO_READ,
    objects: MOST_OBJECTS,
    unpacked: LARGEST_UNPACKED,
  };
  let read = 0;
  for (const start of objectStarts(file, reading)) {
    const object = new PdfObject(file, start, reading);
    mustBeHarmless(object.names);
    if (object.isStream && isObjectStream(object)) await checkObjectStream(file, object, reading);
    if (++read % AT_ONCE === 0) await setImmediate();
  }
}

/** Behind each `12 0 obj` and each `trailer`. Where a chance has written one, nothing is found there. */
function* objectStarts(file: Buffer, reading: Reading): Generator<number> {
  for (const word of ['obj', 'trailer']) {
    for (let at = file.indexOf(word); at !== -1; at = file.indexOf(word, at + 1)) {
      spend(reading, word.length);
      if (!isLetter(file[at - 1]) && !isLetter(file[at + word.length])) yield at + word.length;
    }
  }
}

const isLetter = (byte = 0): boolean => (byte | 32) >= 0x61 && (byte | 32) <= 0x7a;

function mustBeHarmless(names: ReadonlySet<string>): void {
  const has = (name: string): boolean => names.has(name);
  if (has('Encrypt')) throw isLocked();
  if (SCRIPTS.some(has)) throw hasScripts();
  if (LAUNCHES.some(has)) throw launches();
  if (HOLDS.some(has) || (has('EF') && FILE_NAMES.some(has))) throw holdsFiles();
}

/** ISO 32000-2, 7.5.7. Some readers do not ask for its type: only these streams know a `First`. */
const isObjectStream = ({ names }: PdfObject): boolean => names.has('ObjStm') || names.has('First');

async function checkObjectStream(file: Buffer, { tokens, end }: PdfObject, reading: Reading): Promise<void> {
  const first = Number(valueIn(tokens, '/First'));
  const filters = valueIn(tokens, '/Filter');
  const predicts = tokens.some((token, at) => token === '/Predictor' && tokens[at + 1] !== '1');
  // every program packs them in this one way; another would be there to hide them
  if (!Number.isSafeInteger(first) || filters !== '/FlateDecode' || predicts) throw damaged();
  const start = file[end] === 13 && file[end + 1] === 10 ? end + 2 : end + 1;
  const content = await unpacked(file.subarray(start), reading.unpacked);
  reading.unpacked -= content.length;
  reading.bytes += 2 * content.length;
  const header = content.toString('latin1', 0, first);
  if (!/^[\d\s\0]*$/.test(header)) throw damaged();
  // by their numbers, as some readers find them, and one behind the other, as the others do
  const offsets = [...header.matchAll(/\d+/g)].filter((_, at) => at % 2 === 1);
  for (const [offset] of offsets) mustBeHarmless(new PdfObject(content, first + Number(offset), reading).names);
  for (let at = first; at < content.length;) {
    const object = new PdfObject(content, at, reading);
    mustBeHarmless(object.names);
    at = object.end;
  }
}

/** The one value of a key, a name or number; arrays of one name count as the name. */
function valueIn(tokens: readonly string[], key: string): string {
  const at = tokens.indexOf(key);
  const [one = '', two = '', three = ''] = tokens.slice(at + 1);
  const isReference = /^\d+$/.test(two) && three === 'R';
  if (at === -1 || tokens.lastIndexOf(key) !== at || isReference) throw damaged();
  return one === '[' && three === ']' ? two : one;
}

async function unpacked(packed: Buffer, maxOutputLength: number): Promise<Buffer> {
  if (maxOutputLength < 1) throw unpacksTooLarge();
  return unpack(packed, { maxOutputLength }).catch((error: { code?: unknown }) => {
    throw error.code === 'ERR_BUFFER_TOO_LARGE' ? unpacksTooLarge() : damaged();
  });
}

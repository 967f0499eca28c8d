import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { damaged, isLocked, unpacksTooLarge } from './file-refusals.ts';

const unpack = promisify(inflateRaw);

/** What one upload may unpack to, archives inside it included; a document of 50 MiB is far below. */
export interface ZipBudget {
  parts: number;
  bytes: number;
}
export const aZipBudget = (): ZipBudget => ({ parts: 3_000, bytes: 192 * 2 ** 20 });

const LONGEST_PART = 64 * 2 ** 20;
/** Text of an office shrinks to a hundredth at best; what shrinks further and is large is made to harm. */
const LARGEST_RATIO = 200;
const SMALL_PART = 2 ** 20;

const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a ZIP archive (PKWARE APPNOTE 6.3), unpacked one at a time. Read more strictly than by the programs of
 * an office, so that none of them sees a part that was not looked at: one archive and nothing behind it, no part twice,
 * central directory and local headers agree, sizes and checksums are true. ZIP64 is for what is larger than we take.
 * Refusals: file-damaged, file-locked, file-unpacks.
 */
export async function* zipParts(zip: Buffer, budget: ZipBudget): AsyncGenerator<{ name: string; content: Buffer }> {
  const entries = entriesOf(zip, budget);
  for (const entry of entries) {
    budget.bytes -= entry.size;
    const packedBytes = entry.end - entry.start;
    const bomb = entry.size > SMALL_PART && entry.size > packedBytes * LARGEST_RATIO;
    if (bomb || entry.size > LONGEST_PART || budget.bytes < 0) throw unpacksTooLarge();
    yield { name: entry.name, content: await contentOf(zip.subarray(entry.start, entry.end), entry) };
  }
}

async function contentOf(packed: Buffer, { method, size, crc }: Entry): Promise<Buffer> {
  let content = packed;
  // the declared size is the most that is unpacked: more is a lie
  if (method === DEFLATED) {
    content = await unpack(packed, { maxOutputLength: Math.max(size, 1) }).catch((error: { code?: unknown }) => {
      throw error.code === 'ERR_BUFFER_TOO_LARGE' ? unpacksTooLarge() : damaged();
    });
  }
  if (content.length !== size || crc32(content) !== crc) throw damaged();
  return content;
}

function entriesOf(zip: Buffer, budget: ZipBudget): Entry[] {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  budget.parts -= count;
  if (budget.parts < 0) throw unpacksTooLarge();
  let at = zip.readUInt32LE(end + 16);
  if (at + zip.readUInt32LE(end + 12) !== end) throw damaged();
  const entries: Entry[] = [];
  for (let nth = 0; nth < count; nth++) {
    if (at + CENTRAL_BYTES > end || zip.readUInt32LE(at) !== CENTRAL) throw damaged();
    const nameEnd = at + CENTRAL_BYTES + zip.readUInt16LE(at + 28);
    entries.push(entryOf(zip, at, nameEnd));
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (at !== end) throw damaged();
  mustBeApart(entries);
  return entries;
}

/** The one record at the very end of the file, on a single disk. */
function endOf(zip: Buffer): number {
  const earliest = Math.max(0, zip.length - END_BYTES - 0xffff);
  for (let at = zip.length - END_BYTES; at >= earliest; at--) {
    const ends = zip.readUInt32LE(at) === END && at + END_BYTES + zip.readUInt16LE(at + 20) === zip.length;
    if (ends && zip.readUInt32LE(at + 4) === 0 && zip.readUInt16LE(at + 8) === zip.readUInt16LE(at + 10)) return at;
  }
  throw damaged();
}

function entryOf(zip: Buffer, at: number, nameEnd: number): Entry {
  const name = zip.subarray(at + CENTRAL_BYTES, nameEnd);
  const method = zip.readUInt16LE(at + 10);
  const local = zip.readUInt32LE(at + 42);
  if ((zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw isLocked();
  if (method !== STORED && method !== DEFLATED) throw damaged();
  if (local + LOCAL_BYTES > zip.length || zip.readUInt32LE(local) !== LOCAL) throw damaged();
  const localNameEnd = local + LOCAL_BYTES + zip.readUInt16LE(local + 26);
  const start = localNameEnd + zip.readUInt16LE(local + 28);
  const end = start + zip.readUInt32LE(at + 20);
  if (!zip.subarray(local + LOCAL_BYTES, localNameEnd).equals(name)) throw damaged();
  if (end > zip.length || zip.readUInt16LE(local + 8) !== method) throw damaged();
  const crc = zip.readUInt32LE(at + 16);
  return { name: partName(name), method, crc, size: zip.readUInt32LE(at + 24), start, end };
}

/** Names of parts are compared without their case (ECMA-376 part 2, 6.2.2). */
const partName = (name: Buffer): string => name.toString('utf8').replaceAll('\\', '/').toLowerCase();

/** No two parts of one name, and none that share bytes: small archives unpack to petabytes by that. */
function mustBeApart(entries: readonly Entry[]): void {
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw damaged();
  const inOrder = entries.toSorted((one, other) => one.start - other.start);
  if (inOrder.some(({ start }, nth) => nth > 0 && start < inOrder[nth - 1]!.end)) throw unpacksTooLarge();
}

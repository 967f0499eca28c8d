import { crc32 } from 'node:zlib';
import { damaged } from './file-refusals.ts';
import { mustBeDrawable } from './pixels.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** What draws the picture and says how its colours are meant. */
const KEPT = new Set('IHDR PLTE IDAT IEND tRNS bKGD cHRM cICP gAMA iCCP sBIT sRGB pHYs'.split(' '));
const HEADER_BYTES = 13;

/**
 * The same picture, dot for dot (W3C PNG, third edition, 5 and 11): without texts, times, Exif, later pictures of an
 * animation, what programs added for themselves, and all behind its end. Refusals: file-damaged, file-pixels.
 */
export function cleanPng(file: Buffer): Buffer {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw damaged();
  const kept: Buffer[] = [SIGNATURE];
  const seen = new Set<string>();
  for (let at = SIGNATURE.length; !seen.has('IEND');) {
    const chunk = chunkAt(file, at);
    const type = chunk.toString('latin1', 4, 8);
    if ((seen.size === 0) !== (type === 'IHDR')) throw damaged();
    if (type === 'IHDR') mustBeAHeader(chunk);
    if (KEPT.has(type)) kept.push(chunk);
    // what a reader must understand (5.4) and we do not
    else if (/^[A-Z]/.test(type)) throw damaged();
    seen.add(type);
    at += chunk.length;
  }
  if (!seen.has('IDAT')) throw damaged();
  return Buffer.concat(kept);
}

/** Length, type, data and checksum (5.3). */
function chunkAt(file: Buffer, at: number): Buffer {
  if (at + 12 > file.length) throw damaged();
  const end = at + 12 + file.readUInt32BE(at);
  if (end > file.length || crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) throw damaged();
  return file.subarray(at, end);
}

function mustBeAHeader(chunk: Buffer): void {
  if (chunk.length !== HEADER_BYTES + 12) throw damaged();
  mustBeDrawable(chunk.readUInt32BE(8), chunk.readUInt32BE(12));
}

import { damaged } from './file-refusals.ts';
import { mustBeDrawable } from './pixels.ts';

/** ITU-T T.81, table B.1: tables, restart intervals and frames that are not hierarchical. */
const TABLES = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd]);
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const [START, END, SCAN, COMMENT] = [0xd8, 0xd9, 0xda, 0xfe];
const isForPrograms = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;
const isRestart = (marker: number | undefined): boolean => marker !== undefined && marker >= 0xd0 && marker <= 0xd7;
/** A progressive picture has about ten; thousands keep a reader's computer busy for minutes. */
const MOST_SCANS = 100;

/**
 * The same picture, dot for dot, without what the camera and programs wrote beside it: place, time, owner, comments,
 * a small copy of it, and all behind its end (Exif 3.0, XMP, JFIF, MPF). What stays is how colours are meant (ICC.1
 * annex B.4, Adobe's APP14) and which side is up. Refusals: file-damaged, file-pixels.
 */
export function cleanJpeg(file: Buffer): Buffer {
  const kept: Buffer[] = [];
  let orientation = 1;
  let frames = 0;
  let scans = 0;
  let at = 2;
  if (file[0] !== 0xff || file[1] !== START) throw damaged();
  for (;;) {
    if (file[at] !== 0xff) throw damaged();
    while (file[at] === 0xff) at++;
    const marker = file[at]!;
    if (marker === END) break;
    const segment = segmentAt(file, at + 1);
    at += 3 + segment.length;
    if (isForPrograms(marker)) {
      orientation = orientationIn(marker, segment) ?? orientation;
      const rest = keptOf(marker, segment);
      if (rest !== undefined) kept.push(written(marker, rest));
    } else if (marker === SCAN) {
      const end = scanEnd(file, at);
      kept.push(written(marker, segment), file.subarray(at, end));
      at = end;
      scans++;
    } else if (FRAMES.has(marker)) {
      mustBeAFrame(segment);
      kept.push(written(marker, segment));
      frames++;
    } else if (TABLES.has(marker)) kept.push(written(marker, segment));
    else if (marker !== COMMENT) throw damaged();
  }
  if (frames !== 1 || scans < 1 || scans > MOST_SCANS) throw damaged();
  const side = orientation === 1 ? [] : [written(0xe1, exifOf(orientation))];
  return Buffer.concat([Buffer.from([0xff, START]), ...side, ...kept, Buffer.from([0xff, END])]);
}

function segmentAt(file: Buffer, at: number): Buffer {
  if (at + 2 > file.length) throw damaged();
  const length = file.readUInt16BE(at);
  if (length < 2 || at + length > file.length) throw damaged();
  return file.subarray(at + 2, at + length);
}

function written(marker: number, segment: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(segment.length + 2, 2);
  return Buffer.concat([head, segment]);
}

/** What of an application's segment is needed to show the picture. */
function keptOf(marker: number, segment: Buffer): Buffer | undefined {
  const is = (number: number, name: string): boolean =>
    marker === number && segment.toString('latin1', 0, name.length) === name;
  // the density of its dots, with a small copy of no size
  if (is(0xe0, 'JFIF\0')) return Buffer.concat([segment.subarray(0, 12), Buffer.alloc(14)]).subarray(0, 14);
  if (is(0xe2, 'ICC_PROFILE\0')) return segment;
  if (is(0xee, 'Adobe')) return segment.subarray(0, 12);
  return undefined;
}

/** T.81, B.2.2. A height that only the end of the data tells (DNL) is not taken: it could be any. */
function mustBeAFrame(segment: Buffer): void {
  if (segment.length < 6) throw damaged();
  mustBeDrawable(segment.readUInt16BE(3), segment.readUInt16BE(1));
}

/** Entropy-coded data go on over stuffed zeros, restarts and fill bytes, to the next marker (T.81, B.1.1.5). */
function scanEnd(file: Buffer, start: number): number {
  for (let at = file.indexOf(0xff, start); at !== -1; at = file.indexOf(0xff, at)) {
    const next = file[at + 1];
    if (next === 0 || isRestart(next)) at += 2;
    else if (next === 0xff) at += 1;
    else return at;
  }
  throw damaged();
}

/** Exif 3.0, 4.6.5: the tag 0x0112 of the first directory, 1 to 8. What cannot be read says nothing. */
function orientationIn(marker: number, segment: Buffer): number | undefined {
  if (marker !== 0xe1 || segment.toString('latin1', 0, 6) !== 'Exif\0\0' || segment.length < 16) return undefined;
  const tiff = segment.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const half = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let at = directory + 2; at + 12 <= tiff.length && at < directory + 2 + 12 * half(directory); at += 12) {
    if (half(at) === 0x0112 && half(at + 8) >= 1 && half(at + 8) <= 8) return half(at + 8);
  }
  return undefined;
}

/** A directory of this one tag, big-endian. */
const exifOf = (orientation: number): Buffer =>
  Buffer.from(`457869660000${'4d4d002a00000008'}0001${'0112000300000001'}000${orientation}0000${'00000000'}`, 'hex');

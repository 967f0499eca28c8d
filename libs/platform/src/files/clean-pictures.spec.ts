import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel/refusal';
import {
  aChunk,
  aHeader,
  aJpeg,
  aPng,
  aSegment,
  exif,
  ofSize,
  PNG_DATA,
  PNG_SIGN,
} from '../../test/picture.fixture.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';

const PLACE = 'GPS 31.5 N 34.4 E';
const bytes = (...values: number[]): Buffer => Buffer.from(values);
const before = (jpeg: Buffer, segment: Buffer): Buffer => {
  const scan = jpeg.indexOf(bytes(0xff, 0xda));
  return Buffer.concat([jpeg.subarray(0, scan), segment, jpeg.subarray(scan)]);
};
const changed = (file: Buffer, at: number, byte: number): Buffer => {
  const bent = Buffer.from(file);
  bent[at] = byte;
  return bent;
};

describe('a photograph', () => {
  it.each<[string, Buffer]>([
    ['its place', aJpeg(exif(1))],
    ['XMP', aJpeg(aSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0${PLACE}`))],
    ['a comment', aJpeg(aSegment(0xfe, PLACE))],
    ['IPTC', aJpeg(aSegment(0xed, `Photoshop 3.0\0${PLACE}`))],
    ['a small copy', aJpeg(aSegment(0xe0, `JFXX\0${PLACE}`))],
    ['more pictures', aJpeg(aSegment(0xe2, `MPF\0${PLACE}`))],
    ['a segment of nobody', aJpeg(aSegment(0xef, PLACE))],
    ['a comment before its data', before(aJpeg(), aSegment(0xfe, PLACE))],
    ['a film behind its end', Buffer.concat([aJpeg(), Buffer.from(PLACE)])],
  ])('loses %s and nothing else', (_, file) => {
    expect(cleanJpeg(file)).toEqual(aJpeg());
  });

  it('keeps how its colours are meant', () => {
    const profile = aSegment(0xe2, 'ICC_PROFILE\0\u0001\u0001colours');
    const adobe = aSegment(0xee, 'Adobe\0d\0\0\0\0\u0001');
    expect(cleanJpeg(aJpeg(profile, adobe, exif(1)))).toEqual(aJpeg(profile, adobe));
    expect(cleanJpeg(aJpeg(aSegment(0xee, `Adobe\0d\0\0\0\0\u0001${PLACE}`)))).toEqual(aJpeg(adobe));
  });

  it.each([
    [6, 'II'],
    [6, 'MM'],
    [8, 'II'],
  ] as const)('keeps which side is up: %s, written %s', (side, order) => {
    const cleaned = cleanJpeg(aJpeg(exif(side, order)));
    expect(cleaned.includes(PLACE)).toBe(false);
    expect(cleaned).toEqual(cleanJpeg(aJpeg(exif(side, 'MM'))));
    expect(cleaned).toHaveLength(aJpeg().length + 36);
    // what was cleaned is clean
    expect(cleanJpeg(cleaned)).toEqual(cleaned);
  });

  it.each([0, 9, 0xffff])('has its usual side up where %s is written', (side) => {
    expect(cleanJpeg(aJpeg(exif(side)))).toEqual(aJpeg());
  });

  it.each<[string, string, Buffer]>([
    ['is cut off', 'file-damaged', aJpeg().subarray(0, -2)],
    ['is cut off in a segment', 'file-damaged', aJpeg().subarray(0, 30)],
    ['has only a beginning', 'file-damaged', bytes(0xff, 0xd8, 0xff)],
    ['has no picture', 'file-damaged', bytes(0xff, 0xd8, 0xff, 0xd9)],
    ['has two frames', 'file-damaged', aJpeg(aSegment(0xc0, bytes(8, 0, 1, 0, 1, 1, 1, 0x11, 0)))],
    ['has no height', 'file-damaged', ofSize(aJpeg(), 1, 0)],
    ['has a segment that ends before it begins', 'file-damaged', aJpeg(bytes(0xff, 0xfe, 0, 1))],
    ['has bytes between its segments', 'file-damaged', aJpeg(bytes(0))],
    ['begins a second time', 'file-damaged', aJpeg(bytes(0xff, 0xd8))],
    ['has a marker that nobody knows', 'file-damaged', aJpeg(aSegment(0xf0, 'x'))],
    [
      'is drawn a hundred times over',
      'file-damaged',
      before(aJpeg(), Buffer.concat(Array(100).fill(aSegment(0xda, 'x')))),
    ],
    ['has four thousand million dots', 'file-pixels', ofSize(aJpeg(), 0xffff, 0xffff)],
    ['has one row too many', 'file-pixels', ofSize(aJpeg(), 8_000, 8_001)],
  ])('is refused that %s (%s)', (_, code, file) => {
    expect(() => cleanJpeg(file)).toThrow(expect.objectContaining({ name: 'Refusal', code }));
  });

  it('is taken with the most dots that may be', () => {
    expect(() => cleanJpeg(ofSize(aJpeg(), 8_000, 8_000))).not.toThrow();
  });
});

describe('a PNG', () => {
  it.each<[string, Buffer]>([
    ['a text', aPng(aChunk('tEXt', `Comment\0${PLACE}`))],
    ['a packed text', aPng(aChunk('zTXt', PLACE))],
    ['an international text', aPng(aChunk('iTXt', `XML:com.adobe.xmp\0${PLACE}`))],
    ['Exif', aPng(aChunk('eXIf', PLACE))],
    ['its time', aPng(aChunk('tIME', bytes(7, 0xea, 1, 1, 0, 0, 0)))],
    ['an animation', aPng(aChunk('acTL', Buffer.alloc(8)), aChunk('fdAT', PLACE))],
    ['what a program added', aPng(aChunk('prVt', PLACE))],
    ['a film behind its end', Buffer.concat([aPng(), Buffer.from(PLACE)])],
  ])('loses %s and nothing else', (_, file) => {
    expect(cleanPng(file)).toEqual(aPng());
  });

  it('keeps how its colours are meant', () => {
    const file = aPng(aChunk('gAMA', Buffer.alloc(4)), aChunk('sRGB', bytes(0)), aChunk('pHYs', Buffer.alloc(9)));
    expect(cleanPng(file)).toEqual(file);
  });

  it.each<[string, string, Buffer]>([
    ['is cut off', 'file-damaged', aPng().subarray(0, -1)],
    ['has no end', 'file-damaged', Buffer.concat([PNG_SIGN, aHeader(1, 1), PNG_DATA])],
    ['has only its sign', 'file-damaged', PNG_SIGN],
    ['has no data', 'file-damaged', Buffer.concat([PNG_SIGN, aHeader(1, 1), aChunk('IEND')])],
    ['has no header', 'file-damaged', Buffer.concat([PNG_SIGN, PNG_DATA, aChunk('IEND')])],
    ['has two headers', 'file-damaged', aPng(aHeader(1, 1))],
    ['has a short header', 'file-damaged', Buffer.concat([PNG_SIGN, aChunk('IHDR', 'short'), PNG_DATA])],
    ['has a wrong checksum', 'file-damaged', changed(aPng(), 30, 1)],
    ['has a chunk that must be understood', 'file-damaged', aPng(aChunk('EVIL', 'x'))],
    ['has a chunk of four thousand million bytes', 'file-damaged', changed(aPng(), 33, 0xff)],
    ['has no width', 'file-damaged', Buffer.concat([PNG_SIGN, aHeader(0, 1), PNG_DATA])],
    ['has far too many dots', 'file-pixels', Buffer.concat([PNG_SIGN, aHeader(0xffffffff, 0xffffffff), PNG_DATA])],
    ['has one row too many', 'file-pixels', Buffer.concat([PNG_SIGN, aHeader(8_000, 8_001), PNG_DATA])],
  ])('is refused that %s (%s)', (_, code, file) => {
    expect(() => cleanPng(file)).toThrow(expect.objectContaining({ name: 'Refusal', code }));
  });
});

describe('a picture with any fault', () => {
  it.each([
    ['JPEG', cleanJpeg, aJpeg(exif(6), aSegment(0xfe, PLACE))],
    ['PNG', cleanPng, aPng(aChunk('tEXt', PLACE))],
  ])('of %s is refused, or clean when it is taken', (_, clean, file) => {
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
    const check = (changes: readonly (readonly [number, number])[], end: number): void => {
      const bent = Buffer.from(file.subarray(0, end % 4 === 0 ? end : file.length));
      for (const [at, byte] of changes) if (at < bent.length) bent[at] = byte;
      try {
        const cleaned = clean(bent);
        expect(clean(cleaned)).toEqual(cleaned);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    };
    const changes = fc.array(change, { maxLength: 4 });
    fc.assert(fc.property(changes, fc.nat(file.length), check), { numRuns: 3_000 });
  });
});

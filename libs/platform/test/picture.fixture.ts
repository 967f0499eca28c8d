import { crc32, deflateSync } from 'node:zlib';

export function aChunk(type: string, data: Buffer | string = ''): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data as string, 'latin1')]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length - 4);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}

/** Width, height, eight bits of grey. */
export function aHeader(width: number, height: number): Buffer {
  const data = Buffer.from('0000000000000000' + '0800000000', 'hex');
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return aChunk('IHDR', data);
}

export const PNG_SIGN = Buffer.from('89504e470d0a1a0a', 'hex');
export const PNG_DATA = aChunk('IDAT', deflateSync(Buffer.from([0, 128])));

/** A PNG of one grey dot with these chunks before its data. */
export const aPng = (...more: Buffer[]): Buffer =>
  Buffer.concat([PNG_SIGN, aHeader(1, 1), ...more, PNG_DATA, aChunk('IEND')]);

const SMALLEST =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////' +
  '////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=';

export function aSegment(marker: number, data: Buffer | string): Buffer {
  const content = Buffer.from(data as string, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A JPEG of one dot, of these dots if told, with these segments behind its beginning and these bytes behind its end. */
export function aJpeg(...more: Buffer[]): Buffer {
  const [start, rest] = [Buffer.from([0xff, 0xd8]), Buffer.from(SMALLEST, 'base64').subarray(2)];
  return Buffer.concat([start, ...more, rest, Buffer.from([0xff, 0xd9])]);
}

export function ofSize(jpeg: Buffer, width: number, height: number): Buffer {
  const bent = Buffer.from(jpeg);
  const frame = bent.indexOf(Buffer.from([0xff, 0xc2]));
  bent.writeUInt16BE(height, frame + 5);
  bent.writeUInt16BE(width, frame + 7);
  return bent;
}

/** What a camera writes: the orientation in a directory of the given byte order, and a place in words. */
export function exif(orientation: number, order: 'II' | 'MM' = 'MM'): Buffer {
  const little = order === 'II';
  const tiff = Buffer.alloc(26);
  const half = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const word = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  tiff.write(order);
  half(42, 2);
  word(8, 4);
  half(1, 8);
  half(0x0112, 10);
  half(3, 12);
  word(1, 14);
  half(orientation, 18);
  return aSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 31.5 N 34.4 E')]));
}

import { deflateSync } from 'node:zlib';

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';

/** A PDF of these objects behind a catalogue and an empty list of pages. No table says where they stand. */
export function aPdfOf(...objects: (string | Buffer)[]): Buffer {
  const all = [CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>', ...objects];
  const numbered = all.flatMap((object, at) => [`${at + 1} 0 obj\n`, object, '\nendobj\n']);
  const pieces = ['%PDF-1.7\n', ...numbered, 'trailer\n<< /Size 9 /Root 1 0 R >>\n%%EOF\n'];
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece as string, 'latin1')));
}

export const aStream = (dictionary: string, content: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    Buffer.from(content as string, 'latin1'),
    Buffer.from('\nendstream'),
  ]);

/** An object stream with this one object in it. */
export function anObjectStream(object: string, more = '', { first = '5 0 '.length, prefix = '5 0 ' } = {}): Buffer {
  const content = deflateSync(Buffer.from(prefix + object, 'latin1'));
  return aStream(`/Type /ObjStm /N 1 /First ${first} /Filter /FlateDecode ${more}`, content);
}

import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** What the headers lie about. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly localName?: string;
  /** Its bytes are those at the beginning of the part before it. */
  readonly overlaps?: boolean;
}

/** A ZIP archive, honest but for what its parts are told to lie about. */
export function anArchive(parts: readonly Part[], { comment = '', count = parts.length } = {}): Buffer {
  const files: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  let before = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content ?? '');
    const method = part.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const header = Buffer.alloc(20);
    header.writeUInt16LE(part.flags ?? 0, 0);
    header.writeUInt16LE(method, 2);
    header.writeUInt32LE(part.crc ?? crc32(content), 8);
    header.writeUInt32LE(packed.length, 12);
    header.writeUInt32LE(part.size ?? content.length, 16);
    const local = Buffer.from(part.localName ?? part.name);
    const name = Buffer.from(part.name);
    const at = part.overlaps === true ? before : offset;
    central.push(word(0x02014b50), half(20, 20), header, half(name.length, 0, 0, 0, 0), word(0, at), name);
    if (part.overlaps === true) continue;
    const file = [word(0x04034b50), half(20), header, half(local.length, 0), local, packed];
    before = offset + 30 + local.length;
    files.push(...file);
    offset += file.reduce((bytes, { length }) => bytes + length, 0);
  }
  const directory = Buffer.concat(central);
  const text = Buffer.from(comment);
  const end = [word(0x06054b50), half(0, 0, count, count), word(directory.length, offset), half(text.length), text];
  return Buffer.concat([...files, directory, ...end]);
}

function half(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, at) => bytes.writeUInt16LE(number, at * 2));
  return bytes;
}

function word(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeUInt32LE(number, at * 4));
  return bytes;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const contentTypes = (main: string): Part => ({
  name: '[Content_Types].xml',
  content: `${HEAD}<Types><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
});
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export const relationships = (...written: string[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`;
export const relation = (type: string, target: string, more = 'TargetMode="External"'): string =>
  `<Relationship Id="r1" Type="${RELATIONS}/${type}" Target="${target}" ${more}/>`;
export const paragraph = (content: string): Part => ({
  name: 'word/document.xml',
  content: `${HEAD}<w:document><w:body><w:p>${content}</w:p></w:body></w:document>`,
});

/** A Word document of one paragraph, with these parts beside it or in the place of its own. */
export const aDocx = (...more: Part[]): Buffer => anArchive(docxParts(...more));
export function docxParts(...more: Part[]): readonly Part[] {
  const own: Part[] = [
    contentTypes(WORD),
    { name: '_rels/.rels', content: relationships(relation('officeDocument', 'word/document.xml', '')) },
    paragraph('<w:r><w:t>Budget of a shelter &amp; its people</w:t></w:r>'),
  ];
  return [...own.map((part) => more.find(({ name }) => name === part.name) ?? part), ...more.filter(isNew(own))];
}
const isNew =
  (own: readonly Part[]) =>
  ({ name }: Part): boolean =>
    !own.some((part) => part.name === name);

export const aXlsx = (...more: Part[]): Buffer =>
  anArchive([contentTypes(EXCEL), { name: 'xl/workbook.xml', content: `${HEAD}<workbook/>` }, ...more]);
export const anOdt = (...more: Part[]): Buffer =>
  anArchive([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 }, ...more]);
export const withTypes = (main: string): Part => contentTypes(main);

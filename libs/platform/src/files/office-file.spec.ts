import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import {
  aDocx,
  anArchive,
  anOdt,
  aXlsx,
  docxParts,
  paragraph,
  relation,
  relationships,
  withTypes,
  type Part,
} from '../../test/archive.fixture.ts';
import { Refusal } from '#kernel/refusal';
import { checkOfficeFile } from './office-file.ts';

const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const rels = (...written: string[]): Part => ({
  name: 'word/_rels/document.xml.rels',
  content: relationships(...written),
});
const field = (...pieces: string[]): Part =>
  paragraph(pieces.map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join(''));
const content = (inner: string): Part => ({
  name: 'content.xml',
  content: `<office:document-content>${inner}</office:document-content>`,
});
const MB = 2 ** 20;

describe('a file of an office', () => {
  it.each<[string, Buffer]>([
    ['a text', aDocx()],
    ['a table', aXlsx()],
    ['an open document', anOdt(content('<office:scripts/><draw:image xlink:href="Pictures/1.png"/>'))],
    ['links that somebody clicks', aDocx(rels(relation('hyperlink', 'https://example.org')))],
    [
      'a template on the writer’s disk',
      aDocx(rels(relation('attachedTemplate', 'file:///C:\\Templates\\Letter.dotx'))),
    ],
    [
      'figures of another table',
      aXlsx({ name: 'xl/_rels/a.rels', content: relationships(relation('externalLinkPath', 'b.xlsx')) }),
    ],
    ['page numbers', aDocx(field(' PAGE '))],
    ['a chart with its table', aDocx({ name: 'word/embeddings/table.xlsx', content: aXlsx() })],
    [
      'text in UTF-16',
      aDocx({
        name: 'word/a.xml',
        content: Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le'),
      }),
    ],
    ['what is no XML', aDocx({ name: 'word/media/1.png', content: Buffer.from('89504e47', 'hex') })],
    ['a comment of the archive', anArchive(docxParts(), { comment: 'made by a test' })],
  ])('is taken with %s', async (_, file) => {
    await expect(checkOfficeFile(file)).resolves.toBeUndefined();
  });

  it.each<[string, string, Buffer]>([
    // programs
    ['macros', 'file-macros', aDocx({ name: 'word/vbaProject.bin', content: OLE })],
    ['macros under another capital', 'file-macros', aXlsx({ name: 'xl\\VBAPROJECT.BIN' })],
    [
      'the type of a file with macros',
      'file-macros',
      aDocx(withTypes('application/vnd.ms-word.document.macroEnabled.main+xml')),
    ],
    [
      'the type, written otherwise',
      'file-macros',
      aDocx(withTypes('application/vnd.ms-word.document.MACROENABLED.main+xml')),
    ],
    ['a relation to macros', 'file-macros', aDocx(rels(relation('vbaProject', 'other.bin', '')))],
    ['a sheet of Excel 4 macros', 'file-macros', aXlsx({ name: 'xl/macrosheets/sheet1.xml', content: '<a/>' })],
    ['an ActiveX control', 'file-macros', aDocx({ name: 'word/activeX/activeX1.xml', content: '<a/>' })],
    ['macros of OpenDocument', 'file-macros', anOdt({ name: 'Basic/Standard/Module1.xml', content: '<a/>' })],
    [
      'a listener',
      'file-macros',
      anOdt(content('<office:event-listeners><script:event-listener/></office:event-listeners>')),
    ],
    [
      'macros in the table of a chart',
      'file-macros',
      aDocx({ name: 'word/embeddings/a.xlsx', content: aXlsx({ name: 'xl/vbaProject.bin' }) }),
    ],
    // other files
    ['an OLE object', 'file-holds-files', aDocx({ name: 'word/embeddings/oleObject1.bin', content: OLE })],
    ['an OLE object called a picture', 'file-holds-files', aDocx({ name: 'word/media/1.png', content: OLE })],
    ['an OLE object of OpenDocument', 'file-holds-files', anOdt({ name: 'Object 1', content: OLE })],
    [
      'an archive that is no table',
      'file-holds-files',
      aDocx({ name: 'word/embeddings/a.zip', content: anArchive([{ name: 'a.exe' }]) }),
    ],
    [
      'a third archive',
      'file-holds-files',
      aDocx({ name: 'a.xlsx', content: aXlsx({ name: 'b.docx', content: aDocx() }) }),
    ],
    ['a page to be imported', 'file-holds-files', aDocx(rels(relation('aFChunk', 'chunk.html', '')))],
    // other addresses
    ['a template elsewhere', 'file-loads', aDocx(rels(relation('attachedTemplate', 'https://example.org/a.dotm')))],
    [
      'a template on another computer',
      'file-loads',
      aDocx(rels(relation('attachedTemplate', 'file://///10.0.0.1/a.dotm'))),
    ],
    ['an OLE object elsewhere', 'file-loads', aDocx(rels(relation('oleObject', 'http://example.org/a')))],
    ['a picture elsewhere', 'file-loads', aDocx(rels(relation('image', 'http://example.org/a.png')))],
    ['a frame elsewhere', 'file-loads', aDocx(rels(relation('frame', '\\\\10.0.0.1\\a')))],
    ['“external” in numbers', 'file-loads', aDocx(rels(relation('image', 'x', 'TargetMode="&#69;xtern&#x61;l"')))],
    ['“external” behind a decoy', 'file-loads', aDocx(rels(relation('image', " TargetMode='Internal' ")))],
    ['“external” behind a comment', 'file-loads', aDocx(rels('<!-- <Relationship Id=" -->', relation('image', 'x')))],
    [
      '“external” between sections of characters',
      'file-loads',
      aDocx(rels('<![CDATA[<!--]]>', relation('image', 'x'), '<![CDATA[-->]]>')),
    ],
    [
      '“external” in UTF-16',
      'file-loads',
      aDocx({
        name: '_rels/a.rels',
        content: Buffer.from(`\ufeff${relationships(relation('image', 'x')).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
      }),
    ],
    ['an add-in', 'file-loads', aDocx(rels(relation('webextensiontaskpanes', 'a.xml', '')))],
    [
      'a field that starts a program',
      'file-loads',
      aDocx(field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"')),
    ],
    ['such a field in pieces', 'file-loads', aDocx(field(' DD', 'EAU', 'TO c:\\a'))],
    ['such a field in an attribute', 'file-loads', aDocx(paragraph('<w:fldSimple w:instr="DDE excel a"/>'))],
    [
      'a table that starts a program',
      'file-loads',
      aXlsx({ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink><ddeLink/></externalLink>' }),
    ],
    [
      'a query that is asked at once',
      'file-loads',
      aXlsx({
        name: 'xl/connections.xml',
        content: '<connections><connection id="1" refreshOnLoad="1"/></connections>',
      }),
    ],
    [
      'a picture elsewhere in OpenDocument',
      'file-loads',
      anOdt(content('<draw:image xlink:href="https://example.org/a"/>')),
    ],
    ['the same under another prefix', 'file-loads', anOdt(content('<d:image x:href="//example.org/a"/>'))],
    ['a section elsewhere', 'file-loads', anOdt(content('<text:section-source xlink:href="../a.odt"/>'))],
    // what could not be looked at
    ['a password', 'file-locked', anArchive(docxParts({ name: 'a', flags: 1 }))],
    [
      'a password of OpenDocument',
      'file-locked',
      anOdt({ name: 'META-INF/manifest.xml', content: '<m:manifest><m:encryption-data/></m:manifest>' }),
    ],
    ['half of itself', 'file-damaged', aDocx().subarray(0, 400)],
    ['an archive behind it', 'file-damaged', Buffer.concat([aDocx(), Buffer.from('more')])],
    ['a part twice', 'file-damaged', anArchive([...docxParts(), paragraph('')])],
    ['a part twice, in another case', 'file-damaged', aDocx({ name: 'WORD/document.xml', content: '<a/>' })],
    ['another name in the local header', 'file-damaged', aDocx({ name: 'word/a.xml', localName: 'word/b.xml' })],
    ['a wrong checksum', 'file-damaged', aDocx({ name: 'word/a.xml', content: '<a/>', crc: 1 })],
    ['a method that nobody reads', 'file-damaged', aDocx({ name: 'word/a.xml', method: 99 })],
    ['fewer parts than it says', 'file-damaged', anArchive(docxParts(), { count: 9 })],
    ['no list of contents', 'file-damaged', anArchive([{ name: 'word/document.xml', content: '<a/>' }])],
    [
      'entities of its own',
      'file-damaged',
      aDocx({ name: 'word/a.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
    ],
    [
      'an encoding that hides its text',
      'file-damaged',
      aDocx({ name: 'word/a.xml', content: '<?xml version="1.0" encoding="UTF-7"?><a/>' }),
    ],
    [
      'UTF-16 that is not marked',
      'file-damaged',
      aDocx({ name: 'word/a.xml', content: Buffer.from('<a/>', 'utf16le') }),
    ],
    ['a comment without an end', 'file-damaged', aDocx({ name: 'word/a.xml', content: '<a/><!--' })],
    // what grows
    [
      'a part that shrinks a thousandfold',
      'file-unpacks',
      aDocx({ name: 'word/a.xml', content: Buffer.alloc(20 * MB, 32) }),
    ],
    [
      'more than its header says',
      'file-unpacks',
      aDocx({ name: 'word/a.xml', content: Buffer.alloc(5 * MB, 32), size: 100 }),
    ],
    ['a part of 4 GB', 'file-unpacks', aDocx({ name: 'word/a.xml', content: Buffer.alloc(100), size: 0xfffffffe })],
    [
      'parts that share their bytes',
      'file-unpacks',
      aDocx({ name: 'a', content: anArchive([{ name: 'b' }]), method: 0 }, { name: 'b', overlaps: true }),
    ],
    [
      'more parts than a document has',
      'file-unpacks',
      anArchive(Array.from({ length: 3001 }, (_, at) => ({ name: `a${at}` }))),
    ],
  ])('is refused with %s (%s)', async (_, code, file) => {
    await expect(checkOfficeFile(file)).rejects.toMatchObject({ name: 'Refusal', kind: 'invalid', code });
  });

  it('is refused when all its parts together unpack to too much', async () => {
    const noise = Buffer.from(Array.from({ length: 199 }, (_, at) => at));
    const part = Buffer.alloc(48 * MB, Buffer.concat([noise, noise.toReversed()]));
    const parts = [1, 2, 3, 4, 5].map((name) => ({ name: `${name}`, content: part.subarray(name) }));
    await expect(checkOfficeFile(aDocx(...parts))).rejects.toMatchObject({ code: 'file-unpacks' });
  });

  it('is taken or refused, whatever is wrong with its bytes', async () => {
    const file = aDocx(rels(relation('hyperlink', 'https://example.org')));
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(file.length), async (changes, end) => {
        const bent = Buffer.from(end % 3 === 0 ? file.subarray(0, end) : file);
        for (const [at, byte] of changes) if (at < bent.length) bent[at] = byte;
        const refusal = await checkOfficeFile(bent).catch((error: unknown) => error);
        expect(refusal === undefined || refusal instanceof Refusal).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['comments that are opened', '<!-- a --><!- '],
    ['elements without an end', '<w:instrText '],
    ['attributes without an end', '<d:image a="'],
    ['spaces', '<connection     '],
    ['document types', '<!DOCTYPE '],
  ])('of eight million signs of %s is looked through in a moment', async (_, signs) => {
    const begun = process.cpuUsage();
    const bytes = Buffer.alloc(8 * MB, signs);
    const file = anArchive([...docxParts(), { name: 'word/a.xml', content: bytes, method: 0 }]);
    await checkOfficeFile(file).catch((error: unknown) => expect(error).toBeInstanceOf(Refusal));
    // of the processor's time, which other work on the computer does not change
    expect(process.cpuUsage(begun).user).toBeLessThan(4_000_000);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { anApplication } from '#test/builders/application-views';
import { translator } from '../messages/translate.ts';
import { answersInDocument } from './answers-in-document.ts';
import { formDocument } from './form-document.ts';

const application = anApplication();
const codes = application.rules.questions.map(({ id }) => id);
const answersOf = async (file: Uint8Array): Promise<Record<string, string>> =>
  Object.fromEntries(await answersInDocument(Buffer.from(file), codes));

const PART = 'word/document.xml';
/** The form as another program would save it: its text changed, and every part zipped anew. */
async function saved(change: (text: string) => string, part = PART): Promise<Uint8Array> {
  const { [PART]: text, ...rest } = unzipSync(await formDocument(translator('en'), application));
  return zipSync({ ...rest, [part]: strToU8(change(strFromU8(text!))) });
}
const withAnswer = (xml: string) => (text: string) =>
  text.replace(/<w:t xml:space="preserve">About 40 women\.<\/w:t>/, `<w:t>About 40</w:t>${xml}`);

/** An archive of this text; as it is, for zipParts looks at what shrinks too well. */
const withPart = async (xml: string, more: Record<string, Uint8Array> = {}): Promise<Uint8Array> =>
  zipSync({ ...more, [PART]: Buffer.from(xml) }, { level: 0 });
const nested = (levels: number, inside: string): string => `${'<a>'.repeat(levels)}${inside}${'</a>'.repeat(levels)}`;
const numbered = (count: number, one: (nth: string) => string): string =>
  Array.from({ length: count }, (_, nth) => one(nth.toString(36))).join(' ');
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

describe('the form as a file', () => {
  it.each(['en', 'fr', 'es', 'ar'] as const)(
    'brings back in %s what was answered, and a box for each question',
    async (locale) => {
      const answers = await answersOf(await formDocument(translator(locale), application));
      expect(answers).toEqual({ ...Object.fromEntries(codes.map((code) => [code, ''])), ...application.answers });
    },
  );

  it('brings back whatever people write, line by line', async () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab <&>"\'[]é漢ع😀\u0301') }).map((text) => text.trim());
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 5 }), async (lines) => {
        const need = lines.join('\n').trim();
        const file = await formDocument(translator('en'), anApplication({ answers: { need } }));
        expect((await answersOf(file))['need']).toBe(need);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['a line break within a paragraph', '<w:br/><w:t>women</w:t>', 'About 40\nwomen'],
    ['a tab', '<w:tab/><w:t>women</w:t>', 'About 40 women'],
    [
      'words put in with changes tracked',
      '</w:r><w:ins><w:r><w:t xml:space="preserve"> women</w:t></w:r></w:ins><w:r>',
      'About 40 women',
    ],
    [
      'words taken out with changes tracked',
      '</w:r><w:del><w:r><w:delText> men</w:delText></w:r></w:del><w:r>',
      'About 40',
    ],
    [
      'words moved away with changes tracked',
      '</w:r><w:moveFrom><w:r><w:t> men</w:t></w:r></w:moveFrom><w:r>',
      'About 40',
    ],
    [
      'words moved here with changes tracked',
      '</w:r><w:moveTo><w:r><w:t xml:space="preserve"> women</w:t></w:r></w:moveTo><w:r>',
      'About 40 women',
    ],
    [
      'a whole line moved away with changes tracked',
      '</w:r></w:p><w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom><w:r><w:t>men</w:t></w:r></w:moveFrom></w:p><w:p><w:r><w:t>women</w:t>',
      'About 40\nwomen',
    ],
    [
      'two lines made one with changes tracked',
      '</w:r></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>wo</w:t></w:r></w:p><w:p><w:r><w:t>men</w:t>',
      'About 40\nwomen',
    ],
    [
      'a hyphen that does not break',
      '<w:t> non</w:t><w:noBreakHyphen/><w:t>profits</w:t>',
      'About 40 non\u2011profits',
    ],
    [
      'a link',
      '</w:r><w:hyperlink><w:r><w:t xml:space="preserve"> women</w:t></w:r></w:hyperlink><w:r>',
      'About 40 women',
    ],
    [
      'a field of a form',
      '</w:r><w:sdt><w:sdtContent><w:r><w:t xml:space="preserve"> women</w:t></w:r></w:sdtContent></w:sdt><w:r>',
      'About 40 women',
    ],
  ])('reads %s as its person meant it', async (_what, xml, answer) => {
    expect((await answersOf(await saved(withAnswer(xml))))['need']).toBe(answer);
  });

  it('is read when the program numbers its parts', async () => {
    expect((await answersOf(await saved((text) => text, 'word/document2.xml')))['need']).toBe('About 40 women.');
  });

  it('has no answers of another call, and none where the codes were changed', async () => {
    expect(await answersOf(await saved((text) => text.replaceAll(/\[[\w-]+\]/g, '[other]')))).toEqual({});
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ['no archive', async () => strToU8('need: women')],
    ['an archive without a text', () => saved((text) => text, 'content.xml')],
    ['text that is no XML', () => saved((text) => text.slice(0, -10))],
    ['entities that grow', () => saved((text) => text.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'))],
    ['a text far too long', () => withPart(`<d>${'a'.repeat(2 ** 22)}</d>`)],
    ['far too many elements', () => withPart(`<d>${'<w:tbl/>'.repeat(250_001)}</d>`)],
    ['far too many attributes', () => withPart(`<d ${numbered(250_001, (nth) => `a${nth}=""`)}/>`)],
    ['elements nested too deeply', () => withPart(nested(65, ''))],
    ['elements nested more deeply than the stack is high', () => withPart(nested(100_000, ''))],
    [
      'an archive that would grow far too large',
      () => saved((text) => text.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(800_000)}`)),
    ],
    ['pictures far too large', () => withPart('<d/>', { 'word/media/a.png': new Uint8Array(2 ** 25) })],
  ])('is refused as %s, at the file', async (_what, file) => {
    await expect(file().then(answersOf)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'form-unreadable',
      field: 'file',
    });
  });

  it('takes no more time over what was made to harm than over three long forms as Word writes them', async () => {
    const run = '<w:r w:rsidRPr="00AA11BB"><w:rPr><w:lang w:val="en"/></w:rPr><w:t>words</w:t></w:r>';
    const long = await withPart(`<d>${`<w:p>${run}</w:p>`.repeat(20_000)}</d>`);
    const harmful = await Promise.all([
      withPart(nested(2_000, '<w:tbl/>'.repeat(80_000))),
      withPart(nested(60, '<w:tbl/>'.repeat(240_000))),
      withPart(`<d ${numbered(240_000, (nth) => `a${nth}=""`)}/>`),
    ]);
    const spent: number[] = [];
    for (const file of [long, long, ...harmful]) spent.push(await cpuOf(() => answersOf(file).catch(() => {})));
    const [, usual, ...most] = spent;
    expect(Math.max(...most) / usual!).toBeLessThan(3);
  });
});

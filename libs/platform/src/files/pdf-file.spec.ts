import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel/refusal';
import { samplePdf } from '../../../../deploy/seed/sample-document.mjs';
import { anObjectStream, aPdfOf, aStream } from '../../test/pdf.fixture.ts';
import { checkPdf } from './pdf-file.ts';

const MB = 2 ** 20;
const SCRIPT = '<< /S /JavaScript /JS (app.alert(1)) >>';
const LAUNCH = '<< /S /Launch /F (cmd.exe) >>';
const packed = (text: string): Buffer => deflateSync(Buffer.from(text));

describe('a PDF', () => {
  it.each<[string, Buffer]>([
    ['a page of text', Buffer.from(samplePdf(['A certificate']))],
    ['nothing but its header', Buffer.from('%PDF-1.4')],
    ['links into the web', aPdfOf('<< /Type /Annot /A << /S /URI /URI (https://example.org/Launch) >> >>')],
    ['words of scripts in its text', aPdfOf('<< /Title (How to /Launch \\) a /JS /JavaScript course) >> % /JS')],
    ['a picture in whose bytes a chance wrote words', aPdfOf(aStream('/Subtype /Image', 'x/JS /Launch obj /EF'))],
    ['objects in streams', aPdfOf(anObjectStream('<< /Type /Font >>'))],
    [
      'objects in streams, the filter in a list',
      aPdfOf(aStream('/Type/ObjStm/N 0/First 0/Filter[/FlateDecode]', packed(' '))),
    ],
    ['a page to begin with', aPdfOf('<< /OpenAction [3 0 R /Fit] >>')],
    ['a field to sign', aPdfOf('<< /FT /Sig /V << /Type /Sig /Contents <00ff> >> >>')],
    ['a font called EF', aPdfOf('<< /Font << /EF 3 0 R >> >>')],
  ])('is taken with %s', async (_, file) => {
    await expect(checkPdf(file)).resolves.toBeUndefined();
  });

  it.each<[string, string, Buffer]>([
    ['a script', 'file-scripts', aPdfOf(SCRIPT)],
    ['a script when it is opened', 'file-scripts', aPdfOf(`<< /OpenAction ${SCRIPT} >>`)],
    ['a script in an object of its own', 'file-scripts', aPdfOf('/JavaScript')],
    ['a list of scripts', 'file-scripts', aPdfOf('<< /Names << /JavaScript 5 0 R >> >>')],
    ['a script in signs that are numbers', 'file-scripts', aPdfOf('<< /S /J#61v#61Script /#4aS (a) >>')],
    ['a script behind a comment', 'file-scripts', aPdfOf('<< /S %)>>\n/JavaScript >>')],
    [
      'a script behind a string with brackets',
      'file-scripts',
      aPdfOf('<< /A (\\( ( >> ) \\) endobj) /S /JavaScript >>'),
    ],
    ['a script behind a string of numbers', 'file-scripts', aPdfOf('<< /A <3e3e> /S/JavaScript >>')],
    ['a script behind a wrong bracket', 'file-scripts', aPdfOf('<< ] > } /S /JavaScript >>')],
    ['a script that an unclosed string would hide', 'file-scripts', aPdfOf('(never closed', SCRIPT)],
    ['a script that a stream would hide', 'file-scripts', aPdfOf(aStream('', `\n9 0 obj ${SCRIPT} endobj\n`))],
    ['a script in the dictionary of a stream', 'file-scripts', aPdfOf(aStream(`/AA << /O ${SCRIPT} >>`, 'x'))],
    ['a script behind its end', 'file-scripts', Buffer.concat([aPdfOf(), Buffer.from(`9 0 obj${SCRIPT}`)])],
    [
      'a script in a trailer',
      'file-scripts',
      Buffer.concat([aPdfOf(), Buffer.from(`trailer<</Root<</A${SCRIPT}>>>>`)]),
    ],
    ['a script in an object stream', 'file-scripts', aPdfOf(anObjectStream(SCRIPT))],
    [
      'an object stream that does not say so',
      'file-scripts',
      aPdfOf(aStream('/N 1 /First 4 /Filter /FlateDecode', packed(`5 0 ${SCRIPT}`))),
    ],
    [
      'an object stream whose name is in numbers',
      'file-scripts',
      aPdfOf(aStream('/Type /ObjSt#6d /N 1 /First 4 /#46ilter /FlateDecode', packed(`5 0 ${SCRIPT}`))),
    ],
    [
      'a script within a string, found by its number',
      'file-scripts',
      aPdfOf(anObjectStream(`(${SCRIPT})`, '', { first: 4, prefix: '5 1 ' })),
    ],
    ['a script that no number names', 'file-scripts', aPdfOf(anObjectStream(`(x) ${SCRIPT}`))],
    [
      'an object stream that breaks off',
      'file-damaged',
      aPdfOf(aStream('/N 1 /First 4 /Filter /FlateDecode', packed(`5 0 ${SCRIPT}`).subarray(0, -4))),
    ],
    ['a form with scripts of its own', 'file-scripts', aPdfOf('<< /AcroForm << /XFA 5 0 R >> >>')],
    ['a program to start', 'file-launches', aPdfOf(LAUNCH)],
    ['a program to start, in an object stream', 'file-launches', aPdfOf(anObjectStream(LAUNCH))],
    [
      'a file of another computer',
      'file-launches',
      aPdfOf('<< /AA << /O << /S /GoToR /F (\\\\\\\\10.0.0.1\\\\a) >> >> >>'),
    ],
    ['data from elsewhere', 'file-launches', aPdfOf('<< /S /ImportData /F (a) >>')],
    ['a file in it', 'file-holds-files', aPdfOf(aStream('/Type /EmbeddedFile', 'MZ'))],
    ['a list of files in it', 'file-holds-files', aPdfOf('<< /Names << /EmbeddedFiles 5 0 R >> >>')],
    ['a file in it without a type', 'file-holds-files', aPdfOf('<< /F (a.exe) /EF << /F 5 0 R >> >>')],
    ['a film with a program', 'file-holds-files', aPdfOf('<< /Subtype /RichMedia >>')],
    ['a password', 'file-locked', Buffer.concat([aPdfOf(), Buffer.from('trailer << /Encrypt 9 0 R >>')])],
    ['a password in a stream of references', 'file-locked', aPdfOf(aStream('/Type /XRef /Encrypt 9 0 R', 'x'))],
    [
      'an object stream of another packing',
      'file-damaged',
      aPdfOf(aStream('/N 1 /First 4 /Filter /ASCIIHexDecode', '00')),
    ],
    [
      'two packings, one in the other',
      'file-damaged',
      aPdfOf(aStream('/N 1 /First 4 /Filter [/FlateDecode /FlateDecode]', packed('x'))),
    ],
    ['a packing that is said elsewhere', 'file-damaged', aPdfOf(aStream('/N 1 /First 4 /Filter 9 0 R', packed('x')))],
    [
      'a packing that is said twice',
      'file-damaged',
      aPdfOf(aStream('/N 1 /First 4 /Filter /FlateDecode /Filter /LZWDecode', packed('x'))),
    ],
    [
      'a beginning that is said elsewhere',
      'file-damaged',
      aPdfOf(aStream('/N 1 /First 9 0 R /Filter /FlateDecode', packed('x'))),
    ],
    ['a packing that predicts', 'file-damaged', aPdfOf(anObjectStream('<< >>', '/DecodeParms << /Predictor 12 >>'))],
    [
      'an object stream that does not unpack',
      'file-damaged',
      aPdfOf(aStream('/N 1 /First 4 /Filter /FlateDecode', 'no zlib')),
    ],
    [
      'words among the numbers of an object stream',
      'file-damaged',
      aPdfOf(anObjectStream('<< >>', '', { first: 6, prefix: '5 %\n0 ' })),
    ],
    ['brackets without an end', 'file-damaged', aPdfOf('['.repeat(10_000))],
    ['circles to read in', 'file-damaged', aPdfOf('1 0 obj ('.repeat(30_000))],
    ['an object stream that grows without bounds', 'file-unpacks', aPdfOf(anObjectStream(' '.repeat(33 * MB)))],
    [
      'many that grow together',
      'file-unpacks',
      aPdfOf(...Array.from({ length: 5 }, () => anObjectStream(' '.repeat(8 * MB)))),
    ],
  ])('is refused with %s (%s)', async (_, code, file) => {
    await expect(checkPdf(file)).rejects.toMatchObject({ name: 'Refusal', kind: 'invalid', code });
  });

  it('is taken or refused, whatever is wrong with its bytes', async () => {
    const file = aPdfOf(anObjectStream('<< /Type /Font >>'), aStream('/Subtype /Image', 'abc'), '<< /Title (A) >>');
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const bent = Buffer.from(file);
        for (const [at, byte] of changes) bent[at] = byte;
        const refusal = await checkPdf(bent).catch((error: unknown) => error);
        expect(refusal === undefined || refusal instanceof Refusal).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['strings without an end', '1 0 obj('],
    ['dictionaries in each other', '1 0 obj<<'],
    ['objects of nothing', '1 0 obj '],
    ['comments', '1 0 obj%'],
    ['words', 'objobj  '],
    ['names', '/JavaScript1 '],
    ['trailers', 'trailer '],
  ])('of four million bytes of %s is looked through in seconds', async (_, signs) => {
    const begun = process.cpuUsage();
    await checkPdf(Buffer.alloc(4 * MB, signs)).catch((error: unknown) => expect(error).toBeInstanceOf(Refusal));
    // of the processor's time, which other work on the computer does not change
    expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
  });
});

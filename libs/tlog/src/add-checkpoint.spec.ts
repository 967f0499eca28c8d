import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatAddCheckpoint, formatSize, parseAddCheckpoint, parseSize } from './add-checkpoint.ts';
import { MalformedError } from './malformed-error.ts';

/** The request of the specification; its signatures are not looked at here. */
const CHECKPOINT = [
  'example.com/behind-the-sofa',
  '20852163',
  'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=',
  '',
  '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=',
  '',
].join('\n');
const HASHES = [
  'PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=',
  'jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=',
  '5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=',
  '/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=',
];
const REQUEST = `old 20852014\n${HASHES.join('\n')}\n\n${CHECKPOINT}`;
const parse = (text: string): ReturnType<typeof parseAddCheckpoint> => parseAddCheckpoint(Buffer.from(text));

describe('a request to a witness', () => {
  it('is the one of the specification, byte for byte', () => {
    const request = parse(REQUEST);
    expect(request.oldSize).toBe(20852014n);
    expect(request.proof.map((hash) => Buffer.from(hash).toString('base64'))).toEqual(HASHES);
    expect(request.checkpoint).toBe(CHECKPOINT);
    expect(formatAddCheckpoint(request)).toBe(REQUEST);
  });

  it('has no proof line when the witness knows nothing yet', () => {
    const first = { oldSize: 0n, proof: [], checkpoint: CHECKPOINT };
    expect(formatAddCheckpoint(first)).toBe(`old 0\n\n${CHECKPOINT}`);
    expect(parse(`old 0\n\n${CHECKPOINT}`)).toEqual(first);
  });

  it('comes back whatever it holds', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const size = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
    fc.assert(
      fc.property(size, fc.array(hash, { maxLength: 63 }), fc.string({ unit: 'binary' }), (oldSize, proof, text) => {
        const parsed = parse(formatAddCheckpoint({ oldSize, proof, checkpoint: text }));
        expect(parsed.oldSize).toBe(oldSize);
        expect(parsed.proof.map((bytes) => [...bytes])).toEqual(proof.map((bytes) => [...bytes]));
        expect(parsed.checkpoint).toBe(text);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no empty line', 'old 1\n'],
    ['no old size', `\n\n${CHECKPOINT}`],
    ['another word', REQUEST.replace('old', 'new')],
    ['two spaces', REQUEST.replace('old ', 'old  ')],
    ['a leading zero', REQUEST.replace('old 2', 'old 02')],
    ['a negative size', REQUEST.replace('old ', 'old -')],
    ['a size of more than 64 bits', `old 18446744073709551616\n\n${CHECKPOINT}`],
    ['a short hash', REQUEST.replace(HASHES[0]!, 'AAAA')],
    ['a hash that is not base64', REQUEST.replace(HASHES[0]!, '!')],
    ['64 hashes', `old 1\n${`${HASHES[0]}\n`.repeat(64)}\n${CHECKPOINT}`],
    ['carriage returns', REQUEST.replaceAll('\n', '\r\n')],
  ])('is refused with %s', (_, text) => {
    expect(() => parse(text)).toThrow(MalformedError);
  });

  it('is refused when it is not UTF-8', () => {
    expect(() => parseAddCheckpoint(Buffer.concat([Buffer.from(REQUEST), Buffer.of(0xff)]))).toThrow(MalformedError);
  });
});

describe('the size a witness answers', () => {
  it('is a decimal and a newline', () => {
    expect(formatSize(20852163n)).toBe('20852163\n');
    expect(parseSize('20852163\n')).toBe(20852163n);
    expect(parseSize('0\n')).toBe(0n);
  });

  it.each(['', '\n', '5', '05\n', '5\n\n', ' 5\n', '-5\n', '5e3\n'])('is not %j', (text) => {
    expect(() => parseSize(text)).toThrow(MalformedError);
  });
});

import { createHash } from 'node:crypto';

/** One source of randomness: several numbers, or one word. Numbers may be decimal texts, which keeps every digit. */
export type RandomSource = readonly (number | string)[];

const DECIMAL = /^[0-9]+(?:\.[0-9]+)?$/;
const MOST_CANDIDATES = 65_535;

/**
 * The key string of the sources (RFC 3797 section 4): numbers in ascending order, each without needless zeros and with its
 * point, words in upper-case letters and digits without accents; a slash after each source. Throws RangeError on an empty
 * source, a negative or infinite number, several words, or a word without letters or digits.
 */
export function keyOfSources(sources: readonly RandomSource[]): string {
  if (sources.length === 0) throw new RangeError('no source of randomness is given');
  return sources.map((source) => `${sourceText(source)}/`).join('');
}

function sourceText(source: RandomSource): string {
  const texts = source.map(String);
  if (texts.length === 0) throw new RangeError('a source of randomness is empty');
  if (texts.every((text) => DECIMAL.test(text))) return texts.map(tidyDecimal).sort(byValue).join('');
  const [word = '', ...more] = source;
  if (more.length > 0 || typeof word !== 'string') throw new RangeError('a source is several numbers or one word');
  const letters = word
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase();
  if (letters === '') throw new RangeError('a word of a source has no letters or digits');
  return letters;
}

/** `007` is `7.`, `1.50` is `1.5`. */
function tidyDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole.replace(/^0+(?=.)/, '')}.${fraction.replace(/0+$/, '')}`;
}

/** Exact whatever the number of digits: longer whole parts are larger, equal ones are compared as text. */
function byValue(a: string, b: string): number {
  const [wholeA = '', fractionA = ''] = a.split('.');
  const [wholeB = '', fractionB = ''] = b.split('.');
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
  if (wholeA !== wholeB) return wholeA < wholeB ? -1 : 1;
  return fractionA < fractionB ? -1 : fractionA > fractionB ? 1 : 0;
}

/**
 * Selects `select` of the candidates 1 to `candidates` by a key (RFC 3797 section 4): MD5 of the key between two copies of
 * a 16-bit counter, as a number modulo those remaining, names the next. MD5 is what the RFC uses; nothing here rests on
 * its resistance to collisions, because the sources are not known when the pool is fixed. Throws RangeError unless
 * 1 <= select <= candidates <= 65,535.
 */
export function selectByKey(key: string, candidates: number, select: number): number[] {
  const whole = Number.isInteger(candidates) && Number.isInteger(select);
  if (!whole || select < 1 || select > candidates || candidates > MOST_CANDIDATES)
    throw new RangeError(`${select} of ${candidates} candidates cannot be selected`);
  const remaining = Array.from({ length: candidates }, (_, position) => position + 1);
  return Array.from({ length: select }, (_, round) => {
    const counter = Buffer.of(round >> 8, round & 0xff);
    const digest = createHash('md5').update(counter).update(key, 'ascii').update(counter).digest('hex');
    const [selected] = remaining.splice(Number(BigInt(`0x${digest}`) % BigInt(remaining.length)), 1);
    return selected as number;
  });
}

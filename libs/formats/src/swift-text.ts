/**
 * Text in the SWIFT x character set: letters, digits, space and / - ? : ( ) . , ' +. Banks on the way cut or refuse
 * anything else, so names are folded for the file; the record keeps the original.
 */
const OUTSIDE = /[^A-Za-z0-9/\-?:().,'+ ]/gu;
const WITHIN = /^[A-Za-z0-9/\-?:().,'+ ]+$/;

/** Latin letters that Unicode does not take apart, and the punctuation that people type instead of the plain sign. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th',
  Þ: 'TH', ł: 'l', Ł: 'L', ħ: 'h', Ħ: 'H', ı: 'i', ŋ: 'n', Ŋ: 'N', ŧ: 't', Ŧ: 'T', ɓ: 'b', Ɓ: 'B', ɗ: 'd', Ɗ: 'D',
  ə: 'e', Ə: 'E', ɛ: 'e', Ɛ: 'E', ɔ: 'o', Ɔ: 'O', ƙ: 'k', Ƙ: 'K', ƴ: 'y', Ƴ: 'Y',
  '‘': "'", '’': "'", 'ʼ': "'", 'ʻ': "'", '`': "'", '´': "'", '“': "'", '”': "'", '"': "'", '«': "'", '»': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-', '_': '-', '&': '+', '@': '(at)', ';': ',',
}; // prettier-ignore

const asFolded = (sign: string): string => FOLDED[sign] ?? sign;

/**
 * Folds text into the x set, at most `longest` characters: accents go (NFKD), a few letters become two, any other
 * unknown sign becomes a dot, white space becomes one space. The result may be empty; it never starts or ends with a
 * space, nor starts with "-", ":" or "/", which a bank would read as the start of a field.
 */
export function toSwiftText(text: string, longest: number): string {
  const folded = Array.from(text, asFolded).join('').normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ');
  const within = Array.from(folded, asFolded)
    .join('')
    .replace(OUTSIDE, '.')
    .replace(/\/{2,}/g, '/');
  return within
    .replace(/^[-:/ ]+/, '')
    .slice(0, longest)
    .trim();
}

/** Whether a bank can read the text: it is in the x set and has a letter or a digit. */
export function isReadableSwiftText(text: string): boolean {
  return WITHIN.test(text) && /[A-Za-z0-9]/.test(text);
}

/** Whether the text may be a MsgId, PmtInfId, InstrId or EndToEndId: 1 to 35 of the x set, slashes only single and inside. */
export function isSwiftIdentifier(text: string): boolean {
  return text.length <= 35 && WITHIN.test(text) && text.trim() === text && !/^\/|\/$|\/\//.test(text);
}

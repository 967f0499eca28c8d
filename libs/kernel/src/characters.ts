let segmenter: Intl.Segmenter | undefined;

/**
 * Characters as the rules of a call count them: what a person sees as one is one (grapheme clusters of the text in NFC,
 * Unicode UAX 15 and 29), whatever keyboard wrote it, and a line end is one (browsers send two signs for it). Services,
 * pages and the counter in the browser count by this one rule.
 */
export function countedCharacters(text: string): number {
  const plain = text.replaceAll('\r\n', '\n');
  // letters and signs of one unit each: nothing to count
  if (/^[\n\x20-\x7e]*$/.test(plain)) return plain.length;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let count = 0;
  for (const _ of segmenter.segment(plain.normalize('NFC'))) count += 1;
  return count;
}

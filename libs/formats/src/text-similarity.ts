/** How alike two short texts are. Both measures are symmetric, count UTF-16 units, and give 1 for equal texts. */

const PREFIX_WEIGHT = 0.1;
const LONGEST_PREFIX = 4;

/**
 * Jaro-Winkler similarity, 0 to 1: the share of signs that stand near each other in both texts, less for those in another
 * order, more for a common start (Winkler 1990).
 */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  const [longer, shorter] = left.length > right.length ? [left, right] : [right, left];
  const { matches, transposed } = jaroMatches(longer, shorter);
  if (matches === 0) return 0;
  const jaro = (matches / longer.length + matches / shorter.length + (matches - transposed / 2) / matches) / 3;
  return jaro + prefixOf(left, right) * PREFIX_WEIGHT * (1 - jaro);
}

function jaroMatches(longer: string, shorter: string): { matches: number; transposed: number } {
  const reach = Math.max(Math.floor(longer.length / 2) - 1, 0);
  const taken = new Uint8Array(longer.length);
  const found: number[] = [];
  for (let at = 0; at < shorter.length; at += 1) {
    const end = Math.min(at + reach + 1, longer.length);
    for (let other = Math.max(at - reach, 0); other < end; other += 1) {
      if (taken[other] === 1 || longer.charCodeAt(other) !== shorter.charCodeAt(at)) continue;
      taken[other] = 1;
      found.push(shorter.charCodeAt(at));
      break;
    }
  }
  let transposed = 0;
  let next = 0;
  for (let other = 0; other < longer.length; other += 1) {
    if (taken[other] === 0) continue;
    if (longer.charCodeAt(other) !== found[next]) transposed += 1;
    next += 1;
  }
  return { matches: found.length, transposed };
}

function prefixOf(left: string, right: string): number {
  let length = 0;
  while (length < LONGEST_PREFIX && length < left.length && left[length] === right[length]) length += 1;
  return length;
}

/**
 * The number of edits (a sign added, dropped or replaced, or two neighbours exchanged) from one text to the other, in the
 * restricted form that edits no part twice (Damerau 1964).
 */
export function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let edits = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const exchanged =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (exchanged) edits = Math.min(edits, beforeLast[column - 2]! + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length]!;
}

/** A text and the set of its letters, by which most texts can be told apart at once. */
export interface Spelling {
  readonly text: string;
  /** One bit for each letter that occurs; some letters share a bit. */
  readonly letters: number;
}

export function spellingOf(text: string): Spelling {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return { text, letters };
}

/**
 * Whether some `edits` can lead from one text to the other, by their lengths and letters alone: an edit changes the set of
 * letters by two at most. False is sure, true is not.
 */
export function mayBeWithin(edits: number, left: Spelling, right: Spelling): boolean {
  if (Math.abs(left.text.length - right.text.length) > edits) return false;
  let differing = left.letters ^ right.letters;
  let count = 0;
  while (differing !== 0) {
    differing &= differing - 1;
    count += 1;
  }
  return count <= 2 * edits;
}

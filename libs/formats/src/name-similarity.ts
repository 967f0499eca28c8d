import { aligned } from './name-alignment.ts';
import type { NameForm, Pairing, Span } from './name-alignment.ts';
import type { NameToken } from './name-tokens.ts';
import { isInitial, isSameJoined } from './token-similarity.ts';
import type { ListedType } from './un-list.ts';

/** What a word weighs that says little, where one that says much weighs 1. */
const COMMON_WEIGHT: Readonly<Record<ListedType, number>> = { person: 0.5, entity: 0.3 };
const INITIAL_WEIGHT = 0.3;
/** A word that only the query has speaks against a match, more so where the listed name has another instead. */
const ONLY_ASKED = 0.6;
const ASKED_AGAINST_LISTED = 0.8;
/** One that only the list has hardly does: people leave names out. */
const ONLY_LISTED = 0.2;
/** What names are worth at most that share too little to be a hint: less than any threshold. */
const NO_HINT = 0.5;
/** One word of several is a hint if it is the very word, or almost. */
const SAME_WORD = 0.95;
/** Names that are the same but for how they are split into words. */
const SPLIT_OTHERWISE = 0.95;

/**
 * How alike two names are, 0 to 1. Order does not count. Not symmetric: people leave names out when they write their own,
 * while a list has all that are known.
 */
export function nameSimilarity(query: NameForm, listed: NameForm, type: ListedType): number {
  const isSplitOtherwise = query.tokens.length !== listed.tokens.length && isSameJoined(query.whole, listed.whole);
  if (isSplitOtherwise) return SPLIT_OTHERWISE;
  const pairings = aligned(query, listed);
  if (pairings.length === 0) return 0;

  const asked = outside(
    pairings.map((pairing) => pairing.query),
    query.tokens,
  );
  const left = outside(
    pairings.map((pairing) => pairing.listed),
    listed.tokens,
  );
  const weights = pairings.map(
    (pairing) => (weightOf(pairing.query.token, type) + weightOf(pairing.listed.token, type)) / 2,
  );
  const shared = sum(pairings.map(({ similarity }, at) => weights[at]! * similarity));
  const score = shared / (sum(weights) + missing(asked, left, type));
  const isWhole = asked.length + left.length === 0;
  return isWhole || isHint(pairings, type) ? score : Math.min(score, NO_HINT);
}

/** The words that none of these spans holds. */
function outside(spans: readonly Span[], tokens: readonly NameToken[]): NameToken[] {
  return tokens.filter((_, at) => !spans.some(({ first, last }) => first <= at && at <= last));
}

/** What the words weigh that only one of the names has. */
function missing(asked: readonly NameToken[], left: readonly NameToken[], type: ListedType): number {
  if (asked.length === 0 || left.length === 0) {
    return (
      ONLY_ASKED * sum(asked.map((token) => weightOf(token, type))) +
      ONLY_LISTED * sum(left.map((token) => weightOf(token, type)))
    );
  }
  // a person's name that stands against another one counts whole, however many people bear it
  const weight = (token: NameToken): number => (type === 'person' && !isInitial(token) ? 1 : weightOf(token, type));
  return ASKED_AGAINST_LISTED * sum(asked.map(weight)) + ONLY_LISTED * sum(left.map(weight));
}

/** Whether the shared words tell this name from others, where each name may have words that the other does not. */
function isHint(pairings: readonly Pairing[], type: ListedType): boolean {
  const isTelling = pairings.some(({ query, listed }) => !query.token.isCommon && !listed.token.isCommon);
  const [first, ...others] = pairings;
  if (others.length > 0) return isTelling || type === 'person';
  return isTelling && first!.similarity >= SAME_WORD;
}

function weightOf(token: NameToken, type: ListedType): number {
  if (isInitial(token)) return INITIAL_WEIGHT;
  return token.isCommon ? COMMON_WEIGHT[type] : 1;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

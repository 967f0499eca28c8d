import { joinedToken } from './name-tokens.ts';
import type { NameToken } from './name-tokens.ts';
import { tokenSimilarity } from './token-similarity.ts';

/** Words of a name that stand together: one, or two neighbours read as one. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly token: NameToken;
}

/** A name whose words are known, also each two neighbours as one. */
export interface NameForm {
  readonly tokens: readonly NameToken[];
  readonly spans: readonly Span[];
  readonly whole: NameToken;
}

/** Some words of one name and the words of the other that they match. */
export interface Pairing {
  readonly query: Span;
  readonly listed: Span;
  readonly similarity: number;
}

/** Two neighbours are read as one word only where the other name has almost that word. */
const LEAST_JOINED = 0.93;

export function nameForm(tokens: readonly NameToken[]): NameForm {
  const singles = tokens.map((token, at) => ({ first: at, last: at, token }));
  const pairs = tokens
    .slice(1)
    .map((token, at) => ({ first: at, last: at + 1, token: joinedToken([tokens[at]!, token]) }));
  return { tokens, spans: [...singles, ...pairs], whole: joinedToken(tokens) };
}

/**
 * Which words of the two names match, in any order: the most alike first, each word once. Two neighbours may match one word
 * (Abd al Wadud, Abdelwadud), never two.
 */
export function aligned(query: NameForm, listed: NameForm): Pairing[] {
  const pairings: Pairing[] = [];
  for (const left of query.spans) {
    for (const right of listed.spans) {
      const joins = left.last - left.first + right.last - right.first;
      if (joins > 1) continue;
      const similarity = tokenSimilarity(left.token, right.token);
      if (similarity > 0 && (joins === 0 || similarity >= LEAST_JOINED))
        pairings.push({ query: left, listed: right, similarity });
    }
  }
  pairings.sort((left, right) => right.similarity - left.similarity || sizeOf(right) - sizeOf(left));
  return withoutOverlaps(pairings);
}

const sizeOf = ({ query, listed }: Pairing): number => query.token.latin.text.length + listed.token.latin.text.length;

function withoutOverlaps(pairings: readonly Pairing[]): Pairing[] {
  const kept: Pairing[] = [];
  const overlap = (left: Span, right: Span): boolean => left.first <= right.last && right.first <= left.last;
  for (const pairing of pairings) {
    if (!kept.some(({ query, listed }) => overlap(query, pairing.query) || overlap(listed, pairing.listed)))
      kept.push(pairing);
  }
  return kept;
}

/** A piece of a message as the parser of messages gives it. */
interface Piece {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Piece[] }>>;
  readonly children?: readonly Piece[];
}

export const OPENS = '⟦';
export const CLOSES = '⟧';

const LITERAL = 0;
/** Translations are longer than English by this much and more. */
const LONGER = 1.4;
const PLAIN = 'AEIOUYCDGHJKLNRSTWZaeiouycdghjklnrstwz';
const ACCENTED = 'ÀÉÎÕÛÝÇĎĜĤĴĶĹŃŔŠŤŴŽàéîõûýçďĝĥĵķĺńŕšťŵž';

/**
 * An English message as a language that nobody speaks: accented letters, doubled vowels, in brackets, two fifths longer.
 * Words without brackets on a page did not come from the messages; what breaks on it breaks in a longer language.
 */
export function strangeMessage(pieces: readonly Piece[]): readonly Piece[] {
  return [literal(OPENS), ...pieces.map(strangePiece), literal(CLOSES)];
}

/** The same for words that are no message. */
export function strangeText(text: string): string {
  const letters = [...text].map((letter) => {
    const strange = ACCENTED[PLAIN.indexOf(letter)] ?? letter;
    return /[aeiou]/i.test(letter) ? strange.repeat(2) : strange;
  });
  const words = letters.join('');
  const short = /\p{L}/u.test(text) ? Math.max(0, Math.ceil(text.length * LONGER) - words.length) : 0;
  return words + '~'.repeat(short);
}

const literal = (value: string): Piece => ({ type: LITERAL, value });

function strangePiece(piece: Piece): Piece {
  if (piece.type === LITERAL) return literal(strangeText(String(piece.value)));
  const { options, children } = piece;
  return {
    ...piece,
    ...(children !== undefined && { children: children.map(strangePiece) }),
    ...(options !== undefined && {
      options: Object.fromEntries(
        Object.entries(options).map(([name, { value }]) => [name, { value: value.map(strangePiece) }]),
      ),
    }),
  };
}

import { SUM_MARKS } from './marks.ts';

interface RunningSumProps {
  /** What each field counts for one of its number, by the field's name. */
  readonly factors: Readonly<Record<string, number>>;
  /** The highest number of a field, where the sentence says out of how much the sum is. */
  readonly highest?: number;
  readonly decimals?: number;
  /** The sentence as the server knows it now. */
  readonly now: string;
  /** The sentence for any other numbers. */
  readonly words: (numbers: { readonly sum: string; readonly of: string }) => string;
}

/** A sum of the fields below: the server's, and where the browser runs the island it follows the typing. */
export function RunningSum({ factors, highest = 1, decimals = 0, now, words }: RunningSumProps) {
  return (
    <p
      className="soft"
      data-sum={JSON.stringify(factors)}
      data-highest={highest}
      data-decimals={decimals}
      data-words={words(SUM_MARKS)}
    >
      {now}
    </p>
  );
}

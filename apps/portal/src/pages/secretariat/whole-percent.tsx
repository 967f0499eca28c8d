import { formatNumber } from '../../messages/format.ts';
import type { T } from '../../messages/translate.ts';
import { RunningSum } from '../../ui/running-sum.tsx';

interface WholePercentProps {
  readonly t: T;
  /** The list of the call's rules and the field of its rows, as the form names them. */
  readonly list: 'criteria' | 'tranches';
  readonly field: 'weight' | 'share';
  readonly shares: readonly string[];
}

const WORDS = { criteria: 'secretariat.form.weightsSum', tranches: 'secretariat.form.sharesSum' } as const;

/** What the shares make together; they must make 100. The row that is still empty counts as soon as it is filled. */
export function WholePercent({ t, list, field, shares }: WholePercentProps) {
  const places = [...shares, ''].map((_, place) => [`rules.${list}.${place}.${field}`, 1]);
  const sum = shares.reduce((all, share) => all + (/^\d{1,4}$/.test(share) ? Number(share) : 0), 0);
  return (
    <RunningSum
      factors={Object.fromEntries(places) as Record<string, number>}
      now={t(WORDS[list], { sum: formatNumber(t.locale, sum) })}
      words={(numbers) => t(WORDS[list], { sum: numbers.sum })}
    />
  );
}

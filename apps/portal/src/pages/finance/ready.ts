import type { TrancheView } from '#contracts/api/disbursement';
import type { MoneyText } from '#kernel/money';
import { sumsByCurrency } from './sums.ts';

/** Released payments of one currency that are in no run yet: what the next run takes. */
export interface ReadyRun {
  readonly currency: string;
  readonly tranches: readonly TrancheView[];
  readonly total: MoneyText;
}

export function readyRuns(tranches: readonly TrancheView[]): readonly ReadyRun[] {
  const ready = tranches.filter(({ status, paymentRunId }) => status === 'released' && paymentRunId === null);
  return sumsByCurrency(ready.map(({ amount }) => amount)).map((total) => ({
    currency: total.currency,
    tranches: ready.filter(({ amount }) => amount.currency === total.currency),
    total,
  }));
}

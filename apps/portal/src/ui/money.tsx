import { formatAmount, formatMoney, type MoneyStyle, type MoneyValue } from '../messages/format.ts';
import type { T } from '../messages/translate.ts';

interface MoneyProps {
  readonly t: T;
  /** `{ amount: "52400.00", currency: "USD" }` as the services send it, or minor units with their number of decimals. */
  readonly value: MoneyValue;
  /** `record` in tables and proofs, `sentence` in text. */
  readonly as?: MoneyStyle;
  /** Leave the code to the table's heading. */
  readonly bare?: boolean;
}

export function Money({ t, value, as = 'record', bare }: MoneyProps) {
  return (
    <bdi className="num" dir="ltr">
      {bare ? formatAmount(t.locale, value, as) : formatMoney(t.locale, value, as)}
    </bdi>
  );
}

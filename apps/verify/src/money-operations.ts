import { moneyText, parseMoney } from '#kernel/money';
import type { LineOperation } from './log-operations.ts';

/** The operations on money (design: contract.md, "Line protocol"). */
export const moneyOperations: Readonly<Record<string, LineOperation>> = {
  money: (fields) => {
    const money = parseMoney(fields.text('amount'), fields.text('currency'));
    return { minor: String(money.minor), text: moneyText(money) };
  },
};

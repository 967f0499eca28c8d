import { fromMoneyText, toMoneyText, type MoneyText } from '#kernel/money';

/** Sums of one currency each, in the order of the currencies' codes. */
export function sumsByCurrency(amounts: readonly MoneyText[]): readonly MoneyText[] {
  const sums = new Map<string, bigint>();
  for (const amount of amounts) {
    const { minor, currency } = fromMoneyText(amount);
    sums.set(currency, (sums.get(currency) ?? 0n) + minor);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, minor]) => toMoneyText({ minor, currency }));
}

import type { BalanceLine } from '#contracts/api/disbursement';
import { fromMoneyText, moneyText, type MoneyText } from '#kernel/money';

export const LEDGER_ACCOUNTS = ['cash', 'contributions', 'grants-expense', 'grants-payable'] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

/** The books in one currency. */
export interface Books {
  readonly currency: string;
  readonly balances: Readonly<Record<LedgerAccount, MoneyText>>;
  /** Cash less what is owed to grantees; below zero when more is promised than is there. */
  readonly free: MoneyText;
  readonly short: boolean;
  /** Cash and grants awarded are the same as contributions and what is owed. */
  readonly balanced: boolean;
}

/** What the balances say, a part for each currency. An account without a booking stands at zero. */
export function booksOf(lines: readonly BalanceLine[]): readonly Books[] {
  const currencies = [...new Set(lines.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const minorOf = (account: LedgerAccount): bigint => {
      const line = lines.find((one) => one.account === account && one.currency === currency);
      return line === undefined ? 0n : fromMoneyText(line.balance).minor;
    };
    const text = (minor: bigint): MoneyText => ({ amount: moneyText({ minor, currency }), currency });
    const free = minorOf('cash') - minorOf('grants-payable');
    return {
      currency,
      balances: Object.fromEntries(
        LEDGER_ACCOUNTS.map((account) => [account, text(minorOf(account))]),
      ) as Books['balances'],
      free: text(free),
      short: free < 0n,
      balanced: minorOf('cash') + minorOf('grants-expense') === minorOf('contributions') + minorOf('grants-payable'),
    };
  });
}

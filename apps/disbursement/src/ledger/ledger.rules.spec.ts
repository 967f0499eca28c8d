import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Account } from './accounts.ts';
import {
  contributionDeposited,
  mustBalance,
  obligationEntered,
  obligationReleased,
  reversalOf,
  shownBalance,
  tranchePaid,
  type Journal,
} from './ledger.rules.ts';

const builders = [contributionDeposited, obligationEntered, obligationReleased, tranchePaid];
const usd = (minor: bigint) => ({ minor, currency: 'USD' });

function balancesAfter(...journals: Journal[]): Partial<Record<Account, bigint>> {
  const net: Partial<Record<Account, bigint>> = {};
  for (const { account, amount } of journals.flatMap(({ postings }) => postings)) {
    net[account] = (net[account] ?? 0n) + amount.minor;
  }
  return Object.fromEntries(
    Object.entries(net).map(([account, sum]) => [account, shownBalance(account as Account, sum)]),
  );
}

describe('the ledger', () => {
  it('keeps every kind of journal at zero, and every reversal too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...builders), fc.bigInt(1n, 10n ** 18n), (build, minor) => {
        const journal = build('r', usd(minor), '2026-11-20');
        const reversal = reversalOf('j', journal.postings, '2026-11-21');
        expect(() => mustBalance(journal)).not.toThrow();
        expect(() => mustBalance(reversal)).not.toThrow();
        expect(Object.values(balancesAfter(journal, reversal)).every((balance) => balance === 0n)).toBe(true);
      }),
    );
  });

  it('shows what came, what is owed and what is left', () => {
    const balances = balancesAfter(
      contributionDeposited('c', usd(100_000_00n), '2026-01-02'),
      obligationEntered('a', usd(20_000_00n), '2026-04-01'),
      tranchePaid('t', usd(16_000_00n), '2026-04-10'),
      obligationReleased('u', usd(4_000_00n), '2026-12-01'),
    );
    expect(balances).toEqual({
      cash: 84_000_00n,
      contributions: 100_000_00n,
      'grants-expense': 16_000_00n,
      'grants-payable': 0n,
    });
  });

  it('books no journal of zero or less', () => {
    expect(() => tranchePaid('t', usd(0n), '2026-04-10')).toThrow('above zero');
  });

  it('refuses a journal that balances only across currencies', () => {
    const journal = tranchePaid('t', usd(100n), '2026-04-10');
    const [debit, credit] = journal.postings;
    const mixed = { ...journal, postings: [debit!, { ...credit!, amount: { minor: -100n, currency: 'EUR' } }] };
    expect(() => mustBalance(mixed)).toThrow('does not sum to zero');
    expect(() => mustBalance({ ...journal, postings: [debit!] })).toThrow('does not sum to zero');
  });
});

import type { Money } from '#kernel/money';
import type { Account, JournalReason } from './accounts.ts';

export interface Posting {
  readonly account: Account;
  /** Minor units: debit above zero, credit below. */
  readonly amount: Money;
}

/** An entry before it is written. `recordId` is the record that causes it: each reason books a record once. */
export interface Journal {
  readonly reason: JournalReason;
  readonly recordId: string;
  readonly bookedOn: string;
  readonly reverses: string | null;
  readonly postings: readonly Posting[];
}

/** A contribution has arrived on the account: cash against contributions. */
export function contributionDeposited(contributionId: string, amount: Money, bookedOn: string): Journal {
  return entry('contribution-deposited', contributionId, bookedOn, ['cash', 'contributions', amount]);
}

/** Both sides have signed: the whole grant is expense, and owed until it is paid. */
export function obligationEntered(agreementId: string, amount: Money, bookedOn: string): Journal {
  return entry('obligation-entered', agreementId, bookedOn, ['grants-expense', 'grants-payable', amount]);
}

/** A tranche of an active agreement will not be paid: what was owed for it is owed no more. */
export function obligationReleased(trancheId: string, amount: Money, bookedOn: string): Journal {
  return entry('obligation-released', trancheId, bookedOn, ['grants-payable', 'grants-expense', amount]);
}

/** The bank has booked a tranche: the debt to the grantee is settled in cash. */
export function tranchePaid(trancheId: string, amount: Money, bookedOn: string): Journal {
  return entry('tranche-paid', trancheId, bookedOn, ['grants-payable', 'cash', amount]);
}

/** The only way to correct a journal: its mirror. `journalId` is the journal that was wrong; it can be reversed once. */
export function reversalOf(journalId: string, postings: readonly Posting[], bookedOn: string): Journal {
  const mirrored = postings.map(({ account, amount }) => ({
    account,
    amount: { minor: -amount.minor, currency: amount.currency },
  }));
  return { reason: 'reversal', recordId: journalId, bookedOn, reverses: journalId, postings: mirrored };
}

type Debit = Account;
type Credit = Account;

function entry(
  reason: JournalReason,
  recordId: string,
  bookedOn: string,
  [debit, credit, amount]: [Debit, Credit, Money],
): Journal {
  if (amount.minor <= 0n) throw new RangeError(`${reason} of ${recordId}: a journal needs an amount above zero`);
  const { minor, currency } = amount;
  const postings = [
    { account: debit, amount: { minor, currency } },
    { account: credit, amount: { minor: -minor, currency } },
  ];
  return { reason, recordId, bookedOn, reverses: null, postings };
}

/** Throws unless the journal has at least two postings and sums to zero in each of its currencies. */
export function mustBalance({ reason, recordId, postings }: Journal): void {
  const sums = new Map<string, bigint>();
  for (const { amount } of postings) sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + amount.minor);
  const isZero = [...sums.values()].every((sum) => sum === 0n);
  if (postings.length < 2 || !isZero) throw new RangeError(`${reason} of ${recordId} does not sum to zero`);
}

/** A balance as people read it: above zero on the side on which the account grows. `net` is debits less credits. */
export function shownBalance(account: Account, net: bigint): bigint {
  return account === 'cash' || account === 'grants-expense' ? net : -net;
}

/** `cash` and `grants-expense` grow by debits, `contributions` and `grants-payable` by credits. */
export type Account = 'cash' | 'contributions' | 'grants-expense' | 'grants-payable';

export type JournalReason =
  'contribution-deposited' | 'obligation-entered' | 'obligation-released' | 'tranche-paid' | 'reversal';

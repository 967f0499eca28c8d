import { payments } from './finance-payments.ts';
import { runs } from './finance-runs.ts';
import { books } from './finance-books.ts';

/** What the three officers of the money read: payments, bank runs, contributions, the books. */
export const finance = {
  'home.title': 'Payments',
  'home.waiting':
    '{count, plural, =0 {No payment waits for you} one {One payment waits for you} other {# payments wait for you}}',
  'home.moving':
    '{count, plural, =0 {No payment is under way} one {One payment is under way} other {# payments are under way}}',
  'home.certify': 'You certify: the money is there, the purpose is right, and the conditions are met.',
  'home.approve': 'You approve what a certifying officer has certified, when you agree with it.',
  'home.release': 'You release what is certified and approved. From then on it goes to the bank.',
  'home.three':
    'Certifying, approving and releasing always take three different people. The system refuses anything else.',
  'home.read': 'You may read everything here and change nothing.',
  'home.also': 'Other work for you',
  'home.alsoNone': 'There is no other work for you.',
  'tab.label': 'Payments by where they stand',
  'tab.waiting': 'Waiting for you',
  'tab.moving': 'Under way',
  'tab.planned': 'Planned',
  'tab.done': 'Paid or cancelled',
  'empty.waiting': 'Nothing waits for your signature. What the others are working on stands under “Under way”.',
  'empty.moving': 'No payment is under way. Payments appear here when a grantee asks for them.',
  'empty.planned': 'No payment is planned. Payments are planned when an agreement is written.',
  'empty.done': 'Nothing has been paid or cancelled yet.',
  'todo.build': 'Build a payment run in {currency}',
  'todo.buildHint': '{count, plural, one {One released payment} other {# released payments}}, {total}',
  'todo.send': 'Send the file of run {number} to the bank',
  'todo.settle': 'Enter the bank statement for run {number}',
  'todo.runHint': '{count, plural, one {One payment} other {# payments}}, {total}',
  'todo.deposit': 'Enter the deposit from {donor}',
  'todo.state.build': 'Ready',
  'todo.state.send': 'To send',
  'todo.state.settle': 'At the bank',
  'todo.state.deposit': 'Pledged',

  'table.payee': 'Payee',
  'table.tranche': '{number}, payment {ordinal, number}: {title}',
  'table.amount': 'Amount',
  'table.state': 'State',
  'table.requested': 'Requested',
  'table.certified': 'Certified',
  'table.approved': 'Approved',
  'table.released': 'Released',
  'table.paid': 'Paid',
  'table.condition': 'What must come first',
  'table.afterReport': 'Report {ordinal, number} accepted',
  'table.afterSigning': 'Agreement signed by both sides',
  'table.sentBack': 'Sent back: {reason}',
  'table.notYet': 'not yet',
  'table.next': 'Next',
  'table.check.certify': 'Check and certify',
  'table.check.approve': 'Check and approve',
  'table.check.release': 'Check and release',

  ...payments,
  ...runs,
  ...books,
} as const;

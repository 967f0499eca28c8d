import type { Visitor } from '#test/support/browser';
import { totp } from './cast.ts';
import { confirms } from './second-factor.ts';
import { looksInAnotherLanguage, sendsThoughTheSessionIsOver } from './what-was-typed.ts';

export type Signing = 'certify' | 'approve' | 'release';

const SIGNED: Readonly<Record<Signing, { readonly check: string; readonly open: string; readonly done: string }>> = {
  certify: {
    check: 'Check and certify',
    open: 'Certify this payment',
    done: 'You have certified this payment. The approving officer is next.',
  },
  approve: {
    check: 'Check and approve',
    open: 'Approve this payment',
    done: 'You have approved this payment. The releasing officer is next.',
  },
  release: {
    check: 'Check and release',
    open: 'Release this payment',
    done: 'You have released this payment. It goes into the next payment run.',
  },
};

/** One of three signatures, from the officer's own list to "you have signed". */
export async function signsThePayment(officer: Visitor, signing: Signing): Promise<void> {
  const { open, done, check } = SIGNED[signing];
  await officer.visitUntil('/finance', new RegExp(`^${check}`));
  await officer.follow(new RegExp(`^${check}`));
  await officer.follow(open);
  await confirms(officer, totp('releasing')!);
  await officer.press(new RegExp(`^${signing}\\s`, 'i'), officer.page.locator('main'));
  await officer.sees(done);
}

export interface BankFile {
  readonly name: string;
  readonly text: string;
}

/** Builds the run and takes the bank file; the run's page stays open. */
export async function buildsTheRun(officer: Visitor): Promise<BankFile> {
  await officer.visitUntil('/finance', 'Build a payment run in USD');
  await officer.follow('Build a payment run in USD');
  await officer.press(/^Build the run of USD\s/);
  await officer.sees('The run is built. Download the file and hand it to the bank.');
  return officer.download('Download the bank file (pain.001, XML)');
}

export async function marksTheRunAsSent(officer: Visitor): Promise<void> {
  await officer.follow('Mark as sent to the bank');
  await confirms(officer, totp('releasing')!);
  await officer.press(/^Mark USD\s.* as sent$/);
  await officer.sees('The run is marked as sent. When the bank has paid, a certifying officer enters the date.');
}

export async function settlesTheRun(officer: Visitor, day: string): Promise<void> {
  await officer.visitUntil('/finance', /^Enter the bank statement for run/);
  await officer.follow(/^Enter the bank statement for run/);
  await officer.follow('Enter the bank statement');
  await officer.fillDate('On which day did the bank pay?', day);
  await officer.press(/^Enter USD\s.* as paid$/);
  await officer.sees('The run is settled. Its payments are booked, and the grantees are told.');
}

/** The money of a pledge is there: from now on it can be paid out. */
export async function entersTheDeposit(officer: Visitor, member: string, donor: string, day: string): Promise<void> {
  await officer.visitUntil('/finance', `Enter the deposit from ${donor}`);
  await officer.follow(`Enter the deposit from ${donor}`);
  await officer.fillDate('On which day did it arrive?', day);
  await looksInAnotherLanguage(officer);
  await sendsThoughTheSessionIsOver(officer, member, /^Enter USD\s.* as arrived$/);
  await officer.sees('The deposit is entered, and the books have grown by it.');
}

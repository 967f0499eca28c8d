import type { Locator } from 'playwright-core';
import type { Visitor } from '#test/support/browser';
import { email } from './cast.ts';

/** The words that get somebody back in who has lost every factor, in their order. */
export type Word = 'Vouch for this person' | 'Confirm and remove the factors';

/** Where one person stands in a table. */
const rowOf = ({ page }: Visitor, name: string): Locator => page.getByRole('row').filter({ hasText: name });

async function asksIn(administrator: Visitor, name: string, roles: readonly string[]): Promise<void> {
  await administrator.visit('/admin/people');
  await administrator.follow('Invite a person');
  await administrator.fill('Name', name);
  await administrator.fill('E-mail address', email(name));
  for (const role of roles) await administrator.choose(role);
  await administrator.press('Send the invitation');
}

export async function invites(administrator: Visitor, name: string, role: string): Promise<void> {
  await asksIn(administrator, name, [role]);
  await administrator.sees(`${name} has a letter with a link now. The account works when they have chosen a password.`);
}

/** Somebody who would give two of the three signatures of a payment: the page says what is wrong, and nobody is invited. */
export async function cannotInviteTwoSignatures(administrator: Visitor, name: string): Promise<void> {
  await asksIn(administrator, name, ['Certifying officer', 'Approving officer']);
  await administrator.sees(/Nobody may be both .* Give one of the two to another person\./);
  await administrator.visit('/admin/people');
  await administrator.doesNotSee(email(name));
}

export async function grants(administrator: Visitor, name: string, role: string): Promise<void> {
  await administrator.visit('/admin/people');
  await administrator.follow(`Grant a role to ${name}`);
  await administrator.choose(role);
  await administrator.press('Grant the role');
  await administrator.sees(`${name} has the new role, at once and everywhere.`);
}

export async function revokes(administrator: Visitor, name: string, role: string): Promise<void> {
  await administrator.visit('/admin/people');
  await administrator.follow(`Revoke a role of ${name}`);
  await administrator.choose(role);
  await administrator.fill('Why is it revoked?', 'The panel has enough reviewers again.');
  await administrator.press('Revoke the role');
  await administrator.sees(`${name} no longer has the role, at once and everywhere.`);
}

export async function givesTheirWord(administrator: Visitor, name: string, word: Word, how: string): Promise<void> {
  await administrator.visit('/admin/lost-factors');
  await administrator.follow(new RegExp(`^${word}`), rowOf(administrator, name));
  await administrator.fill('How did you make sure that it is this person?', how);
  await administrator.press(word);
}

export async function closesTheAccount(administrator: Visitor, name: string): Promise<void> {
  await administrator.visit('/admin/people');
  await administrator.follow(`Close the account of ${name}`);
  await administrator.fill('Why is it closed?', 'Gives no more, and asked us to close it.');
  await administrator.press('Close the account');
  await administrator.sees(`The account of ${name} is closed, and every session of it has ended.`);
}

/** The account is closed already. */
export async function ordersTheErasure(administrator: Visitor, name: string): Promise<void> {
  await administrator.visit('/admin/people');
  await administrator.follow(`Have ${name} forgotten`);
  await administrator.choose('Consent was withdrawn');
  await administrator.press('Order it');
  await administrator.seesHeading('One erasure waits for a second person');
}

/** The one that waits; answers its id. */
export async function confirmsTheErasure(administrator: Visitor): Promise<string> {
  await administrator.visit('/admin/erasures');
  await administrator.follow(/^Confirm the erasure/);
  await administrator.sees('This cannot be undone, by anybody.');
  const [, id] = /erasures\/([^/]+)\/confirm/.exec(administrator.address())!;
  await administrator.press('Confirm the erasure');
  return id!;
}

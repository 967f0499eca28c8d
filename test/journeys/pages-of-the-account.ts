import type { Visitor } from '#test/support/browser';
import { nextCode } from '../../deploy/seed/authenticator.mjs';
import { email, password } from './cast.ts';

/** The page to which the newest link of this kind leads, in the letters to somebody. */
async function opensTheLetter(person: Visitor, name: string, subject: string, purpose: string): Promise<void> {
  await person.visitUntil(`/demo/mailbox?to=${encodeURIComponent(email(name))}`, subject);
  await person.follow(new RegExp(`/account/${purpose}\\?token=`));
}

export async function acceptsTheInvitation(newcomer: Visitor, name: string): Promise<void> {
  await opensTheLetter(newcomer, name, 'You are invited to the portal of the fund', 'accept');
  await newcomer.seesHeading(`Welcome, ${name}`);
  await newcomer.fill('Password', password(name));
  await newcomer.press('Accept the invitation');
}

/** Before anything else, for who must have a second factor; answers the secret of the app. */
export async function setsUpAnApp(person: Visitor): Promise<string> {
  await person.seesHeading('Set up a second factor first');
  await person.press('Set up an app');
  const [shown] = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(await person.text())!;
  const secret = shown.replaceAll(' ', '');
  await person.fill('Code', await nextCode(secret));
  await person.press('Confirm the app');
  await person.seesHeading('Keep these ten codes');
  await person.follow('I have kept them: go on');
  await person.sees('Your app is set up.');
  return secret;
}

/** For whoever has lost phone, devices and papers. */
export async function asksForHelp(person: Visitor, name: string): Promise<void> {
  await person.signIn(email(name), password(name));
  await person.follow('I have lost my phone, my passkeys and my recovery codes');
  await person.press('Ask for help');
  await person.seesHeading('We have your request');
}

export async function stopsTheRequest(person: Visitor, name: string): Promise<void> {
  await opensTheLetter(person, name, 'Your second factors will be removed in a day', 'keep-factors');
  await person.press('Stop the request');
  await person.sees(/^The request is stopped\./);
}

export async function choosesANewPassword(person: Visitor, name: string, chosen: string): Promise<void> {
  await person.visit('/sign-in');
  await person.follow('No password or no letter from us? Get a letter that lets you in');
  await person.fill('E-mail address', email(name));
  await person.press('Send me a letter');
  await person.seesHeading('Look into your mail');
  await opensTheLetter(person, name, 'Choose a new password', 'reset');
  await person.fill('Password', chosen);
  await person.press('Change the password');
  await person.sees('Your password is changed. Sign in with it.');
}

export async function changesThePassword(person: Visitor, name: string, chosen: string): Promise<void> {
  await person.visit('/account');
  await person.follow('Change your password');
  await person.fill('Your password now', password(name));
  await person.fill('Password', chosen);
  await person.press('Change the password');
  await person.sees('Your password is changed, and your other sessions have ended.');
}

/** A token that may read applications; answers it as it is shown, this once. */
export async function makesAToken(person: Visitor, called: string): Promise<string> {
  await person.visit('/account/tokens');
  await person.fill('Name', called);
  await person.choose('application.read');
  await person.press('Make the token');
  await person.seesHeading(`The token ${called} is made`);
  const [token] = /tfg_\w+/.exec(await person.text())!;
  await person.follow('Back to your tokens');
  return token;
}

export async function revokesTheToken(person: Visitor, called: string): Promise<void> {
  await person.visit('/account/tokens');
  await person.press(`Revoke the token ${called}`);
  await person.seesHeading('You have no access token');
}

export interface Handover {
  readonly role: string;
  readonly to: string;
  readonly from: string;
  readonly until: string;
}

export async function givesARole(person: Visitor, { role, to, from, until }: Handover): Promise<void> {
  await person.visit('/account');
  await person.follow('Who acts for me while I am away');
  await person.choose(role, 'Which role?');
  await person.choose(to, 'To whom?');
  await person.fillDate('From which day?', from);
  await person.fillDate('Until which day?', until);
  await person.press('Give the role');
  await person.seesHeading(`${to} acts for you today`);
}

export async function endsTheDelegation(person: Visitor, to: string): Promise<void> {
  await person.visit('/account/delegations');
  await person.press(`End the delegation to ${to}`);
}

/** Everything that the fund keeps about the person, as one file. */
export async function takesTheirData(person: Visitor, name: string): Promise<{ name: string; text: string }> {
  await person.visit('/account');
  await person.follow('Download what we keep about you');
  await person.fill('Your password now', password(name));
  return person.download('Download the file');
}

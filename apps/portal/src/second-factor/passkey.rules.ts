import { Refusal, wrongField } from '#kernel/refusal';

/** So long a challenge waits for its answer: longer than a browser lets somebody look for the device. */
export const CHALLENGE_MINUTES = 5;
export const LONGEST_PASSKEY_NAME = 100;

/** What a challenge is for. One is never good for another. */
export type ChallengeUse = 'add' | 'prove' | 'sign-in';

/** Who must answer a challenge, and for what: a session or, before anybody has signed in, a visit. */
export interface Asked {
  readonly use: ChallengeUse;
  readonly holder: string;
}

export const askedToAdd = (sessionId: string): Asked => ({ use: 'add', holder: sessionId });
export const askedToProve = (sessionId: string): Asked => ({ use: 'prove', holder: sessionId });
export const askedToSignIn = (visitId: string): Asked => ({ use: 'sign-in', holder: visitId });

/** Whom a passkey is good for: the name that browsers bind it to, and the origin that they sign. */
export function relyingPartyOf(publicUrl: string): { readonly id: string; readonly origin: string } {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
}

/** Made for another session, another use or by somebody else. */
export const challengeForeign = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'challenge-foreign',
    'This passkey answered a question that was not asked here. Open the page again and use it there.',
  );

export const challengeAnswered = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'challenge-answered',
    'This answer of a passkey was taken already. Use the passkey once more.',
  );

export const challengeExpired = (): Refusal =>
  new Refusal('unauthenticated', 'challenge-expired', 'This took too long. Use the passkey once more.');

/** Removed here, of another person, or of a closed account: the answer does not tell. */
export const passkeyUnknown = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'passkey-unknown',
    'We do not know this passkey. Use another one, or sign in with your password.',
  );

/** The signature, the web site or the device's own check of its person is not right. */
export const passkeyWrong = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'passkey-wrong',
    'This passkey was not accepted. Use it at the address of the fund, and unlock it with your finger, face or PIN.',
  );

/** The device counts its signatures; one that counts back has a double. */
export const passkeyCopied = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'passkey-copied',
    'This passkey may have been copied, so it is not accepted. Remove it from your account and write to us.',
  );

export const passkeyNameTaken = () =>
  wrongField('name', 'passkey-name-taken', 'You have a passkey of this name already. Choose another name.');

export const lastFactor = (): Refusal =>
  new Refusal(
    'not-allowed-now',
    'last-factor',
    'Your role needs a second factor, and this is your only one. Add another first, then remove this one.',
  );

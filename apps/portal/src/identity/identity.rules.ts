import { Refusal } from '#kernel/refusal';

/** So long somebody may take at the identity provider. */
export const PROVIDER_MINUTES = 10;
/** An older sign-in there counts no more than one here would: nobody stays signed in longer than a working day. */
export const PROVIDER_MAX_AGE_S = 12 * 3600;
/** Of a form that was under way; it is packed, so no form that people type is longer. */
export const LONGEST_KEPT = 200_000;

/** What the provider says of somebody, as far as the fund looks at it. */
export interface ProvedIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** How they proved it there: the values of `acr` and `amr`. */
  readonly means: readonly string[];
}

/** Did the provider ask for a second factor, by the values that the setting OIDC_SECOND_FACTOR trusts? */
export function gaveFactor({ means }: ProvedIdentity, setting: string | undefined): boolean {
  const trusted = (setting ?? '').split(' ').filter((value) => value !== '');
  return means.some((value) => trusted.includes(value));
}

export const notBegunHere = (): Refusal =>
  new Refusal(
    'forbidden',
    'provider-not-begun',
    'This sign-in was not begun in this browser, or was used already. Start again here.',
  );

export const providerTooLate = (): Refusal =>
  new Refusal(
    'forbidden',
    'provider-too-late',
    'This sign-in took longer than ten minutes, so it does not count. Start again here.',
  );

export const providerRefused = (): Refusal =>
  new Refusal(
    'forbidden',
    'provider-refused',
    'You were not signed in there, or did not agree to it. Try again, or sign in with your password.',
  );

export const answerNotGood = (): Refusal =>
  new Refusal(
    'forbidden',
    'provider-answer-wrong',
    'The answer from there is not right, so nobody was signed in. Start again; if it happens once more, write to us.',
  );

export const providerAway = (): Refusal =>
  new Refusal(
    'unavailable',
    'provider-away',
    'Signing in there does not work just now. Try again shortly, or sign in with your password.',
  );

export const identityUnknown = (): Refusal =>
  new Refusal(
    'forbidden',
    'identity-unknown',
    'No account here is connected with the one that you signed in with there. Sign in with your password and connect it under Signing in safely.',
  );

export const identityClosed = (): Refusal =>
  new Refusal(
    'forbidden',
    'identity-closed',
    'Your account here is closed. Write to us if you think that this is a mistake.',
  );

export const identityNotStaff = (): Refusal =>
  new Refusal(
    'forbidden',
    'identity-not-staff',
    'Only people who work for the fund sign in this way. Sign in with your password.',
  );

export const identityTaken = (): Refusal =>
  new Refusal(
    'not-allowed-now',
    'identity-taken',
    'The account that you signed in with there is connected with another account here. Use your own.',
  );

export const identityBound = (): Refusal =>
  new Refusal('not-allowed-now', 'identity-bound', 'Your account is connected already. Remove that connection first.');

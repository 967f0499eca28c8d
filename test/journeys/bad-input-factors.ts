import type { Sample } from './bad-input-people.ts';

const onFactors = (what: string, body: Record<string, unknown> = {}): Omit<Sample, 'before'> => ({
  route: `POST /factors/${what}`,
  by: 'donor',
  path: () => `/factors/${what}`,
  body: () => body,
});

/** As a browser sends them, and of no device. */
const credential = (response: object) => ({
  id: 'bm9ib2R5',
  rawId: 'bm9ib2R5',
  type: 'public-key',
  response,
});
const signed = credential({ clientDataJSON: 'e30', authenticatorData: 'e30', signature: 'e30' });
const made = credential({ clientDataJSON: 'e30', attestationObject: 'e30' });
const NO_PASSKEY = '3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c13';

const onPasskey = (what: string, body: Record<string, unknown>): Omit<Sample, 'before'> => ({
  ...onFactors(`passkeys/${NO_PASSKEY}/${what}`, body),
  route: `POST /factors/passkeys/:id/${what}`,
});

const NO_RESET = '3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c14';

/** Of nobody who has lost anything. */
const onReset = (what: string, body: Record<string, unknown>): Omit<Sample, 'before'> => ({
  route: `POST /factor-resets/:id/${what}`,
  by: 'administrator',
  path: () => `/factor-resets/${NO_RESET}/${what}`,
  body: () => ({ version: 1, ...body }),
});
const SAID = 'Met at the office, passport seen.';

/** Second factors, of somebody who has none. */
export const factorSamples: readonly Omit<Sample, 'before'>[] = [
  { route: 'POST /session/factor', by: 'donor', path: () => '/session/factor', body: () => ({ totp: '492039' }) },
  { route: 'POST /session/passkey', by: 'nobody', path: () => '/session/passkey', body: () => ({ passkey: signed }) },
  onFactors('totp/confirm', { code: '492039' }),
  onFactors('totp'),
  onFactors('totp/remove'),
  onFactors('passkeys', { name: 'Phone', passkey: made }),
  onPasskey('rename', { name: 'Phone' }),
  onPasskey('remove', {}),
  onFactors('recovery-codes'),
  // whoever is all the way in is refused before it is read; the matrix puts fields into it of one who is not
  { route: 'POST /session/lost-factor', by: 'donor', path: () => '/session/lost-factor', deaf: true },
  {
    route: 'POST /account/keep-factors',
    by: 'nobody',
    path: () => '/account/keep-factors',
    body: () => ({ token: 'A'.repeat(43) }),
  },
  onReset('vouch', { how: SAID }),
  onReset('confirm', { how: SAID }),
  onReset('refuse', { reason: SAID }),
];

import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { verifySync } from 'otplib';
import { ROLES, type Role } from '#contracts/roles';
import { Refusal, wrongField } from '#kernel/refusal';

/** How long a secret that is shown waits for its first code. */
export const PENDING_MINUTES = 10;
export const RECOVERY_CODES = 10;

const NOBODY = 'nobody';
/** What the setting SECOND_FACTOR_ROLES may say: roles with spaces between, or `nobody`. */
export const FACTOR_ROLES = new RegExp(`^(?:${NOBODY}|(?:${ROLES.join('|')})(?: (?:${ROLES.join('|')}))*)$`);

export function mustHaveFactor(roles: readonly Role[], setting: string): boolean {
  const required = setting.split(' ');
  return roles.some((role) => required.includes(role));
}

/** By what somebody has proved in a session that it is them. */
export type Proven = 'factor' | 'recovery' | 'password';

/** What somebody gives besides the password; exactly one of them. */
export interface Proof {
  readonly totp?: string;
  readonly recoveryCode?: string;
  /** For who has no factor, in an open session. */
  readonly password?: string;
  /** What a device has signed for this session. */
  readonly passkey?: Omit<AuthenticationResponseJSON, 'clientExtensionResults'>;
}

/**
 * The time step (RFC 6238, 30 s) whose code this is, or undefined: that of `epoch` (seconds since 1970), the one before
 * or the one after, for clocks that are a little off. Whether it was used already is the caller's to know.
 */
export function stepOf(secret: string, code: string, epoch: number): number | undefined {
  const digits = code.replaceAll(' ', '');
  if (!/^[0-9]{6}$/.test(digits)) return undefined;
  const result = verifySync({ secret, token: digits, epoch, epochTolerance: 30 });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';

/** Ten random bytes as people copy them from paper: four groups of four letters and digits, none of them I, L, O or U. */
export function recoveryCodeOf(random: Uint8Array): string {
  let bits = 0n;
  for (const byte of random) bits = (bits << 8n) | BigInt(byte);
  const letters = Array.from({ length: 16 }, (_, at) => LETTERS[Number((bits >> BigInt(5 * at)) & 31n)]!).join('');
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** A recovery code in the one form in which it is hashed: typed small, without its hyphens, with O for 0 or I for 1. */
export function normalRecoveryCode(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return letters.replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll('U', 'V');
}

/** Which kinds the person can choose from. */
export interface Factors {
  readonly totp: boolean;
  readonly passkey: boolean;
}

export const factorNeeded = ({ totp, passkey }: Factors): Refusal =>
  new Refusal(
    'unauthenticated',
    'factor-needed',
    'The password is right. Now give the code of your app as well ("totp"), or use a passkey.',
    { allowed: [...(totp ? ['totp'] : []), ...(passkey ? ['passkey'] : [])] },
  );

export const wrongCode = (field: 'totp' | 'recoveryCode'): Refusal =>
  new Refusal(
    'unauthenticated',
    'wrong-code',
    'This code is not right, or it was used already. Wait for the next one and try again.',
    { field },
  );

export const factorMissing = (): Refusal =>
  new Refusal(
    'forbidden',
    'factor-missing',
    'Your role needs a second factor. Set one up first; until then nothing else is possible.',
  );

/** The code that should show that the app has the secret does not. */
export const wrongFirstCode = () =>
  wrongField(
    'code',
    'wrong-first-code',
    'This is not the code of this moment. Look at the app again and type the six digits.',
  );

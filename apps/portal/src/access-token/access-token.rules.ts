import { crc32 } from 'node:zlib';
import { wrongField, type FieldRefusal } from '#kernel/refusal';
import type { Role } from '#contracts/roles';
import { scopesFor } from '#contracts/scopes';

export const LONGEST_DAYS = 365;

const PREFIX = 'tfg_';
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_LENGTH = 43;
const CHECK_LENGTH = 6;
const FORM = new RegExp(`^${PREFIX}([0-9A-Za-z]{${SECRET_LENGTH}})([0-9A-Za-z]{${CHECK_LENGTH}})$`);

/**
 * A token from 32 random bytes: `tfg_`, the bytes in base 62 (43 signs), and the CRC-32 of those 43 signs in base 62 (6
 * signs). The prefix and the check let whoever looks for leaked secrets know one of ours without asking us.
 */
export function tokenFrom(bytes: Uint8Array): string {
  const secret = base62(BigInt(`0x${Buffer.from(bytes).toString('hex')}`), SECRET_LENGTH);
  return `${PREFIX}${secret}${checkOf(secret)}`;
}

/** Does the text have the form of a token, with the right check? */
export function isToken(text: string): boolean {
  const [, secret, check] = FORM.exec(text) ?? [];
  return secret !== undefined && checkOf(secret) === check;
}

const checkOf = (secret: string): string => base62(BigInt(crc32(secret)), CHECK_LENGTH);

function base62(value: bigint, length: number): string {
  let [rest, text] = [value, ''];
  for (let place = 0; place < length; place++, rest /= 62n) text = LETTERS[Number(rest % 62n)]! + text;
  return text;
}

/** What stands against these scopes for somebody with these roles: at least one, each known, none wider than the roles. */
export function objectionsToScopes(scopes: readonly string[], roles: readonly Role[]): FieldRefusal[] {
  if (scopes.length === 0) return [wrongField('scopes', 'scope-missing', 'Choose at least one scope.')];
  const possible: readonly string[] = scopesFor(roles);
  const beyond = scopes.find((scope) => !possible.includes(scope));
  if (beyond === undefined) return [];
  const message = `Your token cannot have the scope "${beyond}". Choose among those that your roles allow.`;
  return [wrongField('scopes', 'scope-unknown', message, { scope: beyond })];
}

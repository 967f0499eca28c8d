import { STAFF_ROLES, type Role } from '#contracts/roles';
import { Refusal } from '#kernel/refusal';

/** Away from the keyboard for this long ends a session: short where money and other people's records are in reach. */
const SHORT_IDLE_MINUTES = 30;
const IDLE_MINUTES = 60;
/** Applicants sit on bad lines and write long answers; what they typed is kept when it ends all the same. */
const APPLICANT_IDLE_MINUTES = 120;
/** Nobody stays signed in longer than a working day. */
export const LONGEST_HOURS = 12;
/** So long a right password waits for the second factor. */
export const AWAITING_MINUTES = 10;
/** Wrong sign-ins for one account from one address before it must wait, and the time in which they are counted. */
export const FAILURES_ALLOWED = 10;
export const FAILURES_MINUTES = 15;
/** The same for one account from all addresses together: beyond it only those wait from which nobody has signed in yet. */
export const ACCOUNT_FAILURES_ALLOWED = 100;
export const ACCOUNT_FAILURES_MINUTES = 60;
/** So long an address is known from which somebody has signed in. */
export const ADDRESS_KNOWN_DAYS = 90;

export const isStaff = (roles: readonly Role[]): boolean =>
  roles.some((role) => (STAFF_ROLES as readonly Role[]).includes(role));

/** Whoever holds several roles has the shortest time of them. */
export function idleMinutesOf(roles: readonly Role[]): number {
  if (isStaff(roles)) return SHORT_IDLE_MINUTES;
  return roles.every((role) => role === 'applicant') ? APPLICANT_IDLE_MINUTES : IDLE_MINUTES;
}

/**
 * What counts as one address. Whoever has IPv6 has a whole /64 of addresses, and a new one for each request; IPv4 within
 * IPv6 is how a server that takes both writes it.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  // every way of writing an IPv6 address becomes one; anything else is no host in brackets
  const host = URL.parse(`http://[${plain}]`)?.hostname;
  if (host === undefined) return plain;
  const [head = '', tail = ''] = host.slice(1, -1).split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const left = groups(head);
  const right = groups(tail);
  const zeros = Array<string>(8 - left.length - right.length).fill('0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

export interface HostCookie {
  readonly name: string;
  /** The attributes that follow the value in Set-Cookie. */
  readonly attributes: string;
}

/** A browser sends a `__Host-` cookie only to this very host over TLS; plain http (one's own machine) cannot have one. */
export function hostCookie(publicUrl: string, name: 'session' | 'visit' | 'lang' | 'theme'): HostCookie {
  const secure = publicUrl.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    attributes: `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
  };
}

/** The value of a cookie in a Cookie header, or undefined; the first one counts when a name comes twice. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** A token as it is issued: 32 bytes in base64url. Anything else is not looked up. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** By `Sec-Fetch-Site`: one of our pages sent the request, or a person who typed the address. */
export const isOurSite = (site: string): boolean => site === 'same-origin' || site === 'none';

export interface Caller {
  readonly site?: string | undefined;
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
}

/**
 * May a request that changes something come from here? A browser says in `Sec-Fetch-Site` whether another site made it
 * send the request, older ones in `Origin`. A program sends neither; it has no cookie that a site could borrow, and
 * SameSite=Lax keeps the cookie out of a foreign site's posts besides.
 */
export function comesFromOurPages({ site, origin, host }: Caller, publicUrl: string): boolean {
  if (site !== undefined) return isOurSite(site);
  if (origin === undefined) return true;
  if (origin === new URL(publicUrl).origin) return true;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

export const signInNeeded = (): Refusal =>
  new Refusal('unauthenticated', 'sign-in-needed', 'You are not signed in. Sign in to go on.');

import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Known inside this process only: a request that carries it was made by the portal of itself. */
const SECRET = randomBytes(32).toString('base64url');
const HEADER = 'x-within';

/**
 * Why the portal asks itself: for an answer to somebody's request, or for the page of a kept form, which shows what was
 * typed and does nothing.
 */
export type Within = 'asked' | 'shown-again' | 'shown-again-without-file' | 'shown-again-confirmed';

export function withinHeader(why: Within): Record<string, string> {
  return { [HEADER]: `${why} ${SECRET}` };
}

/** Undefined for everybody else's request. */
export function withinOf(headers: IncomingHttpHeaders): Within | undefined {
  const [why, secret] = String(headers[HEADER] ?? '').split(' ', 2);
  return secret === SECRET ? (why as Within) : undefined;
}

export function isShownAgain(headers: IncomingHttpHeaders): boolean {
  return withinOf(headers)?.startsWith('shown-again') === true;
}

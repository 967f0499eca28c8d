import { cookieIn, hostCookie } from '../session/session.rules.ts';

const YEAR_SECONDS = 31_536_000;

/** What a reader chooses in a browser: nothing of who they are. */
type Choice = 'lang' | 'theme';

/** What was chosen in this browser before, under the name that a cookie has there; see `hostCookie`. */
export const choiceIn = (header: string | undefined, publicUrl: string, choice: Choice): string | undefined =>
  cookieIn(header, hostCookie(publicUrl, choice).name);

/** Keeps a choice for a year, or takes it back. */
export function choiceCookie(publicUrl: string, choice: Choice, value: string, { kept = true } = {}): string {
  const { name, attributes } = hostCookie(publicUrl, choice);
  return `${name}=${value}; Max-Age=${kept ? YEAR_SECONDS : 0}; ${attributes}`;
}

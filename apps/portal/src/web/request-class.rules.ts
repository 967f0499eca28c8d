import { Refusal } from '#kernel/refusal';
import { CSP_REPORTS } from './csp-report.rules.ts';

/** What a request asks of us; each kind is counted for itself. */
export const REQUEST_CLASSES = ['reads', 'acts', 'downloads', 'letters', 'reports'] as const;
export type RequestClass = (typeof REQUEST_CLASSES)[number];
/** For whom it counts: an account, wherever it is used, or the address of who has not signed in. */
export type CountedFor = 'account' | 'address';

const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Whoever presses their button has us write to an address, by page or by API. */
const LETTERS = [
  /^\/(register|api\/people\/register)$/,
  /^\/(admin\/people\/add|api\/people)$/,
  /^\/(admin|api)\/people\/[^/]+\/invite-again$/,
  /^\/(api\/)?account\/(letter|change-address)$/,
  /^\/(sign-in|api\/session)\/lost-factor$/,
  /^\/(apply\/organisation|api\/organisations)\/[^/]+\/invite-member$/,
];

/** What is made or streamed at once and is larger than a page. */
const FILES = [
  /^\/api\/(applications|assessments)\/[^/]+\/documents\/[^/]+$/,
  /^\/(finance\/runs|api\/payment-runs)\/[^/]+\/file$/,
  /\/figures\/[^/]+$/,
  /\/receipt\.json$/,
  /\/offline\/form\.docx$/,
  /^\/api\/openapi\.json$/,
];
/** Acts that make or read a file: the personal file, and a form that comes back. */
const WORK_ON_FILES = [/^\/(api\/)?account\/export$/, /^\/apply\/[^/]+\/offline$/];

export function classOfRequest(method: string, path: string): RequestClass {
  const isOneOf = (patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(path));
  if (SAFE.includes(method)) return isOneOf(FILES) ? 'downloads' : 'reads';
  if (path === CSP_REPORTS) return 'reports';
  if (isOneOf(WORK_ON_FILES)) return 'downloads';
  return isOneOf(LETTERS) ? 'letters' : 'acts';
}

/** Letters are counted by the hour: they reach people who did not ask for them. */
export const windowMsOf = (kind: RequestClass): number => (kind === 'letters' ? 3_600_000 : 60_000);

/** `seconds` until the count begins anew. */
export function tooManyOf(kind: RequestClass, countedFor: CountedFor, seconds: number): Refusal {
  if (kind === 'letters') {
    const minutes = Math.ceil(seconds / 60);
    const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
    const message = `Very many letters were asked for from here within an hour, so none was sent now. Wait ${wait}, then try again.`;
    return new Refusal('too-many', 'too-many-letters-from-here', message, { params: { seconds, minutes } });
  }
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`;
  if (countedFor === 'account') {
    const message = `Very many requests came from your account within a minute, so nothing was done with this one. Wait ${wait}, then send it again.`;
    return new Refusal('too-many', 'too-many-requests', message, { params: { seconds } });
  }
  const message = `Very many requests came from your network within a minute, so nothing was done with this one. Wait ${wait}, then send it again, or sign in: then only your own count.`;
  return new Refusal('too-many', 'too-many-from-here', message, { params: { seconds } });
}

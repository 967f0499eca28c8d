import { isUtf8 } from 'node:buffer';
import { Refusal } from '#kernel/refusal';

/** Where browsers tell what they kept a page of ours from doing. */
export const CSP_REPORTS = '/csp-reports';
/** Of one message; a page that is full of what is not ours says it often enough. */
const MOST_REPORTS = 10;

/** What a browser kept a page from, without anything of who was reading it. */
export interface Blocked {
  /** The page's path without what stands in it for a record or a person. */
  readonly page: string;
  /** By which rule of the page. */
  readonly directive: string;
  /** The origin that it wanted to reach, or what it wanted to run: `inline`, `eval`, `data:`. */
  readonly wanted: string;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The reports in a message, in the form of `report-uri` (CSP 2, one) or of the Reporting API (a list, of which only what
 * is about the policy counts). Refuses: malformed.
 */
export function blockedIn(bytes: Buffer): readonly Blocked[] {
  const message = jsonIn(bytes);
  const old = fieldsIn(fieldsIn(message)?.['csp-report']);
  if (old !== undefined)
    return [
      blockedOf(old['document-uri'], old['effective-directive'] ?? old['violated-directive'], old['blocked-uri']),
    ];
  if (!Array.isArray(message)) throw malformed();
  return message
    .map(fieldsIn)
    .filter((report) => report?.['type'] === 'csp-violation')
    .slice(0, MOST_REPORTS)
    .map((report) => {
      const body = fieldsIn(report!['body']) ?? {};
      return blockedOf(body['documentURL'], body['effectiveDirective'], body['blockedURL']);
    });
}

function blockedOf(page: unknown, directive: unknown, wanted: unknown): Blocked {
  const [name = ''] = textOf(directive).split(' ', 1);
  return {
    page: pageOf(textOf(page)),
    directive: /^[a-z][a-z-]{0,39}$/.test(name) ? name : 'unknown',
    wanted: wantedOf(textOf(wanted)),
  };
}

/** Only what could be a word of ours: ids, tokens and names stay with the browser. */
function pageOf(address: string): string {
  const path = URL.parse(address)?.pathname ?? '/';
  const parts = path.split('/').slice(1, 9);
  return `/${parts.map((part) => (/^[a-z][a-z-]{0,39}$/.test(part) || part === '' ? part : ':id')).join('/')}`;
}

function wantedOf(address: string): string {
  if (/^[a-z][a-z-]{0,39}$/.test(address)) return address;
  const url = URL.parse(address);
  if (url === null) return 'unknown';
  return (url.origin === 'null' ? url.protocol : url.origin).slice(0, 200);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const fieldsIn = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

function jsonIn(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw malformed();
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw malformed();
  }
}

const malformed = (): Refusal =>
  new Refusal('malformed', 'malformed', 'The request was not understood. A report of a browser is expected, in JSON.');

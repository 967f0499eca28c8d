import { randomUUID } from 'node:crypto';
import { credentials } from '../../deploy/seed/authenticator.mjs';
import { received } from './pages-over-the-wire.ts';

/** What a link leads to, as its reader gets it. */
export interface ReachedPage {
  readonly address: string;
  /** The page with the link. */
  readonly from: string;
  readonly status: number;
  /** That came through the wire for the page alone. */
  readonly bytes: number;
  /** Empty when it is no page but a file, a leaf of the log or an answer of the API. */
  readonly html: string;
}

/** Somebody who follows links: with the cookie of a session, or none. */
export interface Reader {
  readonly url: string;
  readonly cookie: string;
}

export async function readerFor(
  url: string,
  person: { email: string; password: string; totp?: string } | null,
): Promise<Reader> {
  if (person === null) return { url, cookie: '' };
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(await credentials(person)),
  });
  if (!answer.ok) throw new Error(`${person.email} cannot sign in: ${answer.status}`);
  return { url, cookie: answer.headers.get('set-cookie')!.split(';')[0]! };
}

export async function read(
  { url, cookie }: Reader,
  address: string,
  language = 'en',
): Promise<Omit<ReachedPage, 'from'>> {
  const headers = { accept: 'text/html', cookie: `lang=${language}; ${cookie}`, 'sec-fetch-site': 'same-origin' };
  const { status, headers: said, text, bytes } = await received(url, address, headers);
  const isPage = said['content-type']?.startsWith('text/html') ?? false;
  return { address, status, bytes, html: isPage ? text : '' };
}

/** The address with what differs from record to record taken out: pages of one pattern are drawn by the same code. */
export function patternOf(address: string): string {
  const [path, query] = address.split('?', 2) as [string, string | undefined];
  const pattern = path
    .split('/')
    .map((part) => (/\d|^[0-9a-f-]{36}$/.test(part) ? ':id' : part))
    .join('/')
    .replace(/^\/calls\/.+/, '/calls/:slug');
  const names = query === undefined ? [] : [...new URLSearchParams(query).keys()].sort();
  return names.length === 0 ? pattern : `${pattern}?${names.join('&')}`;
}

/** Requests under way at the same time. */
const AT_ONCE = 4;
/** Pages that only show another record, when not every one is asked for. */
export const SOME_RECORDS = 3;
/** How many pages that differ only in what is asked of them (sorting, filters, paging) are looked at. */
const WITH_ONE_QUESTION = 4;

/**
 * Follows every link from `starts`, page by page, as one reader. `isOwn` says whether a pattern is followed to its end;
 * of the others (pages that everybody has) one is enough for each reader. `records` says how many pages of one pattern
 * are read, for somebody who wants to see each kind and not each record.
 */
export async function pagesReachable(
  reader: Reader,
  starts: readonly string[],
  isOwn: (address: string) => boolean = () => true,
  records = Infinity,
): Promise<ReachedPage[]> {
  const counts = new Map<string, number>();
  const known = new Set<string>(starts);
  const waiting = starts.map((address) => ({ address, from: '(start)' }));
  const reached: ReachedPage[] = [];
  const isWorthALook = (address: string): boolean => {
    const pattern = patternOf(address);
    const count = (counts.get(pattern) ?? 0) + 1;
    counts.set(pattern, count);
    return count <= (isOwn(address) ? (address.includes('?') ? WITH_ONE_QUESTION : records) : 1);
  };
  while (waiting.length > 0) {
    const few = waiting.splice(0, AT_ONCE);
    const pages = await Promise.all(few.map(async ({ address, from }) => ({ ...(await read(reader, address)), from })));
    reached.push(...pages);
    for (const page of pages) {
      // the demo's letters are everybody's, and so are the pages that they lead to
      const letters = page.address.startsWith('/demo/mailbox');
      const links = letters ? [] : linksIn(page).filter((address) => !known.has(address));
      for (const address of new Set(links)) known.add(address);
      waiting.push(...[...new Set(links)].filter(isWorthALook).map((address) => ({ address, from: page.address })));
    }
  }
  return reached;
}

/** Addresses of this portal behind links and forms that only ask; the language links lead to the same page. */
function linksIn({ address: own, html }: ReachedPage): string[] {
  const tags = [
    ...html.matchAll(/<(?:a|link)\s[^>]*?href="([^"]*)"/g),
    ...html.matchAll(/<(?:script|img)\s[^>]*?src="([^"]*)"/g),
    ...html.matchAll(/<form\s[^>]*?action="([^"]*)"[^>]*?method="get"/g),
  ];
  return tags
    .map(([, address]) => address!.replaceAll('&amp;', '&').replace(/#.*$/, ''))
    .filter((address) => address.startsWith('/') && !/[?&]lang=/.test(address) && address !== own.split('?')[0]);
}

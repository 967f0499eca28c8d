import { randomUUID } from 'node:crypto';
import { rolesFor, type Permission } from '#contracts/permissions';
import { routes } from '#contracts/routes';
import { hiddenIn, Wire, type Seen, type Shot } from '../journeys/bad-input-wire.ts';
import type { Persona } from './cast.ts';
import { expected, tellingRecords, WRONG_VERSION } from './checks.ts';
import { byRole, type Expectation } from './expectation.ts';
import { TYPED } from './page-answers.ts';
import { audienceOf } from './page-audiences.ts';
import { pageSamplesOf, SELF, type PageSample } from './page-samples.ts';
import type { FundRecord, Records } from './records.ts';
import { kindOf } from './route-kinds.ts';
import type { ServedRoute } from './served-routes.ts';

/** One page or form as one persona asks for it. */
export interface PageCheck {
  readonly name: string;
  readonly persona: Persona;
  readonly record: FundRecord | undefined;
  readonly shot: Shot;
  readonly elsewhere?: Shot;
  readonly expected: Expectation;
  readonly besides: readonly number[];
}

const HTML = { accept: 'text/html' };
const FORM = { ...HTML, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };

/** A persona in front of pages: an access token opens none, and their forms carry what the portal drew for them. */
export interface Reader {
  readonly persona: Persona;
  readonly hidden: Readonly<Record<string, string>>;
}

export async function readerOf(url: string, persona: Persona): Promise<Reader> {
  const isProgram = persona.scopes !== undefined;
  const { scopes: _none, ...person } = persona;
  const seen: Persona = isProgram ? { ...person, personId: null, roles: ['public'] } : persona;
  const wire = new Wire(url);
  if (seen.personId !== null) {
    const { text } = await wire.get('/account/security', { ...HTML, ...persona.headers });
    return { persona: seen, hidden: hiddenIn(text, '/sign-out') };
  }
  const { text, headers } = await wire.get('/sign-in', { ...HTML, ...persona.headers });
  const visit = headers['set-cookie']?.map((cookie) => cookie.split(';')[0]!) ?? [];
  const cookie = [persona.headers['cookie'], ...visit].filter(Boolean).join('; ');
  return { persona: { ...seen, headers: { ...persona.headers, cookie } }, hidden: hiddenIn(text, '/sign-in') };
}

/** Everything the portal serves beside its API. */
export const isPage = ({ service, route, path, method }: ServedRoute): boolean =>
  service === 'portal' && route === undefined && !path.startsWith('/api') && method !== 'ALL';

export function pageChecks(records: Records, reader: Reader, page: ServedRoute): PageCheck[] {
  return pageSamplesOf(page.name).flatMap((sample) => {
    const { persona } = reader;
    const route = routes.find(({ name }) => name === sample.call);
    const kind = sample.of === 'none' ? undefined : (sample.of ?? (route && kindOf(route)));
    const answerFor = (record: FundRecord | undefined): Expectation => {
      const refused = byRole(persona, page.permission!, page.path);
      if (refused !== undefined) return refused;
      return route === undefined ? OPEN : expected(records, persona, route, record, page.path);
    };
    const telling = tellingRecords(records, persona, kind, answerFor);
    const checks = telling.map((record) => pageCheck(reader, page, sample, { record, expected: answerFor(record) }));
    return sample.carriedOut ? checks.filter((check) => !check.expected.allowed) : checks;
  });
}

const OPEN: Expectation = { allowed: true, now: true };

function pageCheck(
  { persona, hidden }: Reader,
  { name, method, path }: ServedRoute,
  { params = {}, within, unversioned, besides = [] }: PageSample,
  { record, expected: wanted }: { record: FundRecord | undefined; expected: Expectation },
): PageCheck {
  const addressOf = (id: string, reference: string): string =>
    path.replace('/*', '/checkpoint').replace(/:([A-Za-z]+)/g, (_, name: string) => {
      const given = params[name] === SELF ? persona.personId : params[name];
      if (given !== undefined) return given ?? id;
      return name === within ? record!.within! : name === 'reference' ? reference : id;
    });
  const subject: Record<string, string> = record === undefined ? {} : { subjectKind: 'person', subjectId: record.id };
  const typed = {
    ...TYPED,
    ...subject,
    ...hidden,
    _key: randomUUID(),
    ...(!unversioned && { _version: String(WRONG_VERSION) }),
  };
  const form = { headers: { ...persona.headers, ...FORM }, body: new URLSearchParams(typed).toString() };
  const shot: Omit<Shot, 'path'> =
    method === 'GET' ? { method, headers: { ...persona.headers, ...HTML }, key: null } : { method, ...form };
  return {
    name,
    persona,
    record,
    shot: { ...shot, path: addressOf(record?.id ?? '', record?.reference ?? '') },
    ...(record !== undefined && { elsewhere: { ...shot, path: addressOf(randomUUID(), randomUUID()) } }),
    expected: wanted,
    besides,
  };
}

/** What is wrong with the page; undefined when the reader got what the table says. */
export function wrongInPage(
  { expected: wanted, shot, besides }: PageCheck,
  { status, headers }: Seen,
): string | undefined {
  const to = headers['location'] ?? '';
  const got = status === 303 ? `303 to ${to}` : String(status);
  if (wanted.allowed) {
    const isElsewhere = status === 303 && /^\/sign-in|^\/account\/security$/.test(to);
    // a record that is past it may no longer be open to who worked on it
    const isRefused = [401, 403, 404].includes(status) && !(status === 404 && !wanted.now);
    return ((isElsewhere || isRefused) && !besides.includes(status)) || status >= 500
      ? `${got}, though it is open`
      : undefined;
  }
  if (shot.method === 'GET' && wanted.code === 'sign-in-needed')
    return to.startsWith('/sign-in?next=') ? undefined : `${got}, not the page to sign in at`;
  if (shot.method === 'GET' && wanted.code === 'factor-missing')
    return to === '/account/security' ? undefined : `${got}, not the page to set up a factor at`;
  // who may look at the record reads what is wrong beside it
  const isSaid = status === wanted.status || (status === 422 && wanted.code === 'link-not-good');
  return isSaid ? undefined : `${got}, not ${wanted.status}`;
}

/** A page without what differs from request to request, and without the id that was asked for. */
export function barePage({ status, headers, text }: Seen): string {
  const without = (words: string): string =>
    words
      .replaceAll(String(headers['x-request-id']), '')
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
      .replaceAll(/name="(_csrf|_key|kept)" value="[^"]*"/g, '');
  return JSON.stringify([status, without(headers['location'] ?? ''), headers['content-type'], without(text)]);
}

/** Roles to whom a page is open although it is not made for them. */
export function beyondAudience({ path, permission }: ServedRoute): string[] {
  const audience = audienceOf(path);
  if (audience === undefined) return [];
  return rolesFor(permission as Permission).filter((role) => role !== 'system' && !audience.includes(role));
}

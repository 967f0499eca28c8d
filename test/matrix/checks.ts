import { randomUUID } from 'node:crypto';
import type { Permission } from '#contracts/permissions';
import { routes, type Route } from '#contracts/routes';
import { samplePdf } from '../../deploy/seed/sample-document.mjs';
import { JSON_TYPE, problemIn, type Seen, type Shot } from '../journeys/bad-input-wire.ts';
import type { Persona } from './cast.ts';
import { expectationOf, type Expectation } from './expectation.ts';
import type { FundRecord, Records } from './records.ts';
import { kindOf } from './route-kinds.ts';
import { sampleOf } from './route-samples.ts';

/** One request of one persona, and what the policy table says of it. */
export interface Check {
  /** `GET /apply/:id`, `POST /tranches/:id/release`. */
  readonly name: string;
  /** Of the API. */
  readonly route?: Route;
  readonly persona: Persona;
  readonly record: FundRecord | undefined;
  readonly shot: Shot;
  /** The same for a record that does not exist; none when the address names none. */
  readonly elsewhere?: Shot;
  readonly expected: Expectation;
  /** What the right person reads at the right moment: for reads nothing is refused. */
  readonly answers: string;
  readonly besides?: string;
}

/** No record has come as far. */
export const WRONG_VERSION = 999_999;
/** These say that somebody may not, and not that something is wrong with what they sent. */
const OF_POWER: readonly string[] = [
  'sign-in-needed',
  'not-your-role',
  'beyond-scope',
  'factor-missing',
  'fresh-factor-needed',
  'not-found',
  'representative-needed',
  'needs-another-person',
  'not-yourself',
];

/** Every route of the API as this persona asks it, on records in all states. Right requests that nothing refuses are left out. */
export const apiChecks = (records: Records, persona: Persona): Check[] =>
  everyApiCheck(records, persona).filter(
    ({ name, expected: wanted }) => !(sampleOf(name).carriedOut && wanted.allowed && wanted.now),
  );

/** The same with those that would be carried out. */
export function everyApiCheck(records: Records, persona: Persona): Check[] {
  return routes.flatMap((route) => {
    const answerFor = (record: FundRecord): Expectation => expected(records, persona, route, record);
    const telling = tellingRecords(records, persona, kindOf(route), answerFor);
    return telling.map((record) => apiCheck(records, persona, route, record));
  });
}

function apiCheck(records: Records, persona: Persona, route: Route, record: FundRecord | undefined): Check {
  const sample = sampleOf(route.name);
  const around = { persona, records, record };
  const given = sample.params?.(around) ?? {};
  const addressOf = (id: string, reference: string): string => {
    const own: Readonly<Record<string, string>> = { id, callId: id, slug: reference, reference, ...given };
    const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(own[name]!));
    return `/api${path}${sample.query === undefined ? '' : `?${sample.query}`}`;
  };
  const known = addressOf(record?.id ?? '', record?.reference ?? record?.id ?? '');
  const unknown = addressOf(randomUUID(), randomUUID());
  const body = { ...sample.body?.(around), ...(sample.unversioned !== true && { version: WRONG_VERSION }) };
  const shot = shotOf(route, persona, body);
  const isNamed = record !== undefined && known.includes(record.id);
  return {
    name: route.name,
    route,
    persona,
    record,
    shot: { ...shot, path: known },
    ...(isNamed && { elsewhere: { ...shot, path: unknown } }),
    expected: expected(records, persona, route, record),
    answers: route.method === 'GET' ? '' : (sample.answers ?? 'stale'),
    ...(sample.besides !== undefined && { besides: sample.besides }),
  };
}

const PDF = samplePdf(['Certificate of the matrix']);

function shotOf(route: Route, { headers }: Persona, body: object): Omit<Shot, 'path'> {
  if (route.method === 'GET') return { method: 'GET', headers, key: null };
  if (route.body === 'pieces') {
    const piece = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
    const ofTus = { ...headers, 'tus-resumable': '1.0.0', ...(route.method === 'PATCH' && piece) };
    return { method: route.method, key: null, headers: ofTus, ...(route.method === 'PATCH' && { body: 'a piece' }) };
  }
  if (route.body === 'file') {
    const ofFile = { 'content-type': 'application/pdf', 'x-file-name': 'certificate.pdf' };
    return { method: route.method, headers: { ...headers, ...ofFile }, body: PDF };
  }
  return { method: route.method, headers: { ...headers, ...JSON_TYPE }, body: JSON.stringify(body) };
}

export function expected(
  records: Records,
  persona: Persona,
  route: Route,
  record: FundRecord | undefined,
  address = `/api${route.path}`,
): Expectation {
  const { also, asksOwner } = sampleOf(route.name);
  const of = (permission: Permission): Expectation => expectationOf(records, persona, { permission, address, record });
  const first = of(route.permission);
  if (asksOwner && persona.isStale) return { allowed: false, status: 403, code: 'fresh-factor-needed' };
  return also !== undefined && !first.allowed && of(also).allowed ? of(also) : first;
}

/** Of these records (`none` without a kind): one for each state and each way in which the answer may differ. */
export function tellingRecords(
  records: Records,
  persona: Persona,
  kind: string | undefined,
  answerFor: (record: FundRecord) => Expectation,
): (FundRecord | undefined)[] {
  if (kind === undefined) return [undefined];
  const telling = new Map<string, FundRecord>();
  for (const record of kind === 'mine' ? [ownOrganisation(records, persona)] : records.all(kind)) {
    const answer = answerFor(record);
    // who is refused for what they are is refused alike for every record
    const isOfRole = !answer.allowed && ['sign-in-needed', 'not-your-role', 'beyond-scope'].includes(answer.code);
    const way = isOfRole ? answer.code : `${record.state} ${JSON.stringify(answer)}`;
    if (!telling.has(way)) telling.set(way, record);
  }
  return [...telling.values()];
}

const ownOrganisation = (records: Records, persona: Persona): FundRecord =>
  records.all('organisation').find(({ id }) => id === records.organisationOf(persona)) ??
  records.all('organisation')[0]!;

/** What is wrong with the answer; undefined when it is what the table says. */
export function wrongIn({ expected: wanted, answers, besides, shot }: Check, seen: Seen): string | undefined {
  const code = problemIn(seen)?.code ?? '';
  const got = `${seen.status} ${code}`;
  if (shot.method === 'HEAD') return headFault(wanted, seen);
  if (!wanted.allowed)
    return got === `${wanted.status} ${wanted.code}` ? undefined : `${got}, not ${wanted.status} ${wanted.code}`;
  if (shot.method === 'GET') return seen.status < 300 || code === besides ? undefined : `${got}, though it may be read`;
  if (code === answers) return undefined;
  return [409, 422].includes(seen.status) && !OF_POWER.includes(code)
    ? undefined
    : `${got}, though it is not forbidden`;
}

/** A HEAD has no body that could say why; what the right person asks for is not there. */
function headFault(wanted: Expectation, { status }: Seen): string | undefined {
  const expectedStatus = wanted.allowed ? [404, 409] : [wanted.status];
  return expectedStatus.includes(status) ? undefined : `HEAD answers ${status}, not ${expectedStatus.join(' or ')}`;
}

/** Whether the right person came as far as the last check. */
export function isAsFarAsCan({ expected: wanted, answers, besides, shot }: Check, seen: Seen): boolean {
  if (!wanted.allowed) return false;
  if (shot.method === 'HEAD') return seen.status === 404;
  const code = problemIn(seen)?.code;
  return shot.method === 'GET' ? seen.status < 300 || code === besides : code === answers;
}

/** An answer without what differs from request to request. */
export function bare({ status, headers, text }: Seen): string {
  const { date: _date, 'x-request-id': requestId, ...others } = headers;
  return JSON.stringify([status, others, text.replaceAll(String(requestId), '')]);
}

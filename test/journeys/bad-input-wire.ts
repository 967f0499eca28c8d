import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { routes, type Route } from '#contracts/routes';
import type { Problem } from '#platform/http/problem';
import { answerMisfit } from '#test/support/api-schemas';
import { RouteTable } from '../../apps/portal/src/api/route-table.ts';

/** One request, byte by byte: nothing is corrected on the way as fetch() would do. */
export interface Shot {
  readonly method: string;
  /** With /api; only characters that may stand in a request line. */
  readonly path: string;
  /** A list sends the header several times. */
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: Uint8Array | string | undefined;
  /** Idempotency key; a fresh one unless said, null for none. */
  readonly key?: string | null;
  /** Sends the body in pieces, without saying its length first. */
  readonly chunked?: boolean;
}

export interface Seen {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

const PATIENCE_MS = 20_000;
export const JSON_TYPE = { 'content-type': 'application/json' } as const;

/** Somebody at the portal (or straight at a service), with the cookie of a session or without. */
export class Wire {
  private static readonly agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

  constructor(
    readonly url: string,
    readonly cookie?: string,
  ) {}

  /** Lets the kept connections of everybody go. */
  static hangUp(): void {
    Wire.agent.destroy();
  }

  /** A session of its own for this person. */
  static async signedIn(url: string, person: { email: string; password: string; totp?: string }): Promise<Wire> {
    const nobody = new Wire(url);
    const answer = await nobody.post('/api/session', person);
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
    if (answer.status !== 201 || cookie === undefined) throw new Error(`cannot sign in: ${answer.text}`);
    return new Wire(url, cookie);
  }

  /** The right headers for JSON. */
  post(path: string, body: unknown, more: Partial<Shot> = {}): Promise<Seen> {
    const headers = { ...JSON_TYPE, ...more.headers };
    return this.send({ method: 'POST', path, body: JSON.stringify(body), ...more, headers });
  }

  get(path: string, headers: Shot['headers'] = {}): Promise<Seen> {
    return this.send({ method: 'GET', path, headers, key: null });
  }

  /**
   * The answer, also when the server had enough and closed the connection before everything was sent. Throws for one of
   * the API that is not as its OpenAPI document says, whoever asked for whatever.
   */
  async send(shot: Shot): Promise<Seen> {
    const seen = await this.exchange(shot);
    const misfit = misfitOf(shot, seen);
    if (misfit !== undefined) throw new Error(`${shot.method} ${shot.path} is not answered as described: ${misfit}`);
    return seen;
  }

  private exchange({ method, path, headers = {}, body, key = randomUUID(), chunked = false }: Shot): Promise<Seen> {
    return new Promise((resolve, reject) => {
      const request = http.request(new URL(this.url), {
        method,
        path,
        agent: Wire.agent,
        timeout: PATIENCE_MS,
        headers: {
          ...(key !== null && { 'idempotency-key': key }),
          ...(this.cookie !== undefined && { cookie: this.cookie }),
          ...(chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': Buffer.byteLength(body ?? '') }),
          ...headers,
        },
      });
      request.on('response', (answer) => {
        const chunks: Buffer[] = [];
        const seen = (): void =>
          resolve({ status: answer.statusCode!, headers: answer.headers, text: Buffer.concat(chunks).toString() });
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', seen).on('error', seen);
      });
      request.on('timeout', () => request.destroy(new Error(`${method} ${path}: no answer within 20 s`)));
      request.on('error', reject);
      request.end(body);
    });
  }
}

const TABLE = new RouteTable(routes);

function misfitOf({ method, path }: Shot, { status, headers, text }: Seen): string | undefined {
  const [address] = path.split('?');
  const route = address!.startsWith('/api/') ? routeAt(method, address!.slice('/api'.length)) : undefined;
  return route && answerMisfit(route.name, { status, type: headers['content-type'], text });
}

function routeAt(method: string, path: string): Route | undefined {
  try {
    return TABLE.match(method, path).route;
  } catch {
    return undefined;
  }
}

/** The problem+json of an answer; undefined when it is none. */
export function problemIn({ headers, text }: Seen): Problem | undefined {
  // the answer to a HEAD says only that there is one
  if (text === '' || !/^application\/problem\+json(;|$)/.test(headers['content-type'] ?? '')) return undefined;
  return JSON.parse(text) as Problem;
}

/** Words that tell an outsider how the house is built. */
const INSIDE = /node_modules|\.[jt]s:\d|QueryFailed|SELECT |INSERT |relation "|duplicate key|\bat \w+ \(/;

/** What is wrong with an answer that must be a clear refusal; undefined when nothing is. */
export function faultIn(seen: Seen): string | undefined {
  const { status, headers, text } = seen;
  if (status >= 500) return `${status} ${text.slice(0, 300)}`;
  if (status < 400) return `was accepted: ${status} ${text.slice(0, 200)}`;
  const problem = problemIn(seen);
  if (problem === undefined) return `${status} as ${headers['content-type']}: ${text.slice(0, 200)}`;
  if (!/^[a-z][a-z0-9-]+$/.test(problem.code)) return `has the code "${problem.code}"`;
  if (problem.status !== status) return `says ${problem.status} and answers ${status}`;
  if (problem.requestId !== headers['x-request-id']) return 'has another request id than its header';
  if (typeof problem.detail !== 'string' || problem.detail === '') return 'says nothing';
  if (INSIDE.test(text)) return `tells too much: ${text.slice(0, 300)}`;
  return undefined;
}

/** As faultIn, and the refusal names a field at this place (its first part is enough). */
export function faultInField(seen: Seen, field: string): string | undefined {
  const fault = faultIn(seen);
  if (fault !== undefined) return fault;
  const { code, errors, detail, field: named } = problemIn(seen)!;
  // what cannot be stored is refused before anybody looks at fields; a wrong sign-in, an unknown record are
  // answered as such
  if (code === 'malformed' || code === 'wrong-sign-in' || code === 'too-many-sign-ins' || code === 'not-found')
    return undefined;
  const fields = [...(errors ?? []), ...(named === undefined ? [] : [{ field: named, code, message: detail }])];
  if (fields.length === 0) return `${seen.status} ${code} names no field`;
  const vague = fields.find((error) => !error.field || !error.code || !error.message);
  if (vague !== undefined) return `has the vague error ${JSON.stringify(vague)}`;
  const [first] = field.split('.');
  return fields.some((error) => error.field.split('.')[0] === first)
    ? undefined
    : `names ${fields.map((error) => error.field).join(', ')} and not ${field}`;
}

/** The hidden fields of a page's form to this address. */
export function hiddenIn(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`action="${action}`)) ?? '';
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  if (inputs.length === 0) throw new Error(`no form to ${action} in ${html.slice(0, 500)}`);
  return Object.fromEntries(inputs.map(([, name, value]) => [name!, value!]));
}

/** Any one of these values, inside a toEqual(). */
export function anyOf(...values: unknown[]): object {
  return {
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch: (value: unknown) => values.includes(value),
    toString: () => 'AnyOf',
    toAsymmetricMatcher: () => `AnyOf<${values.join(' | ')}>`,
  };
}

/** Does the work for all, so many at a time. */
export async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>, at = 6): Promise<void> {
  const queue = [...items];
  const turn = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: at }, turn));
}

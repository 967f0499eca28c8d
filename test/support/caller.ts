import { createHash, randomUUID, type KeyObject } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '#contracts/roles';
import type { ServiceName } from '#contracts/services';
import { signActorToken } from '#platform/actor/actor-token';
import type { Actor } from '#platform/actor/actor';
import type { Json } from './json.ts';

export interface Answer<Body = Record<string, Json>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Record<string, string | string[] | number | undefined>;
}

export interface RequestChoices {
  /** Else a fresh one for every request. */
  readonly key?: string | null;
  readonly headers?: Record<string, string>;
}

/** A role, or as much of an actor as matters; the rest is made up. */
export type Who = Role | Partial<Actor>;

export function anActor(who: Who): Actor {
  const given: Partial<Actor> = typeof who === 'string' ? { roles: [who] } : who;
  const { personId = randomUUID() } = given;
  // as the portal has it: random to all others, and the same in every request of this person
  const pseudonymSecret = createHash('sha256').update(`secret of ${personId}`).digest('base64url');
  const secret = personId === null ? {} : { pseudonymSecret };
  // who acts has just given a second factor, unless the test says otherwise
  return { roles: ['applicant'], name: 'Test Person', factorAt: new Date(), ...secret, ...given, personId };
}

/** Sends requests as one person, as the portal would. */
export class Caller {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly service: ServiceName,
    private readonly key: KeyObject,
    /** Undefined: nobody has signed in. */
    readonly actor: Actor | undefined,
  ) {}

  get(path: string, choices?: RequestChoices): Promise<Answer> {
    return this.send('GET', path, undefined, { key: null, ...choices });
  }

  post(path: string, body?: unknown, choices?: RequestChoices): Promise<Answer> {
    return this.send('POST', path, body, choices);
  }

  put(path: string, body?: unknown, choices?: RequestChoices): Promise<Answer> {
    return this.send('PUT', path, body, choices);
  }

  patch(path: string, body?: unknown, choices?: RequestChoices): Promise<Answer> {
    return this.send('PATCH', path, body, choices);
  }

  head(path: string, choices?: RequestChoices): Promise<Answer> {
    return this.send('HEAD', path, undefined, { key: null, ...choices });
  }

  delete(path: string, choices?: RequestChoices): Promise<Answer> {
    return this.send('DELETE', path, undefined, choices);
  }

  /** Sends a file as the body. */
  upload(path: string, name: string, content: Buffer, choices: RequestChoices = {}): Promise<Answer> {
    const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
    return this.send('POST', path, content, { ...choices, headers: { ...headers, ...choices.headers } });
  }

  private async send(
    method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    choices: RequestChoices = {},
  ) {
    const { key = randomUUID(), headers } = choices;
    const token = this.actor && signActorToken(this.key, this.actor, this.service, Date.now());
    const response = await this.app.inject({
      method,
      url: path.startsWith('/') ? path : `/${path}`,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(key !== null && { 'idempotency-key': key }),
        ...headers,
      },
      ...(body !== undefined && { payload: body as object }),
    });
    return { status: response.statusCode, body: parsed(response.body), headers: response.headers };
  }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

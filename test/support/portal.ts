import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Type } from '@nestjs/common';
import type { Role } from '#contracts/roles';
import { PortalConfig } from '../../apps/portal/src/config.ts';
import { PasswordHashing } from '../../apps/portal/src/person/password-hashing.ts';
import { portalChoices, PortalModule } from '../../apps/portal/src/portal.module.ts';
import type { Json } from './json.ts';
import { aService, type TestChoices, type TestService } from './service.ts';

export const PASSWORD = 'a good long password';

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A service that answers as it is told and remembers what it was asked. */
export interface StubService {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** What it does with the next requests; at first it answers `{}`. */
  answer: (request: SeenRequest, response: http.ServerResponse) => void;
  close(): Promise<void>;
}

async function aStubService(): Promise<StubService> {
  const stub = {
    url: '',
    seen: [] as SeenRequest[],
    answer: (_request: SeenRequest, response: http.ServerResponse) =>
      void response.setHeader('content-type', 'application/json').end('{}'),
    close: () => new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const seen = {
        method: request.method!,
        url: request.url!,
        headers: request.headers,
        body: Buffer.concat(chunks),
      };
      stub.seen.push(seen);
      stub.answer(seen, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return stub;
}

export interface PortalAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | number | undefined>;
  readonly text: string;
  /** Of JSON. */
  readonly body: Json;
}

export interface BrowserRequest {
  readonly json?: unknown;
  readonly form?: Record<string, string>;
  readonly bytes?: Buffer;
  readonly headers?: Record<string, string>;
  /** Idempotency key; null for none. */
  readonly key?: string | null;
}

/** Keeps cookies as a browser does, and says where its requests come from. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly service: TestService,
    readonly ip = '203.0.113.7',
  ) {}

  get(url: string, request: BrowserRequest = {}): Promise<PortalAnswer> {
    return this.send('GET', url, { key: null, ...request });
  }

  post(url: string, request: BrowserRequest = {}): Promise<PortalAnswer> {
    return this.send('POST', url, request);
  }

  put(url: string, request: BrowserRequest = {}): Promise<PortalAnswer> {
    return this.send('PUT', url, request);
  }

  head(url: string, request: BrowserRequest = {}): Promise<PortalAnswer> {
    return this.send('HEAD', url, { key: null, ...request });
  }

  patch(url: string, request: BrowserRequest = {}): Promise<PortalAnswer> {
    return this.send('PATCH', url, request);
  }

  /** A page, as somebody looking at it gets it. */
  look(url: string): Promise<PortalAnswer> {
    return this.get(url, { headers: { accept: 'text/html' } });
  }

  /** Sends a form as a page's own button does. */
  press(url: string, form: Record<string, string>): Promise<PortalAnswer> {
    return this.post(url, { form, key: null, headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' } });
  }

  /** Opens a page and sends the form that goes to `action`, with the hidden fields that stand in it. */
  async fill(page: string, values: Record<string, string>, action = page.split('?', 1)[0]!): Promise<PortalAnswer> {
    return this.press(action, { ...hiddenIn((await this.look(page)).text, action), ...values });
  }

  signIn(email: string, password = PASSWORD): Promise<PortalAnswer> {
    return this.post('/api/session', { json: { email, password } });
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private async send(
    method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT',
    url: string,
    { json, form, bytes, headers, key = randomUUID() }: BrowserRequest,
  ): Promise<PortalAnswer> {
    const payload = json ?? (form === undefined ? bytes : new URLSearchParams(form).toString());
    const answer = await this.service.app.inject({
      method,
      url,
      remoteAddress: this.ip,
      headers: {
        ...(this.cookies.size > 0 && {
          cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        }),
        ...(key !== null && { 'idempotency-key': key }),
        ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(payload !== undefined && { payload: payload as object }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, body: parsed(answer.body) };
  }
}

/** The hidden fields of a page's form to this address. */
export function hiddenIn(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name, value]) => [name!, value!]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface TestPortal extends TestService {
  /** Stands for every other service. */
  readonly stub: StubService;
  browser(ip?: string): Browser;
  /** Puts a person into the table and returns id and address; the password is PASSWORD. */
  person(roles: Role[], more?: { name?: string; status?: string }): Promise<{ id: string; email: string }>;
  /** The token of the newest letter's link to an address for this purpose. */
  tokenFor(email: string, purpose: string): Promise<string>;
  /** A browser in which a new person of these roles is signed in. */
  signedIn(...roles: Role[]): Promise<Browser & { person: { id: string; email: string } }>;
}

export async function aPortal(choices: TestChoices = {}, module: Type = PortalModule): Promise<TestPortal> {
  const stub = await aStubService();
  const urls = ['APPLICATIONS', 'REVIEW', 'DISBURSEMENT', 'TRANSPARENCY', 'AUDIT'].map((name) => [
    `${name}_URL`,
    stub.url,
  ]);
  const environment = {
    ...Object.fromEntries(urls),
    SERVICE_TIMEOUT_MS: '400',
    SMTP_HOST: 'none',
    SECOND_FACTOR_ROLES: 'nobody',
    ...choices.environment,
  };
  const service = await aService(module, PortalConfig, { ...portalChoices, ...choices, environment }).catch(
    async (error: unknown) => {
      await stub.close();
      throw error;
    },
  );
  const passwordHash = await service.app.get(PasswordHashing, { strict: false }).hash(PASSWORD);
  const portal: TestPortal = {
    ...service,
    stub,
    browser: (ip) => new Browser(service, ip),
    person: async (roles, { name = 'Test Person', status = 'active' } = {}) => {
      const [id, email] = [randomUUID(), `${randomUUID()}@example.org`];
      await service.dataSource.query(
        `INSERT INTO person (id, status, version, created_at, updated_at, email, name, roles, password_hash)
         VALUES ($1, $2, 1, now(), now(), $3, $4, $5, $6)`,
        [id, status, email, name, roles, passwordHash],
      );
      await service.dataSource.query('INSERT INTO portal_disclosure.pseudonym_secret (person_id) VALUES ($1)', [id]);
      return { id, email };
    },
    tokenFor: async (email, purpose) => {
      const letters: { text: string }[] = await service.dataSource.query(
        'SELECT text FROM letter WHERE recipient = $1 ORDER BY created_at DESC, ctid DESC',
        [email],
      );
      const link = new RegExp(`/account/${purpose}\\?token=([\\w-]{43})`);
      const token = letters.map(({ text }) => link.exec(text)?.[1]).find((found) => found !== undefined);
      if (token === undefined) throw new Error(`no letter to ${email} holds a link to ${purpose}`);
      return token;
    },
    signedIn: async (...roles) => {
      const person = await portal.person(roles);
      const browser = new Browser(service);
      const answer = await browser.signIn(person.email);
      if (answer.status !== 201) throw new Error(`cannot sign in: ${answer.text}`);
      return Object.assign(browser, { person });
    },
    close: async () => {
      await service.close();
      await stub.close();
    },
  };
  return portal;
}

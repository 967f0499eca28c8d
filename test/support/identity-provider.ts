import { createSign, generateKeyPairSync, randomBytes, type JsonWebKey, type KeyObject } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => unknown;

/** As far as it is used here; oidc-provider has no types. */
interface Provider {
  callback(): Handler;
  interactionDetails: (...wire: Parameters<Handler>) => Promise<unknown>;
  interactionFinished: (...wire: [...Parameters<Handler>, result: object]) => Promise<void>;
}
interface GrantContext {
  readonly oidc: {
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
    readonly provider: { Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> } };
  };
}

/** What the token says of somebody, before it is signed. */
export type Claims = Record<string, unknown>;

/** A real OpenID provider (oidc-provider) on this machine, at which one says who one is by typing it. */
export interface TestIdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  /** Changes the claims of the next tokens, which are signed again; undefined for none. */
  bend: ((claims: Claims) => Claims) | undefined;
  /** With a key that nobody has published. */
  signsWrong: boolean;
  /** Every address answers 500. */
  isDown: boolean;
  /** Goes the way of a browser from the portal's redirect on; answers the address that leads back to the portal. */
  visit(address: string, as: string | null): Promise<string>;
  close(): Promise<void>;
}

/** `back` is the portal's address for answers. */
export async function anIdentityProvider(back: string): Promise<TestIdentityProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const strange = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let handler: Handler = () => undefined;
  const server = http.createServer((request, response) => {
    if (test.isDown) return void response.writeHead(500).end();
    if (request.url === '/token') bendTokens(response);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, secret] = ['fund', randomBytes(24).toString('base64url')];

  const bendTokens = (response: http.ServerResponse): void => {
    const end = response.end.bind(response) as (body: string) => http.ServerResponse;
    response.end = ((body: unknown) => {
      const answer = JSON.parse(String(body)) as { id_token?: string };
      if (answer.id_token === undefined) return end(String(body));
      const claims = claimsIn(answer.id_token);
      const key = test.signsWrong ? strange.privateKey : own.privateKey;
      const text = JSON.stringify({ ...answer, id_token: signed(test.bend?.(claims) ?? claims, key) });
      response.setHeader('content-length', Buffer.byteLength(text));
      return end(text);
    }) as typeof response.end;
  };

  const test: TestIdentityProvider = {
    issuer,
    clientId,
    secret,
    bend: undefined,
    signsWrong: false,
    isDown: false,
    visit: (address, as) => walk(address, as, issuer),
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
  const key = { ...(own.privateKey.export({ format: 'jwk' }) as JsonWebKey), kid: KID, use: 'sig', alg: 'RS256' };
  const client = { client_id: clientId, client_secret: secret, redirect_uris: [back] };
  const provider = await providerOf(issuer, { clients: [client], jwks: { keys: [key] } });
  handler = withSignInPage(provider);
  return test;
}

const KID = 'of-this-test';
/** The package's name in a variable: it has no types to find. */
const PACKAGE: string = 'oidc-provider';

async function providerOf(issuer: string, more: object): Promise<Provider> {
  const { default: Provider } = (await import(PACKAGE)) as { default: new (issuer: string, of: object) => Provider };
  return new Provider(issuer, {
    ...more,
    cookies: { keys: [randomBytes(24).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    loadExistingGrant: async ({ oidc: { client, session, provider } }: GrantContext) => {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
}

/** One question, for people and for specs: who are you? */
function withSignInPage(provider: Provider): Handler {
  const own = provider.callback();
  return async (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return own(request, response);
    await provider.interactionDetails(request, response);
    if (request.method === 'GET')
      return void response
        .setHeader('content-type', 'text/html')
        .end(
          `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>House</title><form method="post"><label>Who are you? <input name="as"></label><button>Sign in</button><button name="deny" value="yes">Deny</button></form></html>`,
        );
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const result = form.has('deny')
      ? { error: 'access_denied', error_description: 'The person does not agree' }
      : { login: { accountId: form.get('as') } };
    await provider.interactionFinished(request, response, result);
  };
}

/** `as` null: the person does not agree. */
async function walk(address: string, as: string | null, issuer: string): Promise<string> {
  const cookies = new Map<string, string>();
  let [url, method] = [address, 'GET'];
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = method === 'POST' ? new URLSearchParams(as === null ? { deny: 'yes' } : { as }) : null;
    const answer = await fetch(url, { method, redirect: 'manual', headers: { cookie }, body });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';', 1);
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    await answer.arrayBuffer();
    if (location === null && answer.status === 200 && method === 'GET') method = 'POST';
    else if (location === null) throw new Error(`the provider answers ${answer.status} at ${url}`);
    else [url, method] = [new URL(location, url).href, 'GET'];
    if (!url.startsWith(issuer)) return url;
  }
  throw new Error('the provider leads nowhere');
}

function claimsIn(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Claims;
}

function signed(claims: Claims, key: KeyObject): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid: KID })}.${part(claims)}`;
  return `${text}.${createSign('sha256').update(text).sign(key, 'base64url')}`;
}

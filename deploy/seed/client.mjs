// A person at the public API: signs in, keeps the cookie, sends every unsafe call with a fresh idempotency key.
import { randomUUID } from 'node:crypto';
import { credentials, nextCode } from './authenticator.mjs';

/** The API refused. The message names the call and every reason, so that a failing seed tells what to correct. */
export class ApiRefusal extends Error {
  constructor(call, status, problem) {
    const reasons = (problem?.errors ?? []).map(({ field, message }) => `\n  ${field}: ${message}`).join('');
    super(`${call} -> ${status} ${problem?.code ?? ''} ${problem?.detail ?? ''}${reasons}`);
    this.status = status;
    this.problem = problem;
  }
}

export class FundClient {
  #cookie;
  /** The secret of the person's app, for who has one. */
  #totp;

  constructor(portalUrl) {
    this.portalUrl = portalUrl.replace(/\/$/, '');
  }

  /** A client that has signed in. */
  static async signedIn(portalUrl, { email, password, totp }) {
    const client = new FundClient(portalUrl);
    client.#totp = totp;
    await client.post('/session', await credentials({ email, password, totp }));
    return client;
  }

  /** An applicant who has just registered and confirmed the address. Needs a fund in demo mode, whose mail can be read. */
  static async registered(portalUrl, { email, name, password }) {
    const client = new FundClient(portalUrl);
    await client.post('/people/register', { email, name, password });
    await client.post('/people/confirm', { token: await client.tokenFor(email, 'confirm') });
    return client;
  }

  /** Somebody whom an administrator has invited, and who has just accepted with a password of their own. */
  static async accepted(portalUrl, { email, password }) {
    const client = new FundClient(portalUrl);
    await client.post('/people/accept', { token: await client.tokenFor(email, 'accept'), password });
    return client;
  }

  /** The token of the newest link for this purpose in the demo's mailbox. */
  async tokenFor(email, purpose) {
    const letters = await this.get(`/mailbox?to=${encodeURIComponent(email)}`);
    const link = new RegExp(`/account/${purpose}\\?token=([\\w-]{43})`);
    const token = letters.map(({ text }) => link.exec(text)?.[1]).find((found) => found !== undefined);
    if (token === undefined) throw new Error(`no letter to ${email} holds a link to ${purpose}`);
    return token;
  }

  /** Sets up the app that holds this secret (base32): a demonstration takes one that is known beforehand. */
  async setUpTotp(secret) {
    await this.post('/factors/totp', { secret });
    await this.post('/factors/totp/confirm', { code: await nextCode(secret) });
    this.#totp = secret;
  }

  get(path) {
    return this.#send('GET', path);
  }

  async post(path, body = {}, key = randomUUID()) {
    const send = () => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': key };
      return this.#send('POST', path, headers, JSON.stringify(body));
    };
    try {
      return await send();
    } catch (error) {
      if (this.#totp === undefined || error.problem?.code !== 'fresh-factor-needed') throw error;
      await this.post('/session/factor', { totp: await nextCode(this.#totp) });
      return send();
    }
  }

  /** Uploads the bytes of a file. */
  putFile(path, { name, type, bytes }, key = randomUUID()) {
    const headers = { 'content-type': type, 'x-file-name': encodeURIComponent(name), 'idempotency-key': key };
    return this.#send('PUT', path, headers, bytes);
  }

  async #send(method, path, headers = {}, body = undefined) {
    if (this.#cookie !== undefined) headers['cookie'] = this.#cookie;
    const answer = await fetch(`${this.portalUrl}/api${path}`, { method, headers, body, redirect: 'error' });
    const cookie = answer.headers.get('set-cookie');
    if (cookie !== null) this.#cookie = cookie.split(';')[0];
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    const content = isJson && text !== '' ? JSON.parse(text) : text;
    if (!answer.ok) throw new ApiRefusal(`${method} ${path}`, answer.status, isJson ? content : undefined);
    return content;
  }
}

/**
 * Asks again until the answer is as expected: what follows from an event arrives a moment later. Gives up after 20 s
 * and says what it waited for.
 */
export async function until(what, ask, isThere, everyMs = 50) {
  for (let waited = 0; waited < 20_000; waited += everyMs) {
    const answer = await ask();
    if (isThere(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error(`waited 20 s for ${what}`);
}

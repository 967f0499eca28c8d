// One kept connection to an HTTP server: the same client, with the same cost, for our system and for its baseline.
import { randomUUID } from 'node:crypto';
import http from 'node:http';

export class Line {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  #url;

  constructor(url) {
    this.#url = new URL(url);
  }

  /** Sends and reads the whole answer: { status, headers, body } with `body` parsed when it is JSON. */
  send(method, path, headers = {}, body = undefined) {
    const options = { agent: this.#agent, host: this.#url.hostname, port: this.#url.port, method, path, headers };
    return new Promise((resolve, reject) => {
      const request = http.request(options, (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const isJson = String(answer.headers['content-type'] ?? '').includes('json');
          resolve({
            status: answer.statusCode,
            headers: answer.headers,
            body: isJson && text !== '' ? JSON.parse(text) : text,
          });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  postJson(path, value, headers = {}) {
    const body = Buffer.from(JSON.stringify(value));
    const all = { 'content-type': 'application/json', 'content-length': body.length, ...headers };
    return this.send('POST', path, all, body);
  }

  close() {
    this.#agent.destroy();
  }
}

/** A person at the public API: keeps the cookie, throws at every refusal. */
export class Person {
  cookie = '';

  constructor(line) {
    this.line = line;
  }

  async post(path, value, headers = {}) {
    const answer = await this.line.postJson(`/api${path}`, value, { ...this.#own(), ...headers });
    return this.#taken(`POST ${path}`, answer);
  }

  async get(path) {
    return this.#taken(`GET ${path}`, await this.line.send('GET', `/api${path}`, this.#own()));
  }

  async put(path, bytes, headers) {
    const all = { ...this.#own(), 'content-length': bytes.length, ...headers };
    return this.#taken(`PUT ${path}`, await this.line.send('PUT', `/api${path}`, all, bytes));
  }

  #own() {
    return { cookie: this.cookie, 'idempotency-key': randomUUID() };
  }

  #taken(call, { status, headers, body }) {
    if (status >= 300) throw new Error(`${call} -> ${status} ${JSON.stringify(body)}`);
    const [cookie] = headers['set-cookie'] ?? [];
    if (cookie !== undefined) this.cookie = cookie.split(';')[0];
    return body;
  }
}

import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, type TestPortal } from '#test/support/portal';

const MB = 2 ** 20;
// one that closes its connection with each answer would break off its own upload
const agent = new http.Agent({ keepAlive: true });
const DOCUMENT = '/api/applications/3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11/documents/budget';

/** What the service does with an upload; the stub of other specs reads it to its end first. */
let answer: (request: http.IncomingMessage, response: http.ServerResponse) => void;
let portal: TestPortal;
let service: http.Server;
let url: URL;
let cookie: string;

beforeAll(async () => {
  service = http.createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const environment = { APPLICATIONS_URL: `http://127.0.0.1:${(service.address() as AddressInfo).port}` };
  portal = await aPortal({ environment });
  await portal.app.listen(0, '127.0.0.1');
  url = new URL(await portal.app.getUrl());
  cookie = `session=${(await portal.signedIn('applicant')).cookie('session')}`;
});
afterAll(async () => {
  agent.destroy();
  await portal?.close();
  service?.closeAllConnections();
  await new Promise((resolve) => service?.close(resolve));
});

interface Answered {
  readonly status: number;
  readonly code: string;
  /** What of the file had been sent when the answer came. */
  readonly sent: number;
}

/** Sends `bytes` of a file over a real wire and then looks at the answer; with `stalls` the end never comes, and it looks at once. */
function upload(bytes: number, { chunked = false, stalls = false } = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    const headers = {
      cookie,
      'content-type': 'application/pdf',
      'idempotency-key': crypto.randomUUID(),
      ...(chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(bytes) }),
    };
    const request = http.request(new URL(DOCUMENT, url), { method: 'PUT', headers, agent });
    request.on('error', reject);
    const answered = new Promise<Answered>((done) => {
      request.on('response', async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
        const body = JSON.parse(Buffer.concat(chunks).toString()) as { code?: string };
        done({ status: response.statusCode!, code: body.code ?? '', sent });
      });
    });
    const most = stalls ? Math.min(bytes, MB) : bytes;
    const write = (): void => {
      while (sent < most) {
        const size = Math.min(64 * 1024, most - sent);
        sent += size;
        if (!request.write(Buffer.alloc(size, 7))) return void request.once('drain', write);
      }
      if (stalls) void answered.then((seen) => (resolve(seen), request.destroy()));
      else request.end(() => void answered.then((seen) => resolve({ ...seen, sent })));
    };
    request.flushHeaders();
    write();
  });
}

function refusing(status: number, code: string) {
  const problem = { type: `/problems/${code}`, title: 'No', status, detail: 'No.', code, requestId: 'request-1' };
  return (response: http.ServerResponse): void =>
    void response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
}

describe('an upload', () => {
  it.each([
    [413, 'file-too-large'],
    [415, 'file-type'],
    [422, 'file-empty'],
  ])('that is answered %i while it still comes gives that answer at once', async (status, code) => {
    answer = (request, response) => request.once('data', () => refusing(status, code)(response));
    const begun = performance.now();
    expect(await upload(60 * MB, { stalls: true })).toEqual({ status, code, sent: MB });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('that is answered before a byte of it was read, by a service that drops the rest, is answered too', async () => {
    answer = (request, response) => (refusing(413, 'file-too-large')(response), void request.resume());
    for (const chunked of [false, true])
      expect(await upload(60 * MB, { chunked })).toEqual({ status: 413, code: 'file-too-large', sent: 60 * MB });
  });

  it('that is answered by a service that reads no more of it is answered, whoever looks when all is sent', async () => {
    answer = (request, response) =>
      request.once('data', () => (request.pause(), refusing(413, 'file-too-large')(response)));
    for (let time = 0; time < 5; time++)
      expect(await upload(60 * MB)).toEqual({ status: 413, code: 'file-too-large', sent: 60 * MB });
  });

  it('that the service breaks off is answered for, whoever looks when all is sent', async () => {
    answer = (request) => request.once('data', () => request.destroy());
    expect(await upload(60 * MB)).toEqual({ status: 503, code: 'service-away', sent: 60 * MB });
  });

  it('without a byte in it is answered', async () => {
    answer = (request, response) => request.resume().once('end', () => refusing(422, 'file-empty')(response));
    for (const chunked of [false, true])
      expect(await upload(0, { chunked })).toEqual({ status: 422, code: 'file-empty', sent: 0 });
  });

  it('goes on when the one before was refused on the same wire', async () => {
    answer = (request, response) => {
      let bytes = 0;
      request.on('data', (chunk: Buffer) => (bytes += chunk.length));
      request.on('end', () => response.setHeader('content-type', 'application/json').end(`{"code":"${bytes}"}`));
    };
    expect(await upload(3 * MB)).toEqual({ status: 200, code: String(3 * MB), sent: 3 * MB });
  });
});

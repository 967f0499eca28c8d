import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#test/support/eventually';
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
  const port = (service.address() as AddressInfo).port;
  // 60 MB go through one process here: on a busy machine it says nothing for longer than the portal of other specs waits
  const environment = { APPLICATIONS_URL: `http://127.0.0.1:${port}`, SERVICE_TIMEOUT_MS: '10000' };
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
}

/** Begins to send `bytes` of a file and takes the answer as soon as it comes; with `stalls` the end never comes. */
function upload(bytes: number, { chunked = false, stalls = false } = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const most = stalls ? Math.min(bytes, MB) : bytes;
    const headers = {
      cookie,
      'content-type': 'application/pdf',
      'idempotency-key': crypto.randomUUID(),
      ...(chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(bytes) }),
    };
    const request = http.request(new URL(DOCUMENT, url), { method: 'PUT', headers, agent });
    request.on('error', reject);
    request.on('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
      const { code = '' } = JSON.parse(Buffer.concat(chunks).toString()) as { code?: string };
      resolve({ status: response.statusCode!, code });
      if (stalls) request.destroy();
    });
    request.flushHeaders();
    request.write(Buffer.alloc(most, 7));
    if (!stalls) request.end();
  });
}

/** As many senders do: looks at the answer only when all is sent. */
async function sendAll(bytes: number): Promise<Answered> {
  const socket = net.connect(Number(url.port), url.hostname);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const broken = new Promise<never>((_, reject) => socket.on('error', reject));
  const head = [
    `PUT ${DOCUMENT} HTTP/1.1`,
    `host: ${url.host}`,
    `cookie: ${cookie}`,
    'content-type: application/pdf',
    `idempotency-key: ${crypto.randomUUID()}`,
    `content-length: ${bytes}`,
  ];
  const write = (content: string | Buffer): Promise<void> => new Promise((done) => socket.write(content, () => done()));
  const all = async (): Promise<Answered> => {
    await write(`${head.join('\r\n')}\r\n\r\n`);
    for (let sent = 0; sent < bytes; sent += MB) await write(Buffer.alloc(MB, 7));
    await eventually(() => expect(answer).toContain('"code":"'));
    return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)![1]), code: /"code":"([^"]+)"/.exec(answer)![1]! };
  };
  return Promise.race([all(), broken]).finally(() => socket.destroy());
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
    expect(await upload(60 * MB, { stalls: true })).toEqual({ status, code });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('that is answered before a byte of it was read, by a service that drops the rest, is answered too', async () => {
    answer = (request, response) => (refusing(413, 'file-too-large')(response), void request.resume());
    expect(await sendAll(60 * MB)).toEqual({ status: 413, code: 'file-too-large' });
  });

  it('that is answered by a service that reads no more of it is answered, whoever looks when all is sent', async () => {
    answer = (request, response) =>
      request.once('data', () => (request.pause(), refusing(413, 'file-too-large')(response)));
    for (let time = 0; time < 5; time++)
      expect(await sendAll(60 * MB)).toEqual({ status: 413, code: 'file-too-large' });
  });

  it('that the service breaks off is answered for, whoever looks when all is sent', async () => {
    answer = (request) => request.once('data', () => request.destroy());
    expect(await sendAll(60 * MB)).toEqual({ status: 503, code: 'service-away' });
  });

  it('without a byte in it is answered', async () => {
    answer = (request, response) => request.resume().once('end', () => refusing(422, 'file-empty')(response));
    for (const chunked of [false, true])
      expect(await upload(0, { chunked })).toEqual({ status: 422, code: 'file-empty' });
  });

  it('goes on when the one before was refused on the same wire', async () => {
    answer = (request, response) => {
      let bytes = 0;
      request.on('data', (chunk: Buffer) => (bytes += chunk.length));
      request.on('end', () => response.setHeader('content-type', 'application/json').end(`{"code":"${bytes}"}`));
    };
    expect(await upload(3 * MB)).toEqual({ status: 200, code: String(3 * MB) });
  });
});

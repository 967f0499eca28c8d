import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, type TestPortal } from '#test/support/portal';

let portal: TestPortal;
let url: URL;
beforeAll(async () => {
  portal = await aPortal();
  await portal.app.listen(0, '127.0.0.1');
  url = new URL(await portal.app.getUrl());
});
afterAll(() => portal?.close());

/** All that comes back until the portal hangs up or has nothing more to say. */
function exchange(message: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(url.port), url.hostname, () => socket.write(message));
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
      socket.setTimeout(1_000);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
    // a busy machine may take its time to begin
    socket.setTimeout(15_000, () => socket.destroy());
  });
}

const statusesIn = (answer: string): number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, code]) => Number(code));

/** A second request, which must never be answered when it hides in the body of the first. */
const HIDDEN = 'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n';
const post = (...headers: string[]): string =>
  ['POST /api/session HTTP/1.1', 'host: x', 'content-type: application/json', ...headers, '', ''].join('\r\n');

describe('a request whose end can be read in two ways', () => {
  it.each([
    ['a length and pieces', `${post('content-length: 4', 'transfer-encoding: chunked')}0\r\n\r\n${HIDDEN}`],
    ['pieces and a length', `${post('transfer-encoding: chunked', 'content-length: 4')}0\r\n\r\n${HIDDEN}`],
    ['two lengths', `${post('content-length: 0', 'content-length: 44')}${HIDDEN}`],
    ['a length with a sign', `${post('content-length: +0')}${HIDDEN}`],
    ['pieces by another name', `${post('transfer-encoding: xchunked')}0\r\n\r\n${HIDDEN}`],
    ['pieces in the middle', `${post('transfer-encoding: chunked, identity')}0\r\n\r\n${HIDDEN}`],
    ['a space before the colon', `${post('content-length : 0')}${HIDDEN}`],
    ['a piece whose length is no number', `${post('transfer-encoding: chunked')}0x0\r\n\r\n${HIDDEN}`],
  ])('is refused, and nothing behind it is read: %s', async (_, message) => {
    const statuses = statusesIn(await exchange(message));
    expect(statuses).toEqual([400]);
  });

  it('is told from two whole ones, which are both answered', async () => {
    expect(statusesIn(await exchange(`${HIDDEN}${HIDDEN}`))).toEqual([200, 200]);
  });
});

describe('a method that nobody needs', () => {
  it.each(['TRACE', 'CONNECT', 'PROPFIND'])('%s shows nothing of the request', async (method) => {
    const answer = await exchange(`${method} /sign-in HTTP/1.1\r\nhost: x\r\nx-secret: canary\r\n\r\n`);
    expect(answer).not.toContain('canary');
    expect(statusesIn(answer).filter((status) => status < 400)).toEqual([]);
  });
});

describe('an address beside the routes', () => {
  it.each([
    '/assets',
    '/assets/',
    '/assets/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/.git/config',
    '/.env',
  ])('%s shows no folder and no file', async (address) => {
    const answer = await exchange(`GET ${address} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    expect(['403', '404']).toContain(statusesIn(answer).join());
    expect(answer).not.toMatch(/\.css|"dependencies"|\[core\]/);
  });
});

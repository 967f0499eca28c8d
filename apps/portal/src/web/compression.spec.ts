import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPortal, hiddenIn, type Browser, type TestPortal } from '#test/support/portal';
import { unmasked } from '../session/form-token.ts';

let portal: TestPortal;
let applicant: Browser;
beforeAll(async () => {
  portal = await aPortal();
  applicant = await portal.signedIn('applicant');
});
afterAll(() => portal.close());

interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

/** As the bytes come: the browsers of test/support read text. */
async function fetched(url: string, headers: Record<string, string>): Promise<Received> {
  const answer = await portal.app.inject({ method: 'GET', url, headers });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}

const html = { accept: 'text/html' };
const ofApplicant = () => ({ ...html, cookie: `session=${applicant.cookie('session')}` });
const answering = (type: string, body: Buffer | string, more: Record<string, string> = {}) =>
  void (portal.stub.answer = (_request, response) =>
    void response.writeHead(200, { 'content-type': type, 'content-length': body.length, ...more }).end(body));

describe('an answer', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('that is a page leaves as small as %s makes it', async (encoding, unpack) => {
    const plain = await fetched('/accessibility', html);
    const small = await fetched('/accessibility', { ...html, 'accept-encoding': `deflate, ${encoding}` });
    expect([plain.headers['content-encoding'], small.headers['content-encoding']]).toEqual([undefined, encoding]);
    expect(small.headers['vary']).toBe('cookie, accept-language, accept-encoding');
    expect(unpack(small.bytes).toString()).toBe(plain.bytes.toString());
    expect(small.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  it('prefers Brotli to gzip, as browsers ask for both', async () => {
    const { headers } = await fetched('/accessibility', { ...html, 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(headers['content-encoding']).toBe('br');
  });

  it('that is the style sheet is kept for ever in both forms', async () => {
    const [, address] = /href="(\/assets\/[^"]+\.css)"/.exec((await applicant.look('/apply')).text)!;
    const { headers } = await fetched(address!, { 'accept-encoding': 'br' });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
  });

  it('of a service is compressed when it is JSON, and passes as it is when it is small or octets', async () => {
    const json = JSON.stringify({ items: Array.from({ length: 100 }, (_, place) => ({ place })) });
    answering('application/json; charset=utf-8', json);
    const large = await fetched('/log/status', { 'accept-encoding': 'br' });
    expect([large.headers['content-encoding'], brotliDecompressSync(large.bytes).toString()]).toEqual(['br', json]);
    answering('application/json; charset=utf-8', '{"size":1}');
    const small = await fetched('/log/status', { 'accept-encoding': 'br' });
    expect([small.headers['content-encoding'], small.headers['content-length']]).toEqual([undefined, '10']);
    const tile = Buffer.alloc(8_192, 1);
    answering('application/octet-stream', tile, { etag: '"a"', 'cache-control': 'public, immutable' });
    const octets = await fetched('/log/tile/0/000', { 'accept-encoding': 'br' });
    expect([octets.headers['content-encoding'], octets.headers['etag']]).toEqual([undefined, '"a"']);
    expect([octets.headers['content-length'], octets.bytes.equals(tile)]).toEqual(['8192', true]);
  });

  it('that refuses is compressed as the page that it became', async () => {
    const problem = { type: 't', title: 't', status: 404, code: 'not-found', detail: 'Not there.', requestId: 'r' };
    portal.stub.answer = (_request, response) =>
      void response.writeHead(404, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
    const { status, headers, bytes } = await fetched('/grants/G-1', { ...html, 'accept-encoding': 'br' });
    expect([status, headers['content-encoding']]).toEqual([404, 'br']);
    expect(brotliDecompressSync(bytes).toString()).toContain('</html>');
  });

  it('to who is signed in is not, when another site sent the browser here', async () => {
    const asked = async (site?: string): Promise<unknown> =>
      (
        await fetched('/account/security', {
          ...ofApplicant(),
          'accept-encoding': 'br',
          ...(site !== undefined && { 'sec-fetch-site': site }),
        })
      ).headers['content-encoding'];
    expect([await asked(), await asked('same-origin'), await asked('none')]).toEqual(['br', 'br', 'br']);
    expect([await asked('cross-site'), await asked('same-site')]).toEqual([undefined, undefined]);
    const open = await fetched('/accessibility', { ...html, 'accept-encoding': 'br', 'sec-fetch-site': 'cross-site' });
    expect(open.headers['content-encoding']).toBe('br');
  });
});

describe('what stays the same from answer to answer beside what a reader may choose', () => {
  it('is no token of a form: each answer writes it otherwise', async () => {
    const token = async (): Promise<string> => hiddenIn((await applicant.look('/apply')).text, '/sign-out')['_csrf']!;
    const [one, other] = [await token(), await token()];
    expect(one).not.toBe(other);
    expect(unmasked(one).toString('hex')).toBe(unmasked(other).toString('hex'));
  });
});

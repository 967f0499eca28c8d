import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readActorToken } from '#platform/actor/actor-token';
import { ServiceKeys } from '#platform/keys/service-keys';
import { aPortal, type SeenRequest, type TestPortal } from '#test/support/portal';

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal.close());
beforeEach(() => {
  portal.stub.seen.length = 0;
  portal.stub.answer = (_request, response) =>
    void response.setHeader('content-type', 'application/json').end('{"fine":true}');
});

const last = (): SeenRequest => portal.stub.seen.at(-1)!;
const ID = '3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11';

describe('the public API', () => {
  it('passes a request on with who acts, its key, its number and its body, and nothing else', async () => {
    const browser = await portal.signedIn('applicant');
    const answer = await browser.post(`/api/applications/${ID}/edit?draft=1`, {
      json: { version: 3, title: 'Shelter' },
      key: 'the-key-of-this-act',
      headers: { 'x-request-id': 'request-0815', 'x-evil': 'yes' },
    });
    expect([answer.status, answer.body]).toEqual([200, { fine: true }]);
    const { method, url, headers, body } = last();
    expect([method, url, body.toString()]).toEqual([
      'POST',
      `/applications/${ID}/edit?draft=1`,
      '{"version":3,"title":"Shelter"}',
    ]);
    expect([headers['idempotency-key'], headers['x-request-id'], headers['x-evil'], headers.cookie]).toEqual([
      'the-key-of-this-act',
      'request-0815',
      undefined,
      undefined,
    ]);
    const token = headers.authorization!.replace('Bearer ', '');
    const { actors: keys } = portal.app.get(ServiceKeys);
    expect(readActorToken(keys, token, 'applications', Date.now())).toMatchObject({
      personId: browser.person.id,
      roles: ['applicant'],
    });
    expect(() => readActorToken(keys, token, 'disbursement', Date.now())).toThrow();
  });

  it('lets the public ask what the public may ask, but not with a token that does not hold', async () => {
    const answer = await portal.browser().get('/api/calls?open=1');
    expect([answer.status, last().url, last().headers.authorization]).toEqual([200, '/calls?open=1', undefined]);
    const forged = await portal.browser().get('/api/calls', { headers: { authorization: 'Bearer forged' } });
    expect([forged.status, forged.body.code, portal.stub.seen.length]).toEqual([401, 'token-unknown', 1]);
  });

  it('asks no service what the role may not do', async () => {
    const anonymous = await portal.browser().post('/api/calls', { json: {} });
    const applicant = await (await portal.signedIn('applicant')).post('/api/calls', { json: {} });
    expect([anonymous, applicant].map(({ status, body }) => [status, body.code])).toEqual([
      [401, 'sign-in-needed'],
      [403, 'not-your-role'],
    ]);
    expect(portal.stub.seen).toEqual([]);
  });

  it('has 404 for an unknown address and 405 with the methods for a known one', async () => {
    const unknown = await portal.browser().get('/api/nothing/here');
    expect([unknown.status, unknown.headers['content-type'], unknown.body.code]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
      'no-such-address',
    ]);
    const wrong = await portal.browser().put('/api/calls', { json: {} });
    expect([wrong.status, wrong.headers.allow]).toEqual([405, 'GET, POST']);
  });

  it('has 404 for an id of the portal’s own records that is too long for their addresses', async () => {
    const browser = await portal.signedIn('administrator');
    const answer = await browser.post(`/api/people/${'a'.repeat(5000)}/disable`, {
      json: { version: 1, reason: 'Left.' },
    });
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  it('gives the service’s answer as it is: status, kind, name of a file, replay', async () => {
    portal.stub.answer = (_request, response) => {
      response.writeHead(200, {
        'content-type': 'application/xml',
        'content-disposition': 'attachment; filename="run.xml"',
        'x-secret': '1',
        'set-cookie': 'a=b',
        'idempotency-replayed': 'true',
      });
      response.end('<Document/>');
    };
    const browser = await portal.signedIn('releasing-officer');
    const { status, headers, text } = await browser.get(`/api/payment-runs/${ID}/file`);
    expect([status, headers['content-type'], headers['content-disposition'], text]).toEqual([
      200,
      'application/xml',
      'attachment; filename="run.xml"',
      '<Document/>',
    ]);
    expect([headers['x-secret'], headers['set-cookie'], headers['idempotency-replayed']]).toEqual([
      undefined,
      undefined,
      'true',
    ]);
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect([headers['x-content-type-options'], headers['cache-control']]).toEqual(['nosniff', 'private, no-store']);
  });

  it('gives a service’s refusal as it is', async () => {
    const problem = {
      type: '/problems/stale',
      title: 'Changed meanwhile',
      status: 409,
      detail: '...',
      code: 'stale',
      requestId: 'r',
    };
    portal.stub.answer = (_request, response) =>
      void response.writeHead(409, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
    const browser = await portal.signedIn('applicant');
    const answer = await browser.post(`/api/applications/${ID}/submit`, { json: { version: 1, confirmed: true } });
    expect([answer.status, answer.body]).toEqual([409, problem]);
  });

  it('streams a file to the service with its type and name', async () => {
    const browser = await portal.signedIn('applicant');
    const bytes = Buffer.alloc(3 * 2 ** 20, 7);
    const answer = await browser.put(`/api/applications/${ID}/documents/budget`, {
      bytes,
      headers: { 'content-type': 'application/pdf', 'x-file-name': 'budget%20plan.pdf' },
    });
    expect(answer.status).toBe(200);
    expect([last().method, last().headers['content-type'], last().headers['x-file-name']]).toEqual([
      'PUT',
      'application/pdf',
      'budget%20plan.pdf',
    ]);
    expect(last().body.equals(bytes)).toBe(true);
  });

  it('takes JSON where JSON is meant and a file where a file is meant', async () => {
    const browser = await portal.signedIn('applicant');
    const form = await browser.post(`/api/applications/${ID}/submit`, { form: { version: '1' } });
    const plain = await browser.post(`/api/applications/${ID}/submit`, {
      bytes: Buffer.from('{}'),
      headers: { 'content-type': 'text/plain' },
    });
    const json = await browser.put(`/api/applications/${ID}/documents/budget`, { json: {} });
    expect([form, plain, json].map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([415, 'unsupported']),
    );
    expect(portal.stub.seen).toEqual([]);
  });

  it('lists itself', async () => {
    const { status, body } = await portal.browser().get('/api/openapi.json');
    expect([status, body.openapi]).toEqual([200, '3.1.1']);
    expect(body.paths['/applications/{id}/submit'].post['x-roles']).toEqual(['applicant']);
    expect(Object.keys(body.components.securitySchemes)).toEqual(['session', 'accessToken']);
    expect(body.paths['/applications/{id}/submit'].post.security).toEqual([{ session: [] }, { accessToken: [] }]);
    expect(body.paths['/tranches/{id}/release'].post.security).toEqual([{ session: [] }]);
  });
});

describe('a service in trouble', () => {
  it('that says nothing is answered for with 503 in time', async () => {
    portal.stub.answer = () => {};
    const begun = performance.now();
    const answer = await portal.browser().get('/api/calls');
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'service-silent', '2']);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('that breaks off is answered for with 503', async () => {
    portal.stub.answer = (_request, response) => void response.destroy();
    expect((await portal.browser().get('/api/calls')).body.code).toBe('service-away');
  });

  it('that closed a kept connection is asked again, once', async () => {
    await portal.browser().get('/api/calls');
    let asked = 0;
    portal.stub.answer = (_request, response) => {
      if (++asked === 1) response.destroy();
      else response.setHeader('content-type', 'application/json').end('[]');
    };
    expect((await portal.browser().get('/api/calls')).status).toBe(200);
    expect(asked).toBe(2);
  });

  it('is not blamed for an upload that breaks off', async () => {
    const browser = await portal.signedIn('applicant');
    let chunks = 0;
    const broken = new Readable({
      read() {
        if (++chunks < 3) this.push(Buffer.alloc(1000));
        else this.destroy(new Error('line lost'));
      },
    });
    const sent = browser.put(`/api/applications/${ID}/documents/budget`, {
      bytes: broken as never,
      headers: { 'content-type': 'application/pdf' },
    });
    await expect(sent).rejects.toThrow('line lost');
    expect(portal.stub.seen).toEqual([]);
  });
});

describe('the public log', () => {
  it('is passed through to anybody, byte for byte', async () => {
    portal.stub.answer = (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/octet-stream', 'cache-control': 'public, immutable' })
        .end(Buffer.from([0, 255, 10]));
    const { status, headers } = await portal.browser().get('/log/tile/0/x001/234.p/5?x=1');
    expect([status, last().url, headers['cache-control']]).toEqual([
      200,
      '/log/tile/0/x001/234.p/5?x=1',
      'public, immutable',
    ]);
  });

  it('has nothing at addresses that lead out of it, and takes nothing in', async () => {
    for (const url of ['/log/../people', '/log/%2e%2e/people', '/log/a//b', '/log/'])
      expect((await portal.browser().get(url)).status).toBe(404);
    expect((await portal.browser().post('/log/entries', { json: {} })).status).toBe(404);
    expect(portal.stub.seen).toEqual([]);
  });
});

describe('documents in pieces', () => {
  const AT = `/api/applications/${ID}/uploads`;
  const TUS = { 'tus-resumable': '1.0.0' };
  const bytes = Buffer.from('piece');
  const ofPiece = { ...TUS, 'upload-offset': '4', 'content-type': 'application/offset+octet-stream' };

  it('reach the service with the heads of tus, and their answers the sender', async () => {
    portal.stub.answer = (_request, response) =>
      void response.writeHead(204, { 'upload-offset': '9', ...TUS, 'x-inner': 'no' }).end();
    const browser = await portal.signedIn('applicant');
    const { status, headers } = await browser.patch(`${AT}/${ID}`, { bytes, headers: ofPiece, key: null });
    expect([status, headers['upload-offset'], headers['x-inner']]).toEqual([204, '9', undefined]);
    expect([last().method, last().url, last().body]).toEqual(['PATCH', `/applications/${ID}/uploads/${ID}`, bytes]);
    expect(last().headers).toMatchObject({ 'upload-offset': '4', ...TUS });
  });

  it('are begun and asked for without a body', async () => {
    const browser = await portal.signedIn('applicant');
    portal.stub.answer = (_request, response) => void response.writeHead(201, { location: 'uploads/x' }).end();
    const begun = await browser.post(AT, { headers: { ...TUS, 'upload-length': '9' }, key: null });
    expect([begun.status, begun.headers['location'], last().headers['upload-length']]).toEqual([201, 'uploads/x', '9']);
    portal.stub.answer = (_request, response) => void response.writeHead(200, { 'upload-offset': '5' }).end();
    const state = await browser.head(`${AT}/${ID}`, { headers: TUS });
    expect([state.status, state.headers['upload-offset'], last().method]).toEqual([200, '5', 'HEAD']);
  });

  it('are taken from nobody, and from no other site', async () => {
    const nobody = await portal.browser().patch(`${AT}/${ID}`, { bytes, headers: ofPiece, key: null });
    const browser = await portal.signedIn('applicant');
    const headers = { ...ofPiece, 'sec-fetch-site': 'cross-site' };
    const elsewhere = await browser.patch(`${AT}/${ID}`, { bytes, headers, key: null });
    const codes = [nobody, elsewhere].map(({ status, body }) => [status, body.code]);
    expect(codes).toEqual([
      [401, 'sign-in-needed'],
      [403, 'another-site'],
    ]);
    expect(portal.stub.seen.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('are taken in by the form of the page, which names the upload in the place of the file', async () => {
    const browser = await portal.signedIn('applicant');
    portal.stub.answer = (_request, response) => void response.setHeader('content-type', 'application/json').end('{}');
    const { text } = await browser.look('/account/security');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(text)![1]!;
    const fields = { _csrf: csrf, _key: 'the-key-of-the-form', _upload: ID };
    const { status } = await browser.press(`/apply/${ID}/documents/certificate`, fields);
    expect([status, last().method, last().url]).toEqual([303, 'PUT', `/applications/${ID}/documents/certificate`]);
    expect(last().headers).toMatchObject({ 'x-upload': ID, 'idempotency-key': 'the-key-of-the-form' });
    expect(last().body.length).toBe(0);
  });
});

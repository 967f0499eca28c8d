import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '#test/support/eventually';
import { aPortal, type TestPortal } from '#test/support/portal';
import { blockedIn } from './csp-report.rules.ts';
import { securityHeaders } from './security-headers.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal?.close());
beforeEach(async () => void (await portal.asOwner('DELETE FROM security_event')));

const APPLICATION = '8c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11';
const PAGE = `https://fund.example.org/apply/${APPLICATION}/check?token=secret#part`;
const old = {
  'csp-report': { 'document-uri': PAGE, 'violated-directive': "script-src 'self'", 'blocked-uri': 'inline' },
};
const report = (more: object = {}) => ({
  type: 'csp-violation',
  url: PAGE,
  user_agent: 'Mozilla/5.0 (Ama)',
  body: {
    documentURL: PAGE,
    effectiveDirective: 'script-src-elem',
    blockedURL: 'https://evil.example/steal.js?of=ama',
    sample: 'the secret',
    referrer: 'https://mail.example/ama',
    ...more,
  },
});
const send = (body: unknown, type = 'application/reports+json', browser = portal.browser()) =>
  browser.post('/csp-reports', {
    bytes: Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    key: null,
    headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' },
  });
const kept = (): Promise<Record<string, unknown>[]> => portal.dataSource.query('SELECT * FROM security_event');
const inBytes = (message: unknown) => blockedIn(Buffer.from(JSON.stringify(message)));

describe('what a browser kept a page from', () => {
  it.each([
    ['in the form of report-uri', 'application/csp-report', old, '/apply/:id/check script-src inline'],
    [
      'of the Reporting API',
      'application/reports+json',
      [report()],
      '/apply/:id/check script-src-elem https://evil.example',
    ],
  ])('is taken %s, and is a security event', async (_form, type, message, place) => {
    const answer = await send(message, type);
    expect([answer.status, answer.text]).toEqual([204, '']);
    await eventually(async () =>
      expect(await kept()).toMatchObject([{ kind: 'blocked-content', code: 'content-blocked', place, account: null }]),
    );
  });

  it('is kept without who was reading, and what stood in the page or its address', async () => {
    const browser = await portal.signedIn('donor');
    expect((await send([report()], 'application/reports+json; charset=utf-8', browser)).status).toBe(204);
    await eventually(async () => expect(await kept()).toHaveLength(1));
    const text = JSON.stringify(await kept());
    expect(text).not.toMatch(/secret|ama|Mozilla|steal|mail\.example/i);
    expect(text).not.toContain(APPLICATION);
    expect(text).not.toContain(browser.person.id);
  });

  it.each([
    ['eval', 'eval'],
    ['data:text/html,ama', 'data:'],
    ['chrome-extension://abcdef/inject.js', 'chrome-extension:'],
    ['https://evil.example:8443/a/b', 'https://evil.example:8443'],
    ['', 'unknown'],
    [{ a: 1 }, 'unknown'],
  ])('names the origin of %p and no more', (blockedURL, wanted) => {
    expect(inBytes([report({ blockedURL })])).toMatchObject([{ wanted }]);
  });

  it('is of the policy alone, and ten at most of one message', () => {
    expect(inBytes([{ type: 'deprecation', body: {} }, 5, null])).toEqual([]);
    expect(inBytes(Array.from({ length: 99 }, () => report()))).toHaveLength(10);
    expect(inBytes([{ type: 'csp-violation' }])).toEqual([{ page: '/', directive: 'unknown', wanted: 'unknown' }]);
  });

  it('leaves room for other security events, however much is told', async () => {
    for (let time = 0; time < 8; time++) await send(Array.from({ length: 10 }, () => report()));
    await portal.browser().post('/api/session/close', { headers: { 'x-user': 'administrator' } });
    await eventually(async () => expect((await kept()).some(({ kind }) => kind === 'spoofed-header')).toBe(true));
    expect((await kept()).filter(({ kind }) => kind === 'blocked-content').length).toBeLessThanOrEqual(60);
  });
});

describe('a page', () => {
  it('says where to report, over TLS in both ways: browsers that know the second leave out the first', () => {
    const over = (secure: boolean, path = '/calls') => securityHeaders(path, { secure });
    expect(over(false)['content-security-policy']).toMatch(/; report-uri \/csp-reports$/);
    expect(over(false)['reporting-endpoints']).toBeUndefined();
    expect(over(true)['content-security-policy']).toMatch(/; report-uri \/csp-reports; report-to csp$/);
    expect(over(true)['reporting-endpoints']).toBe('csp="/csp-reports"');
    expect(JSON.stringify(over(true, '/api/calls'))).not.toContain('report');
  });
});

describe('what is no report', () => {
  it.each([
    ['nothing', '', 400],
    ['half of it', '{"csp-report":', 400],
    ['something else', { a: 1 }, 400],
    ['a number', '5', 400],
    ['half a character', Buffer.from([0x22, 0xc3, 0x22]), 400],
    ['a nest without end', `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`, 400],
    ['more than a browser has to say', `"${'x'.repeat(70_000)}"`, 413],
  ] as const)('is refused: %s', async (_what, body, status) => {
    expect((await send(body)).status).toBe(status);
  });

  it.each(['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused as %s',
    async (type) => {
      expect((await send(JSON.stringify(old), type)).status).toBe(415);
    },
  );

  it('is refused from another site', async () => {
    const headers = { 'content-type': 'application/csp-report', 'sec-fetch-site': 'cross-site' };
    const answer = await portal.browser().post('/csp-reports', { bytes: Buffer.from('{}'), key: null, headers });
    expect([answer.status, answer.body.code]).toEqual([403, 'another-site']);
  });
});

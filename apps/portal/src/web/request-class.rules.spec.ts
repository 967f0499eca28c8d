import { describe, expect, it } from '@jest/globals';
import { routes } from '#contracts/routes';
import { servedRoutes } from '#test/matrix/served-routes';
import { classOfRequest, tooManyOf, type RequestClass } from './request-class.rules.ts';

const pages = servedRoutes()
  .filter(({ service }) => service === 'portal')
  .map(({ method, path }) => ({ method, path }));
const api = routes.map(({ method, path }) => ({ method, path: `/api${path}` }));
const all = new Map([...pages, ...api].map((route) => [`${route.method} ${route.path}`, route]));
const of = (kind: RequestClass): string[] =>
  [...all]
    .filter(([, { method, path }]) => classOfRequest(method, path) === kind)
    .map(([name]) => name)
    .sort();

describe('what a request asks of us', () => {
  it('is a letter where a button makes the fund write to somebody', () => {
    expect(of('letters')).toEqual([
      'POST /account/change-address',
      'POST /account/letter',
      'POST /admin/people/:id/invite-again',
      'POST /admin/people/add',
      'POST /api/account/change-address',
      'POST /api/account/letter',
      'POST /api/organisations/:id/invite-member',
      'POST /api/people',
      'POST /api/people/:id/invite-again',
      'POST /api/people/register',
      'POST /api/session/lost-factor',
      'POST /apply/organisation/:id/invite-member',
      'POST /register',
      'POST /sign-in/lost-factor',
    ]);
  });

  it('is a download where a file is made, streamed or read', () => {
    expect(of('downloads').filter((name) => !name.endsWith('/figures/:file'))).toEqual([
      'GET /api/applications/:id/documents/:kind',
      'GET /api/assessments/:id/documents/:kind',
      'GET /api/openapi.json',
      'GET /api/payment-runs/:id/file',
      'GET /apply/:id/offline/form.docx',
      'GET /apply/:id/receipt.json',
      'GET /finance/runs/:id/file',
      'POST /account/export',
      'POST /api/account/export',
      'POST /apply/:id/offline',
    ]);
  });

  it('is a report where a browser tells what it blocked', () => {
    expect(of('reports')).toEqual(['POST /csp-reports']);
  });

  it('is an act where it changes something else, and else a page or a record to read', () => {
    expect(of('acts').every((name) => /^(POST|PUT|DELETE|PATCH|ALL) /.test(name))).toBe(true);
    expect(of('reads').every((name) => /^(GET|HEAD) /.test(name))).toBe(true);
    expect([classOfRequest('HEAD', '/calls'), classOfRequest('POST', '/api/session')]).toEqual(['reads', 'acts']);
  });
});

describe('the refusal', () => {
  it.each([
    ['reads', 'account', 1, 'Wait a second'],
    ['acts', 'account', 12, 'Wait 12 seconds'],
    ['downloads', 'address', 60, 'or sign in'],
    ['letters', 'address', 61, 'Wait 2 minutes'],
    ['letters', 'account', 60, 'Wait a minute'],
  ] as const)('says how long to wait: %s of an %s', (kind, countedFor, seconds, words) => {
    const { message, kind: status } = tooManyOf(kind, countedFor, seconds);
    expect([status, message]).toEqual(['too-many', expect.stringContaining(words)]);
  });
});

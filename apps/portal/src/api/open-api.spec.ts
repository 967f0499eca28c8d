import { describe, expect, it } from '@jest/globals';
import { routes } from '#contracts/routes';
import { answerMisfit, apiDocument, namedSchemas, requestMisfit } from '#test/support/api-schemas';
import { apiBodies } from './api-bodies.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly object[];
  readonly requestBody?: { readonly required: boolean; readonly content: object };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}
const operations = Object.values(apiDocument.paths).flatMap((each) => Object.values(each) as Operation[]);
const at = (path: string, method: string): Operation => apiDocument.paths[path]![method] as Operation;

describe('the OpenAPI document', () => {
  it('has every route and nothing else', () => {
    const listed = Object.entries(apiDocument.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(listed.sort()).toEqual(
      routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort(),
    );
  });

  it('gives every operation a name of its own', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names nothing that it does not hold, and holds nothing that it does not name', () => {
    const named = [...JSON.stringify(apiDocument).matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    const held = Object.entries(apiDocument.components).flatMap(([kind, all]) =>
      kind === 'securitySchemes' ? [] : Object.keys(all as object).map((name) => `${kind}/${name}`),
    );
    expect([...new Set(named)].sort()).toEqual(held.sort());
  });

  it('describes what goes in and what comes out, by its status', () => {
    expect(at('/calls', 'post').requestBody).toEqual({
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/DraftCallRequest' } } },
    });
    expect(at('/calls', 'post').responses).toEqual({
      201: {
        description: 'Done',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/CallView' } } },
      },
      default: { $ref: '#/components/responses/Problem' },
    });
    expect(at('/sessions/{id}/end', 'post').requestBody!.required).toBe(false);
    expect(at('/sessions/{id}/end', 'post').responses['204']).toEqual({ description: 'Done' });
    expect(at('/session/close', 'post').requestBody).toBeUndefined();
    const bytes = { '*/*': { schema: { contentMediaType: 'application/octet-stream' } } };
    expect(at('/applications/{id}/documents/{kind}', 'put').requestBody!.content).toEqual(bytes);
    expect(at('/payment-runs/{id}/file', 'get').responses['200']!.content).toEqual(bytes);
    expect(at('/grants', 'get').parameters).toContainEqual({
      name: 'state',
      in: 'query',
      required: false,
      schema: { anyOf: [{ enum: ['active', 'closed'] }, { const: '' }] },
    });
  });

  it('carries what the code says of a shape', () => {
    expect(namedSchemas['ScoreView']).toMatchObject({
      properties: { halfPoints: { description: 'Half-points, 0 to 10 (so 7 is 3.5 of 5).' } },
    });
  });
});

describe('its schemas', () => {
  it('each compile, as JSON Schema 2020-12', () => {
    const nothing = { status: 200, type: 'application/json', text: 'null' };
    for (const { name } of routes) expect(() => [requestMisfit(name, {}), answerMisfit(name, nothing)]).not.toThrow();
    expect(Object.keys(apiBodies.routes).sort()).toEqual(routes.map(({ name }) => name).sort());
  });

  it.each([
    ['POST /conflicts', { organisationId: 'x', kind: 'family', reason: 'A cousin.' }, 'organisationId'],
    ['POST /tranches/:id/approve', { version: 0 }, 'version'],
    ['POST /tranches/:id/approve', { version: 1, amount: 5 }, 'amount'],
    ['POST /tranches/:id/approve', undefined, 'version'],
    ['POST /delegations/:id/revoke', { version: '1' }, 'version'],
    ['POST /session/factor', {}, 'totp'],
    ['POST /publications/:id/widen', { version: 1, level: 'full', ground: '        too     ' }, 'ground'],
    ['POST /contributions/:id/deposit', { version: 1, depositedOn: '2026-02-30' }, 'depositedOn'],
    ['POST /access-tokens', { name: 'A\u0000program', scopes: [], days: 1 }, 'name'],
  ])('of %s refuse %j', (route, body, field) => expect(requestMisfit(route, body)).toContain(field));

  it.each([
    ['POST /session/factor', { recoveryCode: 'abcd' }],
    ['POST /sessions/:id/end', undefined],
    ['POST /publications/:id/widen', { version: 1, level: 'full', ground: 'They agreed in writing.' }],
    ['POST /reports/:id/edit', { version: 1, spent: null, narrative: '' }],
  ])('of %s take %j', (route, body) => expect(requestMisfit(route, body)).toBeUndefined());

  it('tell an answer with another status, another type or another field', () => {
    const money = { amount: '1.00', currency: 'USD' };
    const line = { account: 'cash', currency: 'USD', balance: money };
    const answer = (status: number, body: unknown, type = 'application/json; charset=utf-8') =>
      answerMisfit('GET /ledger/balances', { status, type, text: JSON.stringify(body) });
    expect(answer(200, [line])).toBeUndefined();
    expect(answer(201, [line])).toBe('201, not 200');
    expect(answer(200, [line], 'text/html')).toBe('200 as text/html');
    expect(answer(200, [{ ...line, iban: 'x' }])).toContain('iban');
    expect(answer(200, [{ ...line, balance: { ...money, minor: 100 } }])).toContain('minor');
    expect(answer(200, [{ account: 'cash' }])).toContain('required');
    expect(answer(403, { code: 'not-your-role' }, 'application/problem+json')).toContain('required');
  });
});

import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel/refusal';
import { addressOf, problemsInRoutes, RouteTable, WrongMethod } from './route-table.ts';
import { routes, type Route } from '#contracts/routes';

const table = new RouteTable(routes);
const route = (more: Partial<Route>): Route => ({ ...routes[0]!, ...more });

describe('the route table', () => {
  it('is sound', () => expect(problemsInRoutes(routes)).toEqual([]));

  it('finds every route by its own address, with its parameters', () => {
    for (const known of routes) {
      const { route: found } = table.match(known.method, known.path.replace(/:(\w+)/g, 'x-$1'));
      expect(found.name).toBe(known.name);
    }
    expect(table.match('POST', '/applications/7d1e/submit').params).toEqual({ id: '7d1e' });
  });

  it('reads a written word before a parameter', () => {
    expect(table.match('GET', '/grants/totals').route.path).toBe('/grants/totals');
    expect(table.match('GET', '/grants/G-2026-00001').route.path).toBe('/grants/:reference');
  });

  it.each([
    '/',
    '',
    '/nothing',
    '/calls/',
    '/calls//close',
    '/calls/../people',
    '/calls/%2e%2e',
    '/calls/%',
    '/applications/./submit',
    '/constructor',
  ])('has nothing at %j', (path) => expect(() => table.match('GET', path)).toThrow(Refusal));

  it('names the methods that an address has', () => {
    expect(() => table.match('DELETE', '/calls')).toThrow(expect.objectContaining({ allowed: ['GET', 'POST'] }));
    expect(() => table.match('GET', '/people/register')).toThrow(WrongMethod);
  });

  it('writes parameters into an address so that they stay one segment', () => {
    expect(addressOf(table.named('GET /calls/:slug'), { slug: 'a/../b?c' })).toBe('/calls/a%2F..%2Fb%3Fc');
    expect(() => addressOf(table.named('GET /calls/:slug'), {})).toThrow('needs the parameter slug');
  });

  it('says what is wrong with a table', () => {
    expect(problemsInRoutes([route({ name: 'a', path: '/x/:id' }), route({ name: 'b', path: '/x/:other' })])).toEqual([
      'b: the same address as a',
    ]);
    expect(problemsInRoutes([route({ name: 'a', permission: 'call.eat' as never })])).toEqual([
      'a: call.eat is not a permission',
    ]);
    expect(problemsInRoutes([route({ name: 'a', path: 'x//y' })])).toEqual(['a: "x//y" is not a path']);
  });
});

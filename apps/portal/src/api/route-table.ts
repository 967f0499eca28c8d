import { Refusal } from '#kernel/refusal';
import { isPermission, rolesFor } from '#contracts/permissions';
import type { Route } from '#contracts/routes';

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

interface CompiledRoute {
  readonly route: Route;
  readonly segments: readonly string[];
}

const isParam = (segment: string): boolean => segment.startsWith(':');

/**
 * The route table, ready to be asked. Where both fit, a written segment goes before a parameter: `/grants/totals` is
 * never read as the grant "totals".
 */
export class RouteTable {
  private readonly compiled: readonly CompiledRoute[];

  constructor(private readonly table: readonly Route[]) {
    const params = ({ segments }: CompiledRoute): number => segments.filter(isParam).length;
    this.compiled = table
      .map((route) => ({ route, segments: route.path.split('/').slice(1) }))
      .sort((a, b) => params(a) - params(b));
  }

  /** The route for a path without /api. Refuses not-found and, with the methods that exist in `params`, method-not-allowed. */
  match(method: string, path: string): RouteMatch {
    const found = this.compiled.flatMap(({ route, segments }) => {
      const params = paramsOf(segments, path.split('/').slice(1));
      return params === undefined ? [] : [{ route, params }];
    });
    const match = found.find(({ route }) => route.method === method);
    if (match !== undefined) return match;
    if (found.length === 0) throw noSuchAddress();
    throw new WrongMethod(method, [...new Set(found.map(({ route }) => route.method))]);
  }

  /** The route of a name such as `POST /applications/:id/submit`. Throws for a name that the table does not have. */
  named(name: string): Route {
    const route = this.table.find((known) => known.name === name);
    if (route === undefined) throw new Error(`contracts/routes.ts has no route "${name}"`);
    return route;
  }
}

/** 405: there is something at this address, but not for this method. */
export class WrongMethod extends Error {
  constructor(
    readonly method: string,
    readonly allowed: readonly string[],
  ) {
    super(`${method} is not possible at this address. Possible: ${allowed.join(', ')}.`);
  }
}

const noSuchAddress = (): Refusal =>
  new Refusal(
    'not-found',
    'no-such-address',
    'The API has nothing at this address. /api/openapi.json lists what it has.',
  );

function paramsOf(segments: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (segments.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, segment] of segments.entries()) {
    const value = decoded(given[at]!);
    // "." and ".." would climb out of the route on their way to the service
    if (value === undefined || value === '' || value === '.' || value === '..') return undefined;
    if (isParam(segment)) params[segment.slice(1)] = value;
    else if (value !== segment) return undefined;
  }
  return params;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** The address inside the service: `/applications/7d.../submit`. Throws when a parameter is missing. */
export function addressOf(route: Route, params: Readonly<Record<string, string>>): string {
  return route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') throw new Error(`${route.name} needs the parameter ${name}`);
    return encodeURIComponent(value);
  });
}

/** What is wrong with the table, in sentences; the portal does not start unless it is empty. */
export function problemsInRoutes(table: readonly Route[]): string[] {
  const seen = new Map<string, string>();
  return table.flatMap(({ name, method, path, permission }) => {
    const shape = `${method} ${path.replace(/:[A-Za-z]+/g, ':')}`;
    const earlier = seen.get(shape);
    seen.set(shape, name);
    const twice = earlier === undefined ? [] : [`${name}: the same address as ${earlier}`];
    const malformed = /^(\/:?[A-Za-z][A-Za-z0-9-]*)+$/.test(path) ? [] : [`${name}: "${path}" is not a path`];
    if (!isPermission(permission)) return [...twice, ...malformed, `${name}: ${permission} is not a permission`];
    const nobody = rolesFor(permission).length === 0 ? [`${name}: nobody holds ${permission}`] : [];
    return [...twice, ...malformed, ...nobody];
  });
}

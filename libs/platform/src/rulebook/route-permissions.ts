import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import type { DiscoveryService } from '@nestjs/core';
import type { ServiceName } from '#contracts/services';
import { NEEDS } from '../http/needs.ts';
import type { Rulebook } from './rulebook.ts';

/** The method of a controller, by which Nest tells which route a request has taken. */
export type Handler = (...args: never[]) => unknown;

interface FoundRoute {
  readonly handler: Handler;
  /** `NoteController.one`. */
  readonly method: string;
  readonly verb: string;
  /** Without slash at the ends: `notes/:id`. */
  readonly addresses: readonly string[];
  readonly needs: string | undefined;
}

/** What the guard asks of each route, and in which routes a service and the rulebook disagree, in sentences. */
export interface RoutePermissions {
  readonly permissions: ReadonlyMap<Handler, string>;
  readonly problems: readonly string[];
}

/**
 * The permission of every route of a service: what @Needs says, else the row of its address in the table of the API. A
 * problem is a route with neither, a permission without a row in the policy table, and an address that nobody serves.
 */
export function routePermissions(
  { routes, permissions: known }: Pick<Rulebook, 'routes' | 'permissions'>,
  service: ServiceName,
  discovery: Pick<DiscoveryService, 'getControllers'>,
): RoutePermissions {
  const found = discovery.getControllers().flatMap(({ metatype }) => (metatype ? routesOf(metatype as Type) : []));
  const rows = routes.filter((route) => route.service === service);
  const permissions = new Map<Handler, string>();
  const problems: string[] = [];
  const served = new Set<string>();
  for (const route of found) {
    const own = rows.filter((row) => route.addresses.some((address) => isAt(row, route.verb, address, service)));
    for (const { name } of own) served.add(name);
    const named = [...new Set(route.needs === undefined ? own.map(({ permission }) => permission) : [route.needs])];
    if (named.length === 1 && known.has(named[0]!)) permissions.set(route.handler, named[0]!);
    else problems.push(`${route.method} (${route.verb} /${route.addresses[0]}) ${trouble(named)}`);
  }
  const unserved = rows.filter(({ name }) => !served.has(name)).map(({ name }) => `no method serves ${name}`);
  return { permissions, problems: [...problems, ...unserved] };
}

function trouble(named: readonly string[]): string {
  if (named.length === 0) return 'has no row in the policy table';
  return named.length > 1 ? `has several rows: ${named.join(', ')}` : `needs ${named[0]}, which is no permission`;
}

/** The portal has the API under /api; services have it at the same paths without. */
function isAt(row: Rulebook['routes'][number], verb: string, address: string, service: ServiceName): boolean {
  const wanted = `${service === 'portal' ? 'api/' : ''}${bare(row.path)}`.split('/');
  const given = address.split('/');
  // what every service answers of its own acts has the service's name in its address
  const fits = (segment: string, at: number): boolean =>
    given[at] === ':service'
      ? segment === service
      : (given[at]!.startsWith(':') && segment.startsWith(':')) || segment === given[at];
  return row.method === verb && wanted.length === given.length && wanted.every(fits);
}

function routesOf(controller: Type): FoundRoute[] {
  const prototype = controller.prototype as Record<string, unknown>;
  const bases = listed(Reflect.getMetadata(PATH_METADATA, controller));
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = name === 'constructor' ? undefined : Object.getOwnPropertyDescriptor(prototype, name)?.value;
    const method: unknown =
      typeof handler === 'function' ? Reflect.getMetadata(METHOD_METADATA, handler as object) : undefined;
    if (typeof method !== 'number') return [];
    const paths = listed(Reflect.getMetadata(PATH_METADATA, handler as object));
    const addresses = bases.flatMap((base) => paths.map((path) => [base, path].map(bare).filter(Boolean).join('/')));
    const needs = (Reflect.getMetadata(NEEDS, handler as object) ?? Reflect.getMetadata(NEEDS, controller)) as
      string | undefined;
    const verb = RequestMethod[method] ?? 'ALL';
    return [{ handler: handler as Handler, method: `${controller.name}.${name}`, verb, addresses, needs }];
  });
}

const listed = (path: unknown): string[] => (Array.isArray(path) ? (path as string[]) : [String(path ?? '')]);
const bare = (path: string): string => path.replace(/^\/+|\/+$/g, '');

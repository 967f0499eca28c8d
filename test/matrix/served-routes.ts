import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { isPermission, type Permission } from '#contracts/permissions';
import { routes, type Route } from '#contracts/routes';
import type { ServiceName } from '#contracts/services';
import { DeadLetterController } from '#platform/inbox/dead-letter.controller';
import { HealthController } from '#platform/http/health.controller';
import { NEEDS } from '#platform/http/needs';
import { RecordActsController } from '#platform/record/record-acts.controller';
import { ApplicationsModule } from '../../apps/applications/src/applications.module.ts';
import { AuditModule } from '../../apps/audit/src/audit.module.ts';
import { DisbursementModule } from '../../apps/disbursement/src/disbursement.module.ts';
import { PortalModule } from '../../apps/portal/src/portal.module.ts';
import { ReviewModule } from '../../apps/review/src/review.module.ts';
import { TransparencyModule } from '../../apps/transparency/src/transparency.module.ts';

/** One method of a controller as the decorators describe it. */
export interface ServedRoute {
  readonly service: ServiceName;
  readonly method: string;
  /** With a slash in front: `/apply/:id`. */
  readonly path: string;
  /** `GET /apply/:id`. */
  readonly name: string;
  /** Its row in contracts/routes.ts, for the API. */
  readonly route?: Route;
  /** What it needs by its row or by @Needs. */
  readonly permission: Permission | undefined;
  readonly controller: Type;
  readonly handler: string;
}

const MODULES: Readonly<Record<ServiceName, Type>> = {
  portal: PortalModule,
  applications: ApplicationsModule,
  review: ReviewModule,
  disbursement: DisbursementModule,
  transparency: TransparencyModule,
  audit: AuditModule,
};

/** What every service answers of itself. */
const OF_THE_PLATFORM: readonly Type[] = [HealthController, DeadLetterController, RecordActsController];

/** Every route of every service, found in the classes and not in a list: a new one is here without being named. */
export function servedRoutes(): ServedRoute[] {
  return (Object.entries(MODULES) as [ServiceName, Type][]).flatMap(([service, module]) =>
    [...new Set([...controllersOf(module), ...OF_THE_PLATFORM])].flatMap((controller) => routesOf(service, controller)),
  );
}

type Imported = Type | { readonly module: Type; readonly controllers?: Type[]; readonly imports?: Imported[] };

function controllersOf(imported: Imported): Type[] {
  const [module, more] = 'module' in imported ? [imported.module, imported] : [imported, {}];
  const own = (Reflect.getMetadata('controllers', module) ?? []) as Type[];
  const imports = [...((Reflect.getMetadata('imports', module) ?? []) as Imported[]), ...(more.imports ?? [])];
  return [...own, ...(more.controllers ?? []), ...imports.flatMap(controllersOf)];
}

const listed = (path: unknown): string[] => (Array.isArray(path) ? (path as string[]) : [String(path ?? '')]);

function routesOf(service: ServiceName, controller: Type): ServedRoute[] {
  const bases = listed(Reflect.getMetadata(PATH_METADATA, controller));
  return Object.getOwnPropertyNames(controller.prototype).flatMap((handler) => {
    const method = Object.getOwnPropertyDescriptor(controller.prototype, handler)!.value as object | undefined;
    const verb: unknown = typeof method === 'function' ? Reflect.getMetadata(METHOD_METADATA, method) : undefined;
    if (typeof verb !== 'number') return [];
    const needs: unknown = Reflect.getMetadata(NEEDS, method!) ?? Reflect.getMetadata(NEEDS, controller);
    return bases.flatMap((base) =>
      listed(Reflect.getMetadata(PATH_METADATA, method!)).map((own): ServedRoute => {
        const path = `/${[base, own]
          .map((part) => part.replace(/^\/+|\/+$/g, ''))
          .filter(Boolean)
          .join('/')}`;
        const name = `${RequestMethod[verb]} ${path}`;
        const route = rowOf(service, name);
        const named = needs ?? route?.permission;
        const permission = typeof named === 'string' && isPermission(named) ? named : undefined;
        return {
          service,
          method: RequestMethod[verb]!,
          path,
          name,
          permission,
          controller,
          handler,
          ...(route && { route }),
        };
      }),
    );
  });
}

/** The portal serves the API under /api; what stands for a parameter may have another name in the controller. */
function rowOf(service: ServiceName, name: string): Route | undefined {
  if (service === 'portal' && !name.includes(' /api/')) return undefined;
  const bare = (text: string): string => text.replace(/:[A-Za-z]+/g, ':');
  const wanted = bare(service === 'portal' ? name.replace(' /api/', ' /') : name.replace('/:service/', `/${service}/`));
  return routes.find((route) => route.service === service && bare(route.name) === wanted);
}

/** What a method of a controller is given of a request. */
export interface ReadParameter {
  readonly kind: 'body' | 'query';
  /** Its place among the parameters of the method. */
  readonly index: number;
  readonly type: Type;
  /** Of one field: @Query('name'). */
  readonly name?: string;
}

/** The numbers that Nest gives to what @Body() and @Query() decorate. */
const KINDS: Readonly<Record<string, ReadParameter['kind']>> = { 3: 'body', 4: 'query' };

/** The parameters of a route that hold its body and its query, from left to right. */
export function parametersOf({ controller, handler }: ServedRoute): ReadParameter[] {
  const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<
    string,
    { index: number; data?: string }
  >;
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, handler) as Type[];
  return Object.entries(given)
    .flatMap(([key, { index, data }]): ReadParameter[] => {
      const kind = KINDS[key.split(':')[0]!];
      const name = typeof data === 'string' ? { name: data } : {};
      return kind === undefined ? [] : [{ kind, index, type: types[index]!, ...name }];
    })
    .toSorted((a, b) => a.index - b.index);
}

/** The class of what a route reads; undefined when it reads no body. */
export const requestOf = (served: ServedRoute): Type | undefined =>
  parametersOf(served).find(({ kind }) => kind === 'body')?.type;

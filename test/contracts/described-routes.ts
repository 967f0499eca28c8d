import 'reflect-metadata';
import fs from 'node:fs';
import type { Type } from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants';
import { routes } from '#contracts/routes';
import type { ApiBodies, QueryParameter, RouteBodies } from '../../apps/portal/src/api/api-bodies.ts';
import { parametersOf, requestOf, servedRoutes, type ServedRoute } from '../matrix/served-routes.ts';
import { SourceTypes } from './answer-schemas.ts';
import { NamedSchemas } from './named-schemas.ts';
import { RequestSchemas } from './request-schemas.ts';

/** What every route of the table takes and gives, as the controllers of all services declare it. */
export function describedRoutes(): ApiBodies {
  const named = new NamedSchemas();
  const controllers = fs.globSync('{apps/*,libs/platform}/src/**/*.controller.ts', {
    exclude: (path) => path.includes('/pages/'),
  });
  const sources = new SourceTypes(controllers, named);
  const requests = new RequestSchemas(named, (name, property) => sources.describe(name, property));
  const served = servedRoutes();
  const bodiesOf = (name: string): RouteBodies => {
    const route = served.find((each) => each.route?.name === name);
    if (route === undefined) throw new Error(`No controller serves ${name}`);
    return routeBodies(route, sources, requests);
  };
  const bodies = Object.fromEntries(routes.map(({ name }) => [name, bodiesOf(name)]));
  return { schemas: named.all(), routes: bodies };
}

function routeBodies(served: ServedRoute, sources: SourceTypes, requests: RequestSchemas): RouteBodies {
  const { controller, handler } = served;
  const { answer, optional } = sources.declaredBy(controller.name, handler);
  const request = requestOf(served);
  const query = parametersOf(served)
    .filter(({ kind }) => kind === 'query')
    .flatMap(({ type, index, name }) => queryOf(requests, type, name, optional[index]!));
  return {
    ...(request && { request: requests.refTo(request) }),
    ...(query.length > 0 && { query }),
    ...(answer !== 'by-hand' && { status: statusOf(served), ...(answer !== undefined && { answer }) }),
  };
}

/** A DTO names several; a name alone is text. */
function queryOf(
  requests: RequestSchemas,
  type: Type,
  name: string | undefined,
  isOptional: boolean,
): QueryParameter[] {
  if (name !== undefined) return [{ name, in: 'query', required: !isOptional, schema: { type: 'string' } }];
  return requests.fieldsOf(type).map(({ name: field, schema, isRequired, description }) => ({
    name: field,
    in: 'query',
    required: isRequired,
    schema,
    ...(description !== '' && { description }),
  }));
}

function statusOf({ controller, handler, method }: ServedRoute): number {
  const { value } = Object.getOwnPropertyDescriptor(controller.prototype, handler)! as { value: object };
  return (Reflect.getMetadata(HTTP_CODE_METADATA, value) as number | undefined) ?? (method === 'POST' ? 201 : 200);
}

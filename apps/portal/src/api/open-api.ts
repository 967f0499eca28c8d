import { rolesFor } from '#contracts/permissions';
import type { Route } from '#contracts/routes';
import { isScope } from '#contracts/scopes';
import type { ApiBodies } from './api-bodies.ts';
import { BYTES, requestBodyOf, responsesOf } from './open-api-content.ts';

/** OpenAPI 3.1: addresses, parameters and who may by the route table, what goes in and comes out by the code of the services. */
export interface OpenApi {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

/** One document from the one table and what the code itself declares, so that it cannot say what is not so. */
export function openApi(table: readonly Route[], bodies: ApiBodies): OpenApi {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of table) {
    const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, bodies) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Trust Fund grants API',
      version: '1',
      description:
        'Sign in with POST /session and keep the cookie, or send an access token (never both). Every request that changes something carries an Idempotency-Key: ' +
        'sent twice with the same body it acts once. Refusals are application/problem+json (RFC 9457).',
    },
    servers: [{ url: '/api' }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'tfg_ and 49 letters or digits, of which the last 6 are a check',
          description:
            'Made at /account/tokens; good for the scopes it names, as far as the roles of its person reach.',
        },
      },
      parameters: { IdempotencyKey: IDEMPOTENCY_KEY },
      schemas: { ...bodies.schemas, Problem: PROBLEM },
      responses: {
        Problem: {
          description: 'A refusal',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operation(route: Route, bodies: ApiBodies): Record<string, unknown> {
  const { name, method, path, permission, service, body } = route;
  const roles = rolesFor(permission);
  const inPath = [...path.matchAll(/:([A-Za-z]+)/g)].map(([, param]) => ({
    name: param,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const params = [...inPath, ...(bodies.routes[name]?.query ?? [])];
  const isAct = method !== 'GET' && body !== 'pieces';
  return {
    operationId: `${method.toLowerCase()}${path.replace(/[/:-]+(\w)/g, (_, first: string) => first.toUpperCase())}`,
    tags: [service],
    summary: permission,
    'x-permission': permission,
    'x-roles': roles,
    security: roles.includes('public') ? [] : [{ session: [] }, ...(isScope(permission) ? [{ accessToken: [] }] : [])],
    ...(body === 'pieces' && { description: OF_TUS }),
    parameters: isAct ? [...params, { $ref: '#/components/parameters/IdempotencyKey' }] : params,
    ...(body === 'pieces' && method === 'PATCH' ? A_PIECE : requestBodyOf(route, bodies)),
    responses: responsesOf(route, bodies),
  };
}

const OF_TUS =
  'tus 1.0.0, core, creation and expiration (https://tus.io/protocols/resumable-upload). When all pieces are here, the whole ' +
  'is taken in by the PUT of the document, without a body and with the id of the upload in X-Upload.';

const A_PIECE = { requestBody: { content: { 'application/offset+octet-stream': BYTES } } };

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
};

const text = { type: 'string' };
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong, then what to do' },
    code: { type: 'string', description: 'For programs; does not change' },
    field: text,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: text, code: text, message: text, params: { type: 'object' } },
      },
    },
    allowed: { type: 'array', items: text, description: 'The verbs that are possible now' },
    params: { type: 'object' },
    requestId: text,
  },
};

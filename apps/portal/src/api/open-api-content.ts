import type { Route } from '#contracts/routes';
import type { ApiBodies, Schema } from './api-bodies.ts';

/** Raw, as OpenAPI 3.1 has it: no JSON type. */
export const BYTES = { schema: { contentMediaType: 'application/octet-stream' } };
const REFUSED = { $ref: '#/components/responses/Problem' };

const asJson = (schema: Schema): object => ({ 'application/json': { schema } });

/** What an operation reads; nothing where its method reads nothing. */
export function requestBodyOf({ name, body }: Route, { routes, schemas }: ApiBodies): { requestBody?: object } {
  if (body === 'file') return { requestBody: { content: { '*/*': BYTES } } };
  const request = routes[name]?.request;
  if (request === undefined) return {};
  const { required, anyOf } = schemas[String(request['$ref']).split('/').at(-1)!] ?? {};
  // where no field must be there, no body says the same as an empty one
  return { requestBody: { required: required !== undefined || anyOf !== undefined, content: asJson(request) } };
}

/** What an operation answers, by status. */
export function responsesOf({ name }: Route, { routes }: ApiBodies): object {
  const { status = '2XX', answer } = routes[name] ?? {};
  const content = answer === undefined ? {} : { content: answer === 'file' ? { '*/*': BYTES } : asJson(answer) };
  return { [status]: { description: 'Done', ...content }, default: REFUSED };
}

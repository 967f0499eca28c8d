import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { isDay, isInstant } from '#kernel/days';
import { routes } from '#contracts/routes';
import { apiBodies, type Schema } from '../../apps/portal/src/api/api-bodies.ts';
import { openApi } from '../../apps/portal/src/api/open-api.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Where ajv looks for what a reference names. */
const HERE = 'https://fund.example/api';

export const apiDocument = openApi(routes, apiBodies);

/** The schemas that the OpenAPI document names, as outsiders read them. */
export const namedSchemas = apiDocument.components['schemas'] as Readonly<Record<string, Schema>>;

/** Every schema that is not understood in full is an error. */
function aValidator(schemas: object): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: false, allowUnionTypes: true, strictRequired: false });
  ajv.addFormat('date', isDay).addFormat('date-time', isInstant).addFormat('uuid', UUID);
  return ajv.addSchema({ $id: HERE, $defs: atHome(schemas) });
}

const atHome = (schema: unknown): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', `"${HERE}#/$defs/`)) as object;

/** No field but those it lists: an outsider may read on where we have added one, a test of ours may not. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, closed(value)]));
  const isOpen = 'properties' in schema && !('additionalProperties' in schema);
  // an object named "properties" is no schema: its values are
  return isOpen && typeof inner['type'] !== 'object' ? { ...inner, additionalProperties: false } : inner;
}

const ofRequests = aValidator(namedSchemas);
const ofAnswers = aValidator(closed(namedSchemas) as object);
const compiled = new Map<string, ValidateFunction>();

/** Why a value does not fit; undefined when it does. `isAnswer` also refuses fields that the schema does not list. */
function misfit(schema: Schema, value: unknown, isAnswer: boolean): string | undefined {
  const key = `${isAnswer} ${JSON.stringify(schema)}`;
  const validator = isAnswer ? ofAnswers : ofRequests;
  const fits = compiled.get(key) ?? validator.compile(atHome(isAnswer ? closed(schema) : schema));
  compiled.set(key, fits);
  return fits(value) ? undefined : `${validator.errorsText(fits.errors)} (${JSON.stringify(fits.errors![0]!.params)})`;
}

/** What the document has against a body; undefined where it has nothing, or describes none. No body is an empty one. */
export function requestMisfit(route: string, body: unknown): string | undefined {
  const schema = apiBodies.routes[route]?.request;
  return schema === undefined ? undefined : misfit(schema, body ?? {}, false);
}

export interface Answered {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
}

/** What the document has against an answer of this route; undefined where it has nothing, or describes none. */
export function answerMisfit(route: string, { status, type = '', text }: Answered): string | undefined {
  const { status: said, answer } = apiBodies.routes[route] ?? {};
  if (said === undefined) return undefined;
  // 503 says that something is away, as a problem like any other
  if (status >= 500 && status !== 503) return `${status} is no answer of ours`;
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
    return misfit({ $ref: '#/components/schemas/Problem' }, JSON.parse(text), true);
  }
  if (status !== said) return `${status}, not ${said}`;
  if (answer === 'file') return undefined;
  if (answer === undefined) return text === '' ? undefined : `says ${text.slice(0, 100)}, and nothing was expected`;
  if (!type.startsWith('application/json')) return `${status} as ${type}`;
  return misfit(answer, JSON.parse(text), true);
}

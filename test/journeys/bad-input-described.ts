import fc from 'fast-check';
import { namedSchemas, requestMisfit } from '#test/support/api-schemas';
import { apiBodies, type Schema } from '../../apps/portal/src/api/api-bodies.ts';

/** Lists are made no longer than this, and so are groups without named fields. */
const A_FEW = 4;

/** Bodies that fit what the OpenAPI document says of this route; undefined where it asks for no field. */
export function describedBodies(route: string): fc.Arbitrary<unknown> | undefined {
  const schema = apiBodies.routes[route]?.request;
  if (schema === undefined || resolved(schema)['properties'] === undefined) return undefined;
  return fitting(schema).filter((body) => requestMisfit(route, body) === undefined);
}

/** Bodies that fit but for one field: left out, something else, or one too many. */
export function nearlyDescribed(
  route: string,
  bodies: fc.Arbitrary<unknown>,
  anything: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const near = bodies.chain((fits) => {
    const body = fits as Record<string, unknown>;
    const field = fc.constantFrom(...Object.keys(body), 'surprise');
    const without = field.map((name) => Object.fromEntries(Object.entries(body).filter(([key]) => key !== name)));
    const other = fc.tuple(field, anything).map(([name, value]) => ({ ...body, [name]: value }));
    return fc.oneof(without, { weight: 2, arbitrary: other });
  });
  return near.filter((body) => requestMisfit(route, body) !== undefined);
}

function resolved(schema: Schema): Schema {
  const name = schema['$ref'] as string | undefined;
  return name === undefined ? schema : namedSchemas[name.split('/').at(-1)!]!;
}

function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if ('$ref' in schema) return fitting(resolved(schema));
  if ('const' in schema) return fc.constant(schema['const']);
  if ('enum' in schema) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const { type } = schema;
  if (Array.isArray(type)) return fc.oneof(...type.map((each: string) => fitting({ ...schema, type: each })));
  if (type === 'object') return anObject(schema);
  if ('anyOf' in schema) return fc.oneof(...(schema['anyOf'] as Schema[]).map(fitting));
  if (type === 'array') return fc.array(fitting(schema['items'] as Schema), lengths(schema, 'Items'));
  if (type === 'integer') return fc.integer({ min: schema['minimum'] as number, max: schema['maximum'] as number });
  if (type === 'boolean') return fc.boolean();
  if (type === 'string') return aText(schema);
  return fc.constant(null);
}

function anObject(schema: Schema): fc.Arbitrary<unknown> {
  const { properties, required = [] } = schema as { properties?: Record<string, Schema>; required?: string[] };
  if (properties === undefined) return fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: A_FEW });
  const fields = Object.entries(properties).map(([name, field]) => [name, fitting(field)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required, noNullPrototype: true });
}

const anInstant = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString());

function aText(schema: Schema): fc.Arbitrary<unknown> {
  const { format, pattern } = schema as { format?: string; pattern?: string };
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return anInstant.map((at) => at.slice(0, 10));
  if (format === 'date-time') return anInstant;
  const { minLength = 0, maxLength } = lengths(schema, 'Length');
  if (pattern === undefined) return fc.string({ unit: 'grapheme', minLength, maxLength: maxLength! });
  return fc.stringMatching(new RegExp(pattern, 'u')).filter((text) => [...text].length <= (maxLength ?? Infinity));
}

/** The bounds of a list or a text as fast-check has them; long texts are tried by LONGEST of the samples. */
function lengths(schema: Schema, of: 'Items' | 'Length'): { minLength?: number; maxLength?: number } {
  const [least, most] = [schema[`min${of}`] as number | undefined, schema[`max${of}`] as number | undefined];
  const cap = of === 'Items' ? A_FEW : 200;
  return {
    ...(least !== undefined && { minLength: least }),
    maxLength: Math.min(most ?? cap, Math.max(cap, least ?? 0)),
  };
}

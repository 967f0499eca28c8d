import type { Schema } from '../../apps/portal/src/api/api-bodies.ts';

/** What the document calls by a name, once: `#/components/schemas/<name>`. */
export class NamedSchemas {
  private readonly known = new Map<string, { readonly of: unknown; readonly schema: Schema }>();

  /**
   * The reference to the schema of `of` (a class, or a declaration of a type), which `make` writes when it is asked for
   * the first time. Throws when two of them have one name: a reader could not tell them apart.
   */
  refTo(name: string, of: unknown, make: () => Schema): Schema {
    const known = this.known.get(name);
    if (known === undefined) {
      // before it is made, because it may hold itself
      this.known.set(name, { of, schema: {} });
      this.known.set(name, { of, schema: make() });
    } else if (known.of !== of) throw new Error(`Two shapes of the API are called ${name}. Give one another name.`);
    return { $ref: `#/components/schemas/${name}` };
  }

  /** All of them by name. */
  all(): Record<string, Schema> {
    const names = [...this.known.keys()].sort();
    return Object.fromEntries(names.map((name) => [name, this.known.get(name)!.schema]));
  }
}

/** The same, or null. */
export function orNull(schema: Schema): Schema {
  if (Array.isArray(schema['enum'])) return { ...schema, enum: [...(schema['enum'] as unknown[]), null] };
  if ('const' in schema) return { enum: [schema['const'], null] };
  if (typeof schema['type'] === 'string') return { ...schema, type: [schema['type'], 'null'] };
  return eitherOf([schema, { type: 'null' }]);
}

export const eitherOf = (schemas: readonly Schema[]): Schema =>
  schemas.length === 1 ? schemas[0]! : { anyOf: schemas.flatMap((each) => (each['anyOf'] as Schema[]) ?? [each]) };

/** Without a description that says nothing. */
export const described = (schema: Schema, description: string): Schema =>
  description === '' ? schema : { ...schema, description };

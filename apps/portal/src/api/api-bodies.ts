import fs from 'node:fs';

/** A JSON Schema of 2020-12, as OpenAPI 3.1 has them. */
export type Schema = Readonly<Record<string, unknown>>;

export interface QueryParameter {
  readonly name: string;
  readonly in: 'query';
  readonly required: boolean;
  readonly schema: Schema;
  readonly description?: string;
}

/** What one route takes and gives. */
export interface RouteBodies {
  /** Absent where nothing is read. */
  readonly request?: Schema;
  /** Behind the question mark. */
  readonly query?: readonly QueryParameter[];
  /** When it is done; absent where the route writes its answer itself, as tus wants it. */
  readonly status?: number;
  /** Of JSON; `file` for the bytes of one; absent where the answer is empty. */
  readonly answer?: Schema | 'file';
}

/** By the names of contracts/routes.ts; `schemas` are those that a `$ref` of another names. */
export interface ApiBodies {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly routes: Readonly<Record<string, RouteBodies>>;
}

/** Written from the code of all services by `npm run golden` (ADR 51): the portal itself knows none of them. */
export const apiBodies = JSON.parse(
  fs.readFileSync(new URL('./golden/api-bodies.json', import.meta.url), 'utf8'),
) as ApiBodies;

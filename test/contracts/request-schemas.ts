import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import type { Schema } from '../../apps/portal/src/api/api-bodies.ts';
import { described, eitherOf, orNull, type NamedSchemas } from './named-schemas.ts';

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Request = Record<string, unknown>;

/** What the source says of a class, and with a property of that. */
export type Describe = (className: string, property?: string) => string;

const UNPRINTED = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f';
const INSTANT = '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,3})?)?(Z|[+\\-][0-9]{2}:[0-9]{2})$';

/**
 * What each rule of class-validator, and each of our own, asks of a value. What it asks beyond the words of JSON Schema (text is
 * measured in UTF-16 units, which are as many or more) is left to the refusal: all that is accepted fits the schema.
 */
const KEYWORDS: Readonly<Record<string, (...constraints: never[]) => Schema>> = {
  isString: () => ({ type: 'string' }),
  isInt: () => ({ type: 'integer' }),
  isBoolean: () => ({ type: 'boolean' }),
  isArray: () => ({ type: 'array' }),
  isObject: () => ({ type: 'object' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isIn: (values: readonly unknown[]) => ({ enum: values }),
  equals: (value: unknown) => ({ const: value }),
  matches: ({ source }: RegExp) => ({ type: 'string', pattern: source }),
  minLength: (least: number) => ({ type: 'string', minLength: least }),
  maxLength: (longest: number) => ({ type: 'string', maxLength: longest }),
  min: (least: number) => ({ minimum: least }),
  max: (most: number) => ({ maximum: most }),
  arrayMinSize: (least: number) => ({ type: 'array', minItems: least }),
  arrayMaxSize: (most: number) => ({ type: 'array', maxItems: most }),
  plainText: (least: number, longest: number) => ({
    type: 'string',
    ...(least > 0 && { minLength: least }),
    maxLength: longest,
    pattern: plainPattern(least),
  }),
  day: () => ({ type: 'string', format: 'date' }),
  // to the minute is taken too, and not finer than the millisecond
  instant: () => ({ type: 'string', format: 'date-time', pattern: INSTANT }),
};

/** No control characters, and `least` characters from the first that is no blank to the last. */
function plainPattern(least: number): string {
  const [any, seen] = [`[^${UNPRINTED}]`, `[^${UNPRINTED}\\s]`];
  if (least === 0) return `^${any}*$`;
  return least === 1 ? `^${any}*${seen}${any}*$` : `^${any}*${seen}${any}{${least - 2},}${seen}${any}*$`;
}

interface Property {
  readonly schema: Schema;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  /** Others that may be given in its place. */
  readonly instead: readonly string[];
}

/** JSON Schemas of request classes, from the rules that class-validator itself holds of them. */
export class RequestSchemas {
  constructor(
    private readonly named: NamedSchemas,
    private readonly describe: Describe,
  ) {}

  /** The reference to the schema of a DTO. Throws for a rule that has no row in KEYWORDS. */
  refTo(target: Type): Schema {
    return this.named.refTo(target.name, target, () => this.schemaOf(target));
  }

  /** Each field of a DTO by its name. In an address nothing is null. */
  fieldsOf(target: Type): { name: string; schema: Schema; isRequired: boolean; description: string }[] {
    return [...this.propertiesOf(target)].map(([name, { schema, isRequired }]) => {
      return { name, schema, isRequired, description: this.describe(target.name, name) };
    });
  }

  private schemaOf(target: Type): Schema {
    const properties = this.propertiesOf(target);
    const fields = [...properties].map(([name, { schema, isNullable }]) => {
      return [name, described(isNullable ? orNull(schema) : schema, this.describe(target.name, name))] as const;
    });
    const required = [...properties].filter(([, { isRequired }]) => isRequired).map(([name]) => name);
    const oneOf = [...properties].find(([, { instead }]) => instead.length > 0);
    const schema = {
      type: 'object',
      ...(fields.length > 0 && { properties: Object.fromEntries(fields) }),
      ...(required.length > 0 && { required }),
      ...(oneOf && { anyOf: [oneOf[0], ...oneOf[1].instead].map((name) => ({ required: [name] })) }),
      additionalProperties: false,
    };
    return described(schema, this.describe(target.name));
  }

  private propertiesOf(target: Type): Map<string, Property> {
    const rules = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
    const byName = Map.groupBy(rules, ({ propertyName }) => propertyName);
    return new Map([...byName].map(([name, own]) => [name, this.propertyOf(target, name, own, [...byName.keys()])]));
  }

  private propertyOf(target: Type, name: string, rules: readonly Rule[], all: readonly string[]): Property {
    const conditions = rules.filter(({ type }) => type === 'conditionalValidation');
    const isLookedAt = (request: Request): boolean =>
      conditions.every(({ constraints }) =>
        (constraints[0] as (of: Request, value: unknown) => boolean)(request, request[name]),
      );
    const asks = rules.filter((rule) => !conditions.includes(rule));
    const schema = this.valueOf(target, name, asks);
    const needed = isLookedAt({});
    const instead = needed ? all.filter((other) => other !== name && !isLookedAt({ [other]: {} })) : [];
    const empty = (plainToInstance(target, { [name]: '' }) as Request)[name] === undefined;
    return {
      schema: empty ? eitherOf([schema, { const: '' }]) : schema,
      isRequired: needed && instead.length === 0,
      isNullable: !isLookedAt({ [name]: null }),
      instead,
    };
  }

  /** Of one property: what all its rules ask together, of the value or of each in a list. */
  private valueOf(target: Type, name: string, rules: readonly Rule[]): Schema {
    const [ofEach, ofAll] = [true, false].map((each) => rules.filter((rule) => Boolean(rule.each) === each));
    const isList = ofEach!.length > 0;
    // decorators count from the last to the first
    const asked = (of: readonly Rule[]): Schema =>
      merged(of.toReversed().map((rule) => this.keywordsOf(target, name, rule, isList)));
    return isList ? { ...asked(ofAll!), items: asked(ofEach!) } : asked(ofAll!);
  }

  private keywordsOf(target: Type, name: string, rule: Rule, isList: boolean): Schema {
    if (rule.type === 'nestedValidation') {
      const made = (plainToInstance(target, { [name]: isList ? [{}] : {} }) as Request)[name];
      return this.refTo((isList ? (made as object[])[0]! : (made as object)).constructor as Type);
    }
    const keywords = KEYWORDS[rule.name ?? ''];
    if (keywords === undefined) {
      throw new Error(
        `${target.name}.${name}: test/contracts/request-schemas.ts has no words for the rule ${rule.name}`,
      );
    }
    return keywords(...((rule.constraints ?? []) as never[]));
  }
}

/** A reference says by itself that it is an object. */
function merged(schemas: readonly Schema[]): Schema {
  const all: Schema = Object.assign({}, ...schemas);
  if (!('$ref' in all)) return all;
  const { type: _type, ...rest } = all;
  return rest;
}

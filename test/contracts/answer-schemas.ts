import ts from 'typescript';
import type { Schema } from '../../apps/portal/src/api/api-bodies.ts';
import { described, eitherOf, orNull, type NamedSchemas } from './named-schemas.ts';

/** What a method of a controller declares, as far as the API shows it. */
export interface Declared {
  /** Of what it answers; `file` for bytes, `by-hand` where it writes the answer itself, undefined for nothing. */
  readonly answer: Schema | 'file' | 'by-hand' | undefined;
  /** Whether each parameter may be left out. */
  readonly optional: readonly boolean[];
}

/** The types of the sources, read by TypeScript itself: what the compiler checked is what the API says. */
export class SourceTypes {
  private readonly checker: ts.TypeChecker;
  private readonly classes = new Map<string, ts.ClassDeclaration[]>();

  /** `files`: all that `classNamed` must find are among them or imported by them. */
  constructor(
    files: readonly string[],
    private readonly named: NamedSchemas,
  ) {
    const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as { config: unknown };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
    const program = ts.createProgram(files, { ...options, incremental: false });
    this.checker = program.getTypeChecker();
    for (const source of program.getSourceFiles().filter(({ fileName }) => !fileName.includes('/node_modules/'))) {
      for (const statement of source.statements.filter(ts.isClassDeclaration)) {
        const name = statement.name?.text ?? '';
        this.classes.set(name, [...(this.classes.get(name) ?? []), statement]);
      }
    }
  }

  /** What the source says of a class, or of one of its properties; empty where it says nothing. */
  describe(className: string, property?: string): string {
    const type = this.checker.getTypeAtLocation(this.classNamed(className));
    const symbol = property === undefined ? type.symbol : this.checker.getPropertyOfType(type, property);
    return symbol === undefined ? '' : this.textOf(symbol);
  }

  /** Throws when the answer has no JSON of its own, such as a Date. */
  declaredBy(className: string, method: string): Declared {
    const member = this.classNamed(className).members.find(
      (each): each is ts.MethodDeclaration => ts.isMethodDeclaration(each) && each.name.getText() === method,
    );
    if (member === undefined) throw new Error(`${className} has no method ${method}`);
    const signature = this.checker.getSignatureFromDeclaration(member)!;
    const answered = this.checker.getReturnTypeOfSignature(signature);
    // not what is awaited: a reply of Fastify is a promise in its turn
    const isPromise = answered.symbol?.name === 'Promise';
    const [type = answered] = isPromise ? this.checker.getTypeArguments(answered as ts.TypeReference) : [];
    return {
      answer: this.answerOf(type),
      optional: member.parameters.map((parameter) => parameter.questionToken !== undefined),
    };
  }

  private classNamed(name: string): ts.ClassDeclaration {
    const found = this.classes.get(name) ?? [];
    if (found.length !== 1) throw new Error(`${found.length} classes are called ${name}`);
    return found[0]!;
  }

  private answerOf(type: ts.Type): Declared['answer'] {
    if (type.flags & ts.TypeFlags.Void) return undefined;
    const name = type.symbol?.name;
    if (name === 'StreamableFile') return 'file';
    return name === 'FastifyReply' ? 'by-hand' : this.schemaOf(type);
  }

  private schemaOf(type: ts.Type): Schema {
    const { flags } = type;
    if (flags & ts.TypeFlags.Unknown) return {};
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === 'true' };
    if (type.isLiteral()) return { const: type.value };
    if (flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) return { type: 'string' };
    if (flags & ts.TypeFlags.Number) return { type: 'number' };
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.isUnion()) return this.unionOf(type.types);
    if (this.checker.isArrayType(type)) {
      return { type: 'array', items: this.schemaOf(this.checker.getTypeArguments(type as ts.TypeReference)[0]!) };
    }
    if (!(flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || type.symbol?.name === 'Date') {
      throw new Error(`${this.checker.typeToString(type)} has no JSON of its own`);
    }
    const { symbol } = type;
    if (symbol === undefined || !(symbol.flags & ts.SymbolFlags.Interface)) return this.objectOf(type);
    // what a package declares is described where its standard is
    const isForeign = symbol.declarations!.some((each) => each.getSourceFile().fileName.includes('/node_modules/'));
    const shape = (): Schema => (isForeign ? described({ type: 'object' }, this.textOf(symbol)) : this.objectOf(type));
    return this.named.refTo(symbol.name, symbol, shape);
  }

  /** The compiler keeps the members of a union in the order in which it met them, which any change may move. */
  private unionOf(types: readonly ts.Type[]): Schema {
    const isNull = (each: ts.Type): boolean => (each.flags & ts.TypeFlags.Null) !== 0;
    const isFlag = (each: ts.Type): boolean => (each.flags & ts.TypeFlags.BooleanLike) !== 0;
    const given = types.filter((each) => !(each.flags & ts.TypeFlags.Undefined) && !isNull(each));
    const flags = given.filter(isFlag).map((each) => this.schemaOf(each));
    const literals = given.filter((each) => each.isLiteral()).map(({ value }) => value);
    const rest = given.filter((each) => !each.isLiteral() && !isFlag(each)).map((each) => this.schemaOf(each));
    const either = eitherOf([
      ...(literals.length > 1 ? [{ enum: literals.sort() }] : literals.map((value) => ({ const: value }))),
      ...(flags.length > 1 ? [{ type: 'boolean' }] : flags),
      ...rest.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ]);
    return types.some(isNull) ? orNull(either) : either;
  }

  private objectOf(type: ts.Type): Schema {
    const { checker } = this;
    const [others] = checker.getIndexInfosOfType(type);
    const all = checker.getPropertiesOfType(type);
    const fields = all.map((symbol) => {
      return [symbol.name, described(this.schemaOf(checker.getTypeOfSymbol(symbol)), this.textOf(symbol))] as const;
    });
    const required = all.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional)).map(({ name }) => name);
    const schema = {
      type: 'object',
      ...(fields.length > 0 && { properties: Object.fromEntries(fields) }),
      ...(required.length > 0 && { required }),
      ...(others && { additionalProperties: this.schemaOf(others.type) }),
    };
    return type.symbol === undefined ? schema : described(schema, this.textOf(type.symbol));
  }

  private textOf(symbol: ts.Symbol): string {
    return ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).replaceAll(/\s+/g, ' ').trim();
  }
}

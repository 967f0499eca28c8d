import { bytesOfBase64 } from '#tlog/encoding';

/** Reads the fields of one line of the protocol. Each reader throws Error with the name of a field that is not what it must be. */
export class LineFields {
  constructor(private readonly fields: Readonly<Record<string, unknown>>) {}

  /** Base64 bytes; null or absent counts as empty. */
  bytes(name: string): Uint8Array {
    return bytesFrom(this.fields[name] ?? '', name);
  }

  /** A list of base64 byte strings; null or absent counts as the empty list. */
  bytesList(name: string): Uint8Array[] {
    return this.list(name).map((item) => bytesFrom(item ?? '', name));
  }

  /** A whole number from 0 to 2^64-1, as a JSON number or as decimal text. */
  integer(name: string): bigint {
    return integerFrom(this.fields[name], name);
  }

  /** A list of such whole numbers; null or absent counts as the empty list. */
  integerList(name: string): bigint[] {
    return this.list(name).map((item) => integerFrom(item, name));
  }

  /** Plain text. */
  text(name: string): string {
    return textFrom(this.fields[name], name);
  }

  /** Plain text, or undefined where it is null or absent. */
  optionalText(name: string): string | undefined {
    return this.fields[name] == null ? undefined : this.text(name);
  }

  /** One of these texts. */
  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice {
    const text = textFrom(this.fields[name], name);
    const choice = choices.find((one) => one === text);
    if (choice === undefined) throw new Error(`${name} is none of ${choices.join(', ')}`);
    return choice;
  }

  /** A finite number. */
  number(name: string): number {
    return numberFrom(this.fields[name], name);
  }

  /** A list of finite numbers; null or absent counts as the empty list. */
  numberList(name: string): number[] {
    return this.list(name).map((item) => numberFrom(item, name));
  }

  /** A table: a list of rows of finite numbers, all rows of one length, with null where a number is missing. */
  numberTable(name: string): (number | null)[][] {
    const rows = this.list(name).map((row) => {
      if (!Array.isArray(row)) throw new Error(`${name} is not a list of rows`);
      return row.map((item: unknown) => (item === null ? null : numberFrom(item, name)));
    });
    if (rows.some((row) => row.length !== rows[0]!.length)) throw new Error(`${name} has rows of different lengths`);
    return rows;
  }

  /** A table of whole numbers, also negative ones, each a JSON number or decimal text; null or absent counts as no rows. */
  wholeTable(name: string): number[][] {
    return this.list(name).map((row) => {
      if (!Array.isArray(row)) throw new Error(`${name} is not a list of rows`);
      return row.map((item: unknown) => wholeFrom(item, name));
    });
  }

  /** A list of whole numbers that a JSON number can hold; null or absent counts as the empty list. */
  wholeList(name: string): number[] {
    return this.list(name).map((item) => wholeFrom(item, name));
  }

  /** What something is called or belongs to: text, or a whole number as its digits; undefined where it is null or absent. */
  label(name: string): string | undefined {
    return labelFrom(this.fields[name], name) ?? undefined;
  }

  /** A list of labels, with null where there is none; null or absent counts as the empty list. */
  labelList(name: string): (string | null)[] {
    return this.list(name).map((item) => labelFrom(item, name));
  }

  /** Whether the field came as text. */
  isText(name: string): boolean {
    return typeof this.fields[name] === 'string';
  }

  /** Whether there is such a field and it is not null. */
  has(name: string): boolean {
    return this.fields[name] != null;
  }

  /** The names of the fields, in the order of the line. */
  names(): string[] {
    return Object.keys(this.fields);
  }

  /** An object's own fields; null or absent counts as the empty object. */
  object(name: string): LineFields {
    return fieldsFrom(this.fields[name] ?? {}, name);
  }

  /** A list of objects; null or absent counts as the empty list. */
  objectList(name: string): LineFields[] {
    return this.list(name).map((item) => fieldsFrom(item, name));
  }

  /** True or false; null or absent counts as false. */
  flag(name: string): boolean {
    const value = this.fields[name] ?? false;
    if (typeof value !== 'boolean') throw new Error(`${name} is neither true nor false`);
    return value;
  }

  /** A list of plain texts and objects; null or absent counts as the empty list. */
  textsOrObjects(name: string): (string | LineFields)[] {
    return this.list(name).map((item) => (typeof item === 'string' ? item : fieldsFrom(item, name)));
  }

  /** A list of lists of numbers and plain texts. */
  numbersOrTexts(name: string): (number | string)[][] {
    return this.list(name).map((inner) => {
      if (!Array.isArray(inner)) throw new Error(`${name} is not a list of lists`);
      return inner.map((item) => {
        if (typeof item === 'bigint') return String(item);
        if (typeof item !== 'number' && typeof item !== 'string')
          throw new Error(`${name} has neither number nor text`);
        return item;
      });
    });
  }

  /** A list of plain texts; null or absent counts as the empty list. */
  textList(name: string): string[] {
    return this.list(name).map((item) => textFrom(item, name));
  }

  private list(name: string): unknown[] {
    const value = this.fields[name] ?? [];
    if (!Array.isArray(value)) throw new Error(`${name} is not a list`);
    return value;
  }
}

function bytesFrom(value: unknown, name: string): Uint8Array {
  const bytes = typeof value === 'string' ? bytesOfBase64(value) : undefined;
  if (bytes === undefined) throw new Error(`${name} is not base64`);
  return bytes;
}

function integerFrom(value: unknown, name: string): bigint {
  const whole = typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value));
  const decimal = typeof value === 'string' && /^[0-9]{1,20}$/.test(value);
  const integer = whole || decimal ? BigInt(value) : -1n;
  if (integer < 0n || integer >= 1n << 64n) throw new Error(`${name} is not a whole number of at most 64 bits`);
  return integer;
}

function textFrom(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Error(`${name} is not text`);
  return value;
}

function numberFrom(value: unknown, name: string): number {
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw new Error(`${name} is not a finite number`);
  return number;
}

function wholeFrom(value: unknown, name: string): number {
  const number = typeof value === 'string' && /^-?[0-9]{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) throw new Error(`${name} is not a whole number`);
  return number;
}

function labelFrom(value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' && !Number.isSafeInteger(value))
    throw new Error(`${name} is neither text nor a number`);
  return String(value);
}

function fieldsFrom(value: unknown, name: string): LineFields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} is not an object`);
  return new LineFields(Object.assign(Object.create(null) as Record<string, unknown>, value));
}

/** One line of the protocol as its fields; integers too large for a JavaScript number become bigint. Throws on anything but a JSON object. */
export function parseLine(line: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(line, exactIntegers);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('the line is not a JSON object');
  return Object.assign(Object.create(null) as Record<string, unknown>, value);
}

function exactIntegers(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return context?.source !== undefined && /^-?[0-9]{1,40}$/.test(context.source) ? BigInt(context.source) : value;
}

import { canonicalJson, parseJsonStrictly } from '#kernel/canonical-json';
import type { JsonValue } from '#kernel/canonical-json';
import { digestOfText } from '#tlog/disclosure';
import { textOfUtf8 } from '#tlog/encoding';
import { oneLine, Wrong } from './verdict.ts';

/** The members of a leaf that this checker speaks about. */
export interface Leaf {
  readonly type: string;
  readonly at: string;
  readonly stream: string;
  readonly seq: number;
  /** Leaf hash of the act before it in its record, base64url; undefined for the first. */
  readonly prev?: string;
  /** Leaf hashes of the acts it rests on, base64url. */
  readonly refs: readonly string[];
  /** The service that recorded it. */
  readonly source: string;
  /** Role, and the person's pseudonym if a person acted: `trustee:AAEC...`. */
  readonly actor: string;
  /** In whose stead, in the same form. */
  readonly onBehalfOf?: string;
  readonly sealed: readonly string[];
  readonly open: Readonly<Record<string, JsonValue>>;
}

/** Reads a leaf. Throws Wrong unless it is canonical JSON with the members every leaf has. */
export function readLeaf(bytes: Uint8Array): Leaf {
  const text = textOfUtf8(bytes);
  const value = text === undefined ? undefined : parsed(text, 'the leaf');
  if (!isObject(value) || canonicalJson(value) !== text) throw new Wrong('the leaf is not canonical JSON');
  const { type, at, stream, seq, prev, source, refs, actor, onBehalfOf, sd, open } = value;
  if (typeof type !== 'string' || typeof at !== 'string' || typeof stream !== 'string' || typeof seq !== 'number')
    throw new Wrong('the leaf lacks type, at, stream or seq');
  if (prev !== undefined && typeof prev !== 'string') throw new Wrong('the prev of the leaf is not text');
  if (onBehalfOf !== undefined && typeof onBehalfOf !== 'string')
    throw new Wrong('the onBehalfOf of the leaf is not text');
  return {
    type,
    at,
    stream,
    seq,
    source: typeof source === 'string' ? source : '',
    actor: typeof actor === 'string' ? actor : '',
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(prev !== undefined && { prev }),
    refs: textsOf(refs),
    sealed: textsOf(sd),
    open: isObject(open) ? open : {},
  };
}

/** Reads the leaf of an entry; `where` names the entry when it is no leaf. Throws Wrong. */
export function readLeafAt(where: string, entry: Uint8Array): Leaf {
  try {
    return readLeaf(entry);
  } catch (error) {
    throw new Wrong(`${where}: ${oneLine(error)}`);
  }
}

function textsOf(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** A leaf in a few words for a verdict. */
export function leafInWords({ type, at, stream, seq }: Leaf): string {
  return `${type} at ${at}, act ${seq} of record ${stream}`;
}

/** Opens the sealed values somebody was given. Throws Wrong when one is malformed or was not sealed in this leaf. */
export function discloseFields(leaf: Leaf, disclosures: readonly string[]): Record<string, JsonValue> {
  const fields: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>;
  for (const text of disclosures) {
    const triple = parsed(Buffer.from(text, 'base64url').toString('utf8'), 'a disclosure');
    if (!Array.isArray(triple) || triple.length !== 3 || typeof triple[1] !== 'string')
      throw new Wrong('a disclosure is not [salt, name, value]');
    if (!leaf.sealed.includes(digestOfText(text)))
      throw new Wrong(`the value of ${triple[1]} is not the one sealed in the leaf`);
    fields[triple[1]] = triple[2] as JsonValue;
  }
  return fields;
}

export function isObject(value: unknown): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON text as a value. Throws Wrong, naming `what`. */
export function parsed(text: string, what: string): JsonValue {
  try {
    return parseJsonStrictly(text);
  } catch (error) {
    throw new Wrong(`${what} is not JSON: ${oneLine(error)}`);
  }
}

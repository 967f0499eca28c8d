import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import { sealedDigests, SALT_BYTES, type Disclosure } from '#tlog/disclosure';
import { leafHash } from '#tlog/hashing';

/** The longest leaf, in bytes. */
export const LONGEST_LEAF = 4096;

export interface LeafFacts {
  readonly type: string;
  /** 16 bytes that stand for the record. */
  readonly stream: Uint8Array;
  readonly seq: number;
  /** Hash of the leaf before this one in its stream; absent for the first. */
  readonly prev?: Uint8Array;
  readonly at: Date;
  readonly source: string;
  /** Role and pseudonym, such as `secretariat:Qm9vaGFyaW5nIGlz`. */
  readonly actor: string;
  /** In whose stead, in the same form; absent when somebody acts in their own name. */
  readonly onBehalfOf?: string;
  readonly rules?: string;
  /** Leaf hash (hexadecimal) of the event that caused this one. */
  readonly cause?: string;
  /** Leaf hashes (hexadecimal) of the acts without which this one could not be. */
  readonly restsOn?: readonly string[];
  readonly open: Readonly<Record<string, unknown>>;
  readonly sealed: Readonly<Record<string, unknown>>;
}

export interface BuiltLeaf {
  readonly text: string;
  readonly hash: Buffer;
  readonly disclosures: readonly Disclosure[];
}

/**
 * The public leaf of an event (RFC 8785) with a salted digest for each sealed field, and the disclosures that open
 * them. `random(n)` gives n unpredictable bytes; with the same facts and bytes the leaf is the same. Throws when the
 * leaf is longer than 4096 bytes: then a field is open or numerous that should not be.
 */
export function buildLeaf(facts: LeafFacts, random: (bytes: number) => Uint8Array): BuiltLeaf {
  const disclosures = Object.entries(facts.sealed).map(([name, value]) => ({
    salt: random(SALT_BYTES),
    name,
    value: value as JsonValue,
  }));
  const decoys = (count: number): Uint8Array[] => Array.from({ length: count }, () => random(32));
  const text = canonicalJson({
    v: 1,
    type: facts.type,
    stream: Buffer.from(facts.stream).toString('base64url'),
    seq: facts.seq,
    ...(facts.prev !== undefined && { prev: Buffer.from(facts.prev).toString('base64url') }),
    at: facts.at.toISOString(),
    source: facts.source,
    actor: facts.actor,
    ...(facts.onBehalfOf !== undefined && { onBehalfOf: facts.onBehalfOf }),
    ...(facts.rules !== undefined && { rules: facts.rules }),
    ...refsOf(facts),
    sd: sealedDigests(disclosures, decoys),
    open: facts.open as JsonValue,
  });
  const bytes = Buffer.from(text);
  if (bytes.length > LONGEST_LEAF)
    throw new Error(`the leaf of ${facts.type} has ${bytes.length} bytes, over ${LONGEST_LEAF}`);
  return { text, hash: leafHash(bytes), disclosures };
}

/** Cause and grounds together, sorted, each once: the order says nothing. */
function refsOf({ cause, restsOn = [] }: LeafFacts): { refs?: string[] } {
  const hashes = new Set([...(cause === undefined ? [] : [cause]), ...restsOn]);
  return hashes.size > 0
    ? { refs: [...hashes].map((hash) => Buffer.from(hash, 'hex').toString('base64url')).sort() }
    : {};
}

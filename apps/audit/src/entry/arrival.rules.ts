import { canonicalJson } from '#kernel/canonical-json';
import type { JsonValue } from '#kernel/canonical-json';
import { isUuid } from '#kernel/identifiers';
import { bytesOfBase64url } from '#tlog/encoding';
import { HASH_SIZE } from '#tlog/hashing';
import { MalformedError } from '#tlog/malformed-error';

/** Longest leaf the fund emits, in bytes. */
const LONGEST_LEAF = 4_096;
const STREAM_BYTES = 16;

/** What a service sends of an event: the public leaf, and where it stands in its stream. */
export interface LeafSent {
  readonly eventId: string;
  readonly stream: string;
  readonly seq: number;
  readonly leaf: string;
}

/** A leaf as it is kept until it is an entry. `prev` is the hash of its predecessor in the stream, null for the first. */
export interface Arrival {
  readonly eventId: string;
  readonly type: string;
  readonly stream: Buffer;
  readonly seq: number;
  readonly prev: Buffer | null;
  readonly leaf: Buffer;
}

/**
 * Reads what arrived. The leaf must be canonical JSON of at most 4,096 bytes and say itself what it is, which stream it
 * belongs to, where it stands and what it follows. Throws MalformedError otherwise: such a leaf will never be an entry.
 */
export function arrivalOf({ eventId, stream, seq, leaf }: LeafSent): Arrival {
  if (typeof eventId !== 'string' || !isUuid(eventId)) throw new MalformedError('the event id is not a UUID');
  const streamId = typeof stream === 'string' ? bytesOfBase64url(stream) : undefined;
  if (streamId?.length !== STREAM_BYTES) throw new MalformedError('the stream is not 16 bytes in base64url');
  if (!Number.isSafeInteger(seq) || seq < 0) throw new MalformedError('the place in the stream is not a whole number');
  const bytes = Buffer.from(typeof leaf === 'string' ? leaf : '');
  if (bytes.length > LONGEST_LEAF) throw new MalformedError(`the leaf has ${bytes.length} bytes, over ${LONGEST_LEAF}`);
  const said = parsedLeaf(bytes.toString());
  if (said['stream'] !== stream || said['seq'] !== seq) throw new MalformedError('the leaf names another place');
  const { type } = said;
  if (typeof type !== 'string') throw new MalformedError('the leaf does not say what it is');
  return { eventId, type, stream: streamId, seq, prev: predecessor(said['prev'], seq), leaf: bytes };
}

function parsedLeaf(text: string): Readonly<Record<string, JsonValue>> {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
    if (canonicalJson(value) !== text) throw new MalformedError('the leaf is not in canonical form');
  } catch (error) {
    throw error instanceof MalformedError ? error : new MalformedError('the leaf is not canonical JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MalformedError('the leaf is no object');
  return value as Readonly<Record<string, JsonValue>>;
}

function predecessor(prev: JsonValue | undefined, seq: number): Buffer | null {
  if (seq === 0 && prev === undefined) return null;
  const hash = typeof prev === 'string' ? bytesOfBase64url(prev) : undefined;
  if (seq === 0 || hash?.length !== HASH_SIZE) throw new MalformedError('the leaf does not name its predecessor');
  return hash;
}

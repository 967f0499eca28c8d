import { createHash, createHmac } from 'node:crypto';
import { canonicalJson, type JsonValue } from '#kernel/canonical-json';
import { randomnessOfRound, timeOfRound, type DrandChain, type DrandRound } from './drand.ts';

/** How the order follows from pool and randomness; the first line of what the seed is the hash of. */
export const DRAW_ALGORITHM = 'grants-draw/v1';

/** Somebody outside the fund who has committed to 32 bytes, for the case that the beacon fails. */
export interface DrawParty {
  readonly name: string;
  /** `partyCommitment` of the value, hexadecimal. */
  readonly commitment: string;
}

/**
 * What is public before anybody can know the outcome: the beacon's round, and what is used if it never comes: first the
 * round `nextRound` later, then the values of three named parties. What is not announced cannot be used.
 */
export interface DrawAnnouncement {
  readonly algorithm: typeof DRAW_ALGORITHM;
  readonly call: string;
  /** What is drawn, in a word: `assignment`, `tie`, `audit`. */
  readonly purpose: string;
  readonly chain: DrandChain;
  readonly round: number;
  /** How many rounds later the first fallback is; null: there is none. */
  readonly nextRound: number | null;
  /** Three of them, or none. */
  readonly parties: readonly DrawParty[];
}

/** What the announced source gave: a round of the beacon, or the values of the parties in the announced order (32 bytes each, hexadecimal). */
export type DrawEvidence = DrandRound | { readonly values: readonly string[] };

/** Randomness of 32 bytes (hexadecimal), and by which of the announced ways it came. */
export interface DrawRandomness {
  readonly randomness: string;
  readonly source: 'round' | 'next-round' | 'parties';
}

/** SHA-256 of the announcement's canonical JSON, hexadecimal: what `draw.announced` tells the log. */
export function announcementHash(announcement: DrawAnnouncement): string {
  return sha256(canonicalJson(announcement as unknown as JsonValue)).toString('hex');
}

/** SHA-256 of the pool's canonical JSON, in the order in which it was sealed, hexadecimal. Throws RangeError on an empty pool or an item given twice. */
export function poolHash(pool: readonly string[]): string {
  if (pool.length === 0) throw new RangeError('the pool is empty');
  if (new Set(pool).size !== pool.length) throw new RangeError('an item is twice in the pool');
  return sha256(canonicalJson([...pool])).toString('hex');
}

/** What a party publishes beforehand: bound to call and party, so that none can repeat another's. `value` is 32 bytes. */
export function partyCommitment(call: string, name: string, value: Uint8Array): string {
  return sha256(`grants-draw-party/v1\n${call}\n${name}\n`, value).toString('hex');
}

/** The earliest time at which a draw could be known, POSIX seconds: before it the pool must be sealed. */
export function timeOfDraw({ chain, round }: DrawAnnouncement): number {
  return timeOfRound(chain, round);
}

/**
 * The randomness that evidence gives under an announcement (design: audit.md section 3, "Public randomness"). Throws
 * RangeError with the reason when it is not what was announced: another round, a signature that does not hold, a value
 * nobody committed to. That a fallback was needed cannot be seen from it: whoever holds the announced round proves the contrary.
 */
export function announcedRandomness(announcement: DrawAnnouncement, evidence: DrawEvidence): DrawRandomness {
  if ('values' in evidence) return { randomness: partiesRandomness(announcement, evidence.values), source: 'parties' };
  const { round, nextRound, chain } = announcement;
  const isNext = nextRound !== null && evidence.round === BigInt(round + nextRound);
  if (evidence.round !== BigInt(round) && !isNext)
    throw new RangeError(`round ${evidence.round} is not the one announced`);
  const randomness = randomnessOfRound(evidence, chain);
  if (randomness === undefined) throw new RangeError(`the signature of round ${evidence.round} does not hold`);
  return { randomness, source: isNext ? 'next-round' : 'round' };
}

function partiesRandomness({ call, parties }: DrawAnnouncement, values: readonly string[]): string {
  if (parties.length !== 3) throw new RangeError('the parties are no announced source');
  if (values.length !== parties.length)
    throw new RangeError(`${values.length} of ${parties.length} parties have opened`);
  const opened = parties.map(({ name, commitment }, at) => {
    const value = Buffer.from(values[at] as string, 'hex');
    if (value.length !== 32 || partyCommitment(call, name, value) !== commitment)
      throw new RangeError(`the value of ${name} is not the one committed to`);
    return value;
  });
  return sha256(...opened).toString('hex');
}

/** A draw: everything follows from call, pool and randomness. Hashes in hexadecimal digits. */
export interface Drawn {
  readonly poolHash: string;
  readonly seed: string;
  readonly order: readonly string[];
}

/**
 * Orders a pool by public randomness of 32 bytes (hexadecimal): seed = SHA-256("grants-draw/v1\n" || call || "\n" || pool
 * hash || randomness), items by HMAC-SHA256(seed, item) ascending. The MACs of different items are independent, so there
 * is no modulo and no bias. Throws RangeError as poolHash, and on randomness of another length.
 */
export function drawOrder(call: string, pool: readonly string[], randomness: string): Drawn {
  if (!/^[0-9a-f]{64}$/.test(randomness)) throw new RangeError('the randomness is not 32 bytes');
  const hash = poolHash(pool);
  const seed = sha256(`${DRAW_ALGORITHM}\n${call}\n`, Buffer.from(hash, 'hex'), Buffer.from(randomness, 'hex'));
  const order = pool
    .map((item) => ({ item, key: createHmac('sha256', seed).update(item, 'utf8').digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
  return { poolHash: hash, seed: seed.toString('hex'), order };
}

function sha256(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

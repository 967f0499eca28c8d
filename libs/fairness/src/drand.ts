import { createHash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';

const G1_TAG = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const G2_TAG = 'BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_';

/**
 * The schemes of drand's chains, by their names in the chain's information (drand `crypto/schemes.go`). `short`: the
 * signature is a point of G1 (48 bytes) and the key one of G2 (96), otherwise the other way round. The tag separates
 * domains when hashing to the curve; `bls-unchained-on-g1` carries the tag of G2 by a mistake that drand has kept.
 */
export const DRAND_SCHEMES = {
  'pedersen-bls-chained': { chained: true, short: false, tag: G2_TAG },
  'pedersen-bls-unchained': { chained: false, short: false, tag: G2_TAG },
  'bls-unchained-on-g1': { chained: false, short: true, tag: G2_TAG },
  'bls-unchained-g1-rfc9380': { chained: false, short: true, tag: G1_TAG },
} as const;

export type DrandScheme = keyof typeof DRAND_SCHEMES;

export function isDrandScheme(text: string): text is DrandScheme {
  return Object.hasOwn(DRAND_SCHEMES, text);
}

/** A chain of beacons: who signs it, how, and when. Times in POSIX seconds. */
export interface DrandChain {
  /** SHA-256 that names the chain, hexadecimal. */
  readonly hash: string;
  /** The group's public key, hexadecimal. */
  readonly publicKey: string;
  readonly scheme: DrandScheme;
  readonly period: number;
  readonly genesis: number;
}

/** The League of Entropy's chain with a round every 3 seconds, each signed by itself. */
export const QUICKNET: DrandChain = {
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451' +
    '0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  scheme: 'bls-unchained-g1-rfc9380',
  period: 3,
  genesis: 1_692_803_367,
};

/** When a round is published, in POSIX seconds; round 1 is the genesis. */
export function timeOfRound({ genesis, period }: DrandChain, round: number): number {
  return genesis + (round - 1) * period;
}

/** A round of a beacon as drand publishes it. Byte strings in hexadecimal digits. */
export interface DrandRound {
  readonly round: bigint;
  readonly signature: string;
  /** Of the round before; only the chained scheme signs it. */
  readonly previousSignature?: string;
}

/**
 * Checks a round offline by the group's BLS key and answers its randomness, SHA-256(signature), in hexadecimal digits
 * (drand specification, "Beacon signature"; RFC 9380 for hashing to the curve). What is signed is
 * SHA-256(round), or SHA-256(previous signature || round) in a chained scheme, with the round as uint64 big-endian.
 * Undefined = it does not hold, or is no signature, key or round at all. Never throws.
 */
export function randomnessOfRound(
  { round, signature, previousSignature }: DrandRound,
  { publicKey, scheme }: Pick<DrandChain, 'publicKey' | 'scheme'>,
): string | undefined {
  const { chained, short, tag } = DRAND_SCHEMES[scheme];
  const [signed, key, previous] = [signature, publicKey, previousSignature ?? ''].map(bytesOfHex);
  if (signed === undefined || key === undefined || previous === undefined) return undefined;
  if (round < 1n || round >= 1n << 64n || (chained && previous.length === 0)) return undefined;
  const message = sha256(...(chained ? [previous] : []), uint64(round));
  return signs({ signed, key, message, short, tag }) ? sha256(signed).toString('hex') : undefined;
}

interface BlsClaim {
  readonly signed: Uint8Array;
  readonly key: Uint8Array;
  readonly message: Uint8Array;
  readonly short: boolean;
  readonly tag: string;
}

function signs({ signed, key, message, short, tag }: BlsClaim): boolean {
  try {
    const { shortSignatures, longSignatures } = bls12_381;
    return short
      ? shortSignatures.verify(signed, shortSignatures.hash(message, tag), key)
      : longSignatures.verify(signed, longSignatures.hash(message, tag), key);
  } catch {
    // not a point of the curve, not in its group, or of the wrong length
    return false;
  }
}

function bytesOfHex(text: string): Uint8Array | undefined {
  return /^(?:[0-9a-f]{2})*$/i.test(text) ? Uint8Array.from(Buffer.from(text, 'hex')) : undefined;
}

function uint64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

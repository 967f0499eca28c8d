import { DRAW_ALGORITHM } from '#fairness/draw';
import type { DrawAnnouncement, DrawEvidence, DrawParty } from '#fairness/draw';
import { isDrandScheme } from '#fairness/drand';
import type { DrandChain } from '#fairness/drand';
import type { JsonValue } from '#kernel/canonical-json';
import { textOfUtf8 } from '#tlog/encoding';
import { isObject, parsed } from './leaf.ts';
import { Wrong } from './verdict.ts';

/** A leaf of the log with its tlog-proof, both as text. */
export interface ProvenLeaf {
  readonly leaf: string;
  readonly proof: string;
}

/**
 * Everything a draw follows from, as one JSON object:
 *   announcement  {algorithm, call, purpose, chain {hash, publicKey, scheme, period, genesis}, round, nextRound (or null),
 *                 parties [{name, commitment}]} as it was hashed into `draw.announced`
 *   pool          the items, texts, in the order in which they were sealed
 *   beacon        {round, signature, previousSignature?}, or {values} of the three parties; hexadecimal
 *   result        {poolHash, seed, order}
 *   log           optional: {announced, sealed, drawn}, each {leaf, proof}
 */
export interface DrawBundle {
  readonly announcement: DrawAnnouncement;
  readonly pool: readonly string[];
  readonly beacon: DrawEvidence;
  readonly result: { readonly poolHash: string; readonly seed: string; readonly order: readonly string[] };
  readonly log?: Readonly<Record<'announced' | 'sealed' | 'drawn', ProvenLeaf>>;
}

/** Reads a bundle. Throws Wrong with the field that is not as it must be. */
export function readDrawBundle(bytes: Uint8Array): DrawBundle {
  const bundle = members(parsed(textOfUtf8(bytes) ?? '', 'the bundle'), 'the bundle');
  const result = members(bundle['result'], 'result');
  return {
    announcement: announcementIn(bundle['announcement']),
    pool: texts(bundle['pool'], 'pool'),
    beacon: beaconIn(members(bundle['beacon'], 'beacon')),
    result: {
      poolHash: text(result['poolHash'], 'result.poolHash'),
      seed: text(result['seed'], 'result.seed'),
      order: texts(result['order'], 'result.order'),
    },
    ...(bundle['log'] !== undefined && { log: logIn(members(bundle['log'], 'log')) }),
  };
}

function announcementIn(value: JsonValue | undefined): DrawAnnouncement {
  const announced = members(value, 'announcement');
  const known = ['algorithm', 'call', 'purpose', 'chain', 'round', 'nextRound', 'parties'];
  const stranger = Object.keys(announced).find((name) => !known.includes(name));
  if (stranger !== undefined) throw new Wrong(`the announcement has a field ${stranger}, which says nothing`);
  if (announced['algorithm'] !== DRAW_ALGORITHM) throw new Wrong(`the algorithm is not ${DRAW_ALGORITHM}`);
  const nextRound = announced['nextRound'] === null ? null : whole(announced['nextRound'], 'announcement.nextRound');
  return {
    algorithm: DRAW_ALGORITHM,
    call: text(announced['call'], 'announcement.call'),
    purpose: text(announced['purpose'], 'announcement.purpose'),
    chain: chainIn(members(announced['chain'], 'announcement.chain')),
    round: whole(announced['round'], 'announcement.round'),
    nextRound,
    parties: list(announced['parties'], 'announcement.parties').map(partyIn),
  };
}

function chainIn(chain: Readonly<Record<string, JsonValue>>): DrandChain {
  const scheme = text(chain['scheme'], 'announcement.chain.scheme');
  if (!isDrandScheme(scheme)) throw new Wrong(`${scheme} is no scheme of drand`);
  return {
    hash: text(chain['hash'], 'announcement.chain.hash'),
    publicKey: text(chain['publicKey'], 'announcement.chain.publicKey'),
    scheme,
    period: whole(chain['period'], 'announcement.chain.period'),
    genesis: whole(chain['genesis'], 'announcement.chain.genesis'),
  };
}

function partyIn(value: JsonValue): DrawParty {
  const party = members(value, 'a party');
  return { name: text(party['name'], 'party.name'), commitment: text(party['commitment'], 'party.commitment') };
}

function beaconIn(beacon: Readonly<Record<string, JsonValue>>): DrawEvidence {
  if (beacon['values'] !== undefined) return { values: texts(beacon['values'], 'beacon.values') };
  const previous = beacon['previousSignature'];
  return {
    round: BigInt(whole(beacon['round'], 'beacon.round')),
    signature: text(beacon['signature'], 'beacon.signature'),
    ...(previous !== undefined && { previousSignature: text(previous, 'beacon.previousSignature') }),
  };
}

function logIn(log: Readonly<Record<string, JsonValue>>): NonNullable<DrawBundle['log']> {
  const provenLeaf = (name: string): ProvenLeaf => {
    const { leaf, proof } = members(log[name], `log.${name}`);
    return { leaf: text(leaf, `log.${name}.leaf`), proof: text(proof, `log.${name}.proof`) };
  };
  return { announced: provenLeaf('announced'), sealed: provenLeaf('sealed'), drawn: provenLeaf('drawn') };
}

function members(value: JsonValue | undefined, name: string): Readonly<Record<string, JsonValue>> {
  if (!isObject(value)) throw new Wrong(`${name} is not an object`);
  return value;
}

function list(value: JsonValue | undefined, name: string): readonly JsonValue[] {
  if (!Array.isArray(value)) throw new Wrong(`${name} is not a list`);
  return value as readonly JsonValue[];
}

function texts(value: JsonValue | undefined, name: string): string[] {
  return list(value, name).map((item) => text(item, `an item of ${name}`));
}

function text(value: JsonValue | undefined, name: string): string {
  if (typeof value !== 'string') throw new Wrong(`${name} is not text`);
  return value;
}

function whole(value: JsonValue | undefined, name: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new Wrong(`${name} is not a whole number`);
  return value;
}

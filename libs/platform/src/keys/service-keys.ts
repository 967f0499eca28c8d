import { createHmac, createPublicKey, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The keys a service works with. The private key of actor tokens is the portal's alone and is read there. */
export abstract class ServiceKeys {
  /** Ed25519: checks who the portal says is acting. */
  abstract readonly actor: KeyObject;
  /** At least 32 random bytes: makes the pseudonyms of the public log. */
  abstract readonly pseudonym: Uint8Array;
  /** 32 bytes: makes the hashes by which repeated requests are known. */
  abstract readonly request: Uint8Array;
}

const REQUEST_KEY = 'fund:idempotency-request-hash:v1';

/** Reads actor.public.pem and pseudonym.key (base64) of the keys directory. Throws when one is missing or too short. */
export function readServiceKeys(directory: string): ServiceKeys {
  const pseudonym = Buffer.from(fs.readFileSync(path.join(directory, 'pseudonym.key'), 'utf8').trim(), 'base64');
  if (pseudonym.length < 32) throw new Error(`${directory}/pseudonym.key holds fewer than 32 bytes of base64`);
  return {
    actor: createPublicKey(fs.readFileSync(path.join(directory, 'actor.public.pem'))),
    pseudonym,
    // a key of its own for each purpose, so that no message of one is ever a message of the other
    request: createHmac('sha256', pseudonym).update(REQUEST_KEY).digest(),
  };
}

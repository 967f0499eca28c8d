import { createHmac, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { KeyFile } from './key-file.ts';
import { publicKeysIn } from './public-keys.ts';

/** The keys a service works with. The private key of actor tokens is the portal's alone and is read there. */
export abstract class ServiceKeys {
  /** Ed25519, more than one while a new one takes over: any of them checks who the portal says is acting. */
  abstract readonly actors: readonly KeyObject[];
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
  const actors = new KeyFile(path.join(directory, 'actor.public.pem'), actorKeysIn);
  return {
    get actors() {
      return actors.keys;
    },
    pseudonym,
    // a key of its own for each purpose, so that no message of one is ever a message of the other
    request: createHmac('sha256', pseudonym).update(REQUEST_KEY).digest(),
  };
}

function actorKeysIn(pem: string): readonly KeyObject[] {
  const keys = publicKeysIn(pem);
  if (keys.length === 0) throw new Error('actor.public.pem holds no public key');
  return keys;
}

import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export interface TestKeys {
  readonly directory: string;
  /** The portal's key, to sign actor tokens with. */
  readonly actor: KeyObject;
}

/** The fund's keys in a folder, fresh. */
export function someKeys(directory: string): TestKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  fs.mkdirSync(directory, { recursive: true });
  const write = (name: string, text: string | Buffer): void => fs.writeFileSync(path.join(directory, name), text);
  write('actor.private.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  write('actor.public.pem', publicKey.export({ type: 'spki', format: 'pem' }));
  const promises = generateKeyPairSync('ed25519');
  write('promise.private.pem', promises.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  write('promise.public.pem', promises.publicKey.export({ type: 'spki', format: 'pem' }));
  for (const name of ['pseudonym.key', 'session.key']) write(name, `${randomBytes(32).toString('base64')}\n`);
  return { directory, actor: privateKey };
}

// The fund's secrets on this host, made once: whoever has them can sign as the portal and as the log.
import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

function keep(directory, name, text) {
  const file = path.join(directory, name);
  // written aside and linked: a killed first start leaves no half key, and a second one never overwrites a key in use
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, text, { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

const missing = (directory, name) => !fs.existsSync(path.join(directory, name));

/**
 * Creates what is missing in `directory` (0700, files 0600): actor.private.pem and actor.public.pem (Ed25519, the
 * portal signs actor tokens, the services check them), log.private.pem (Ed25519, the public log), pseudonym.key and
 * session.key (32 random bytes, base64). Returns { created }: the names.
 */
export function createKeys(directory) {
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
  fs.chmodSync(directory, 0o700);
  const created = [];
  const make = (name, text) => {
    if (!missing(directory, name)) return;
    keep(directory, name, text());
    created.push(name);
  };
  const newPrivateKey = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  make('actor.private.pem', newPrivateKey);
  make('actor.public.pem', () => publicHalf(path.join(directory, 'actor.private.pem')));
  make('log.private.pem', newPrivateKey);
  for (const name of ['pseudonym.key', 'session.key']) make(name, () => `${randomBytes(32).toString('base64')}\n`);
  return { created };
}

function publicHalf(privateFile) {
  return createPublicKey(fs.readFileSync(privateFile)).export({ type: 'spki', format: 'pem' });
}

// The fund's secrets on this host, made once. Whoever has the keys folder can sign as the portal; whoever has the signer's
// folder can sign as the log, and that is the signer alone.
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

/** An Ed25519 key (PKCS#8, PEM). */
export const newPrivateKey = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });

/**
 * Creates what is missing in `directory` (0700, files 0600): actor.private.pem and actor.public.pem (Ed25519, the
 * portal signs actor tokens, the services check them), promise.private.pem and promise.public.pem (Ed25519, receipts
 * promise the log with them), pseudonym.key and session.key (32 random bytes, base64).
 * Returns { created }: the names. Throws when a private key is gone whose public half is there.
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
  for (const name of ['actor', 'promise']) {
    const [own, told] = [`${name}.private.pem`, `${name}.public.pem`];
    if (missing(directory, own) && !missing(directory, told))
      throw new Error(
        `${own} is gone, and another one would sign what nobody can check by ${told}. Bring it back from the backup, or run "npm run fund -- rotate-${name}-key" (docs/operations/keys.md).`,
      );
    make(own, newPrivateKey);
    make(told, () => publicHalf(fs.readFileSync(path.join(directory, own))));
  }
  for (const name of ['pseudonym.key', 'session.key']) make(name, () => `${randomBytes(32).toString('base64')}\n`);
  return { created };
}

/** The public half of a private key (both PEM). */
export const publicHalf = (privateKey) => createPublicKey(privateKey).export({ type: 'spki', format: 'pem' });

const KEY_FILE = /^log(?:-([1-9][0-9]*))?\.private\.pem$/;
const numberOf = (file) => Number(KEY_FILE.exec(file)[1] ?? 1);

/** The files of the log's private keys in the signer's folder, oldest first. */
export const logKeyFiles = (directory) =>
  fs
    .readdirSync(directory)
    .filter((file) => KEY_FILE.test(file))
    .sort((a, b) => numberOf(a) - numberOf(b));

/**
 * Makes the signer's folder (0700): signer.token, log.private.pem (Ed25519) and, beside a new key, the file `begin`, which
 * allows the signer to believe the first tree it is shown. The services' folder gets the token and the public keys of all logs.
 */
export function createSignerKeys(directory, keysDirectory) {
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
  fs.chmodSync(directory, 0o700);
  if (missing(directory, 'signer.token')) keep(directory, 'signer.token', `${randomBytes(32).toString('base64')}\n`);
  if (logKeyFiles(directory).length === 0) {
    // another key cannot go on where this one ended: a person must put it back, or begin another log
    if (!missing(directory, 'memory') || !missing(keysDirectory, 'log.public.pem'))
      throw new Error(
        `The private key of the public log is gone from ${directory}. Put it back from its own safe copy.`,
      );
    // before the key: a start killed in between begins again, and a key that lies here has never signed without `begin`
    keep(directory, 'begin', '');
    const former = path.join(keysDirectory, 'log.private.pem');
    // a fund from the days when the audit service held the key itself
    if (fs.existsSync(former)) fs.renameSync(former, path.join(directory, 'log.private.pem'));
    else keep(directory, 'log.private.pem', newPrivateKey());
  }
  replace(keysDirectory, 'signer.token', fs.readFileSync(path.join(directory, 'signer.token')));
  for (const name of [null, ...laterLogs(directory)]) publishLogKeys(directory, keysDirectory, name);
}

/** The names of the logs after the first whose keys lie in the signer's folder. */
const laterLogs = (directory) =>
  fs
    .readdirSync(directory)
    .filter((name) => /^[0-9]{4}(-[0-9]{1,2})?$/.test(name) && logKeyFiles(path.join(directory, name)).length > 0);

/** Makes one more key for the log in the signer's folder; the signer uses it from its next signature on. */
export function addLogKey(directory) {
  const number = numberOf(logKeyFiles(directory).at(-1)) + 1;
  keep(directory, `log-${number}.private.pem`, newPrivateKey());
}

/** Removes every key of the log but the newest, for ever. */
export function removeOldLogKeys(directory) {
  for (const file of logKeyFiles(directory).slice(0, -1)) fs.rmSync(path.join(directory, file));
}

/** From now on the signer signs nothing longer than what it signed last. */
export const freezeLog = (directory) => keep(directory, 'frozen', '');

/** The signer's folder for a log: that of the first (name null) is the signer's own, a later one lies below it. */
export const signerFolderOf = (directory, name) => path.join(directory, name ?? '');

/** Writes log.public.pem, or log-<name>.public.pem: the public halves of a log's keys, oldest first, unless it is right already. */
export function publishLogKeys(directory, keysDirectory, name = null) {
  const folder = signerFolderOf(directory, name);
  const keys = logKeyFiles(folder).map((file) => publicHalf(fs.readFileSync(path.join(folder, file))));
  replace(keysDirectory, name === null ? 'log.public.pem' : `log-${name}.public.pem`, Buffer.from(keys.join('')));
}

/**
 * Makes the key of a log that is about to be opened, and publishes its public half; may be called again until the signer has
 * signed that log. The folder appears with the key and `begin` in it, or not at all: the signer does not start on half of it.
 */
export function createKeyOfLog(directory, keysDirectory, name) {
  const folder = signerFolderOf(directory, name);
  if (fs.existsSync(path.join(folder, 'memory')))
    throw new Error(
      `The signer has signed a log ${name} already, which the database does not know: it was restored from an old backup. ` +
        'Bring the log back first: npm run fund -- repair-log',
    );
  if (!fs.existsSync(folder)) {
    const draft = fs.mkdtempSync(`${folder}.`);
    keep(draft, 'begin', '');
    keep(draft, 'log.private.pem', newPrivateKey());
    fs.renameSync(draft, folder);
  }
  publishLogKeys(directory, keysDirectory, name);
}

/** A reader sees the old file or the new one, and so does whoever comes after a crash; when this returns, the new one. */
export function replace(directory, name, bytes) {
  const file = path.join(directory, name);
  if (fs.existsSync(file) && fs.readFileSync(file).equals(bytes)) return;
  fs.writeFileSync(`${file}.${process.pid}`, bytes, { mode: 0o600, flush: true });
  fs.renameSync(`${file}.${process.pid}`, file);
  const folder = fs.openSync(directory, 'r');
  fs.fsyncSync(folder);
  fs.closeSync(folder);
}

// `rotate-keys`: a second key signs the log that is written now beside the first, and a leaf says so. After 30 days `--finish` takes the first
// away. Every step may be repeated: a killed run is finished by the next one.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { addLogKey, logKeyFiles, publishLogKeys, removeOldLogKeys, signerFolderOf } from '../keys.mjs';
import { DIST } from '../paths.mjs';
import { settingsOf } from '../services.mjs';
import { tellLocalWitnesses } from '../witnesses.mjs';

export const usage = 'rotate-keys [--finish [--now]]';

/** So long both keys sign: whoever trusts only the old one has the time to see the leaf with the new one. */
const OVERLAP_DAYS = 30;
const DAY_MS = 86_400_000;
const PATIENCE_MS = 30_000;

export async function run(args, connect) {
  const { values } = parseArgs({ args, options: { finish: { type: 'boolean' }, now: { type: 'boolean' } } });
  const connection = connect();
  const settings = settingsOf(connection);
  const { SIGNER_DIRECTORY: signer, KEYS_DIRECTORY: keys, AUDIT_URL: audit } = settings;
  const file = path.join(DIST, 'apps/audit/src/operator/key-events.command.js');
  const log = await import(pathToFileURL(file).href);
  const { stateDirectory } = connection;
  const databaseUrl = connection.serviceUrlOf('audit');
  // a log that never began has no name, and then there is nothing to rotate
  const name = await log.newestLogName(databaseUrl);
  const fund = { log, keys, audit, stateDirectory, databaseUrl };
  fund.folder = signerFolderOf(signer, name);
  fund.address = name === null ? `${audit}/log` : `${audit}/log/${name}`;
  fund.vkeys = () => log.vkeysOf(databaseUrl, keys);
  fund.publish = () => publishLogKeys(signer, keys, name);
  return values.finish ? finish(fund, values.now) : begin(fund);
}

async function begin(fund) {
  if (logKeyFiles(fund.folder).length === 1) addLogKey(fund.folder);
  fund.publish();
  const vkeys = await fund.vkeys();
  const newest = vkeys.at(-1);
  await fund.log.recordKeyEvent(fund.databaseUrl, 'key.rotated', newest);
  const signed = await untilSignedBy(fund, newest);
  await tellLocalWitnesses(fund.stateDirectory, `${fund.audit}/log`);
  console.log(`These keys sign the log now:\n${vkeys.join('\n')}`);
  console.log('Give the last one to your witnesses: they cosign nothing that only an unknown key has signed.');
  if (!signed) console.log('No checkpoint carries the new one yet: look at /log/status.');
  console.log(`In ${OVERLAP_DAYS} days: npm run fund -- rotate-keys --finish`);
  return signed ? 0 : 1;
}

async function finish(fund, atOnce) {
  const vkeys = await fund.vkeys();
  const newest = vkeys.at(-1);
  if (vkeys.length === 1) throw new Error('Only one key signs the log: there is nothing to finish.');
  const rotated = await fund.log.keyEventAt(fund.databaseUrl, 'key.rotated', newest);
  if (!rotated) throw new Error('The log has no leaf about the new key. Run "rotate-keys" again first.');
  const days = Math.floor((Date.now() - rotated.getTime()) / DAY_MS);
  if (days < OVERLAP_DAYS && !atOnce)
    throw new Error(
      `Both keys have signed for ${days} of ${OVERLAP_DAYS} days. Only if the old key was stolen: --finish --now`,
    );
  if (!(await untilSignedBy(fund, newest)))
    throw new Error('The newest checkpoint is not signed by the new key: nothing was taken away.');
  for (const vkey of vkeys.slice(0, -1)) await fund.log.recordKeyEvent(fund.databaseUrl, 'key.retired', vkey);
  removeOldLogKeys(fund.folder);
  fund.publish();
  console.log(`Only this key signs the log now:\n${newest}`);
  return 0;
}

/** Whether the published checkpoint gets the signature of this key. */
async function untilSignedBy({ log, address }, vkey) {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(200)) {
    const answer = await fetch(`${address}/checkpoint`).catch(() => undefined);
    if (answer?.ok && log.isSignedBy(await answer.text(), vkey)) return true;
  }
  return false;
}

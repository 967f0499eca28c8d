// `freeze-log`: the log ends. A leaf says so and is its last; when it is published, the signer signs nothing longer. At the
// end of a year, or for a history that was forked or a key that was stolen: what is signed stays as it is for whoever looks
// into it. Acts go on; their leaves wait until `open-log`.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { freezeLog, signerFolderOf } from '../keys.mjs';
import { DIST } from '../paths.mjs';
import { settingsOf } from '../services.mjs';
import { UsageError } from '../usage-error.mjs';

const REASONS = ['year', 'key-stolen', 'fork'];
const PATIENCE_MS = 15_000;

export const usage = `freeze-log --reason ${REASONS.join('|')}`;

const load = (command) => import(pathToFileURL(path.join(DIST, `apps/audit/src/operator/${command}.command.js`)).href);

export async function run(args, connect) {
  const { values } = parseArgs({ args, options: { reason: { type: 'string' } } });
  if (!REASONS.includes(values.reason)) throw new UsageError(`--reason is one of ${REASONS.join(', ')}.`);
  const connection = connect();
  const { AUDIT_URL: audit, SIGNER_DIRECTORY: signer } = settingsOf(connection);
  const { recordFreeze } = await load('freeze-log');
  const name = await (await load('key-events')).newestLogName(connection.serviceUrlOf('audit'));
  const leafHash = await recordFreeze(connection.serviceUrlOf('audit'), values.reason);
  const told = await untilPublished(audit, leafHash);
  // also when the leaf could not be published: whoever freezes a log has a reason not to wait
  freezeLog(signerFolderOf(signer, name));
  console.log(`The signer signs nothing longer from now on. The leaf is ${leafHash}.`);
  console.log('Acts go on in the next log: npm run fund -- open-log --name YEAR');
  if (!told) console.log('It is not under a checkpoint: look at /log/status.');
  return told ? 0 : 1;
}

async function untilPublished(audit, leafHash) {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(200)) {
    const answer = await fetch(`${audit}/log/entry/${leafHash}`).catch(() => undefined);
    if (answer?.ok && (await answer.json()).published) return true;
  }
  return false;
}

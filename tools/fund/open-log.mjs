// `open-log`: acts go on in a log that follows the frozen one, under a name, a key, a folder and an address of its own. Its
// first leaf holds the last checkpoint of the one before. Every step may be repeated: a killed run is finished by the next.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createKeyOfLog } from '../keys.mjs';
import { DIST } from '../paths.mjs';
import { settingsOf } from '../services.mjs';
import { UsageError } from '../usage-error.mjs';
import { tellLocalWitnesses } from '../witnesses.mjs';

export const usage = 'open-log --name 2027 [--branch CHECKPOINT-FILE]...';

const PATIENCE_MS = 30_000;

export async function run(args, connect) {
  const options = { name: { type: 'string' }, branch: { type: 'string', multiple: true, default: [] } };
  const { values } = parseArgs({ args, options });
  const { name } = values;
  if (!/^[0-9]{4}(-[0-9]{1,2})?$/.test(name ?? '')) throw new UsageError('--name is a year, or a year and a number.');
  const connection = connect();
  const { AUDIT_URL: audit, SIGNER_DIRECTORY: signer, KEYS_DIRECTORY: keys } = settingsOf(connection);
  const file = path.join(DIST, 'apps/audit/src/operator/open-log.command.js');
  const { openLog } = await import(pathToFileURL(file).href);
  const { origin, leafHash } = await openLog({
    databaseUrl: connection.serviceUrlOf('audit'),
    keysDirectory: keys,
    name,
    branches: values.branch.map((branch) => fs.readFileSync(branch, 'utf8')),
    makeKey: () => createKeyOfLog(signer, keys, name),
  });
  await tellLocalWitnesses(connection.stateDirectory, `${audit}/log`);
  const vkeys = await (await fetch(`${audit}/log/${name}/keys`)).text();
  console.log(`The log ${origin} is open. Its first leaf is ${leafHash}.\nThis key signs it:\n${vkeys.trim()}`);
  console.log('Give it to your witnesses: they cosign nothing of a log whose key they do not know.');
  const begun = await untilPublished(audit, leafHash);
  if (!begun) console.log(`It has no checkpoint yet: look at /log/status.`);
  return begun ? 0 : 1;
}

async function untilPublished(audit, leafHash) {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(200)) {
    const answer = await fetch(`${audit}/log/entry/${leafHash}`).catch(() => undefined);
    if (answer?.ok && (await answer.json()).published) return true;
  }
  return false;
}

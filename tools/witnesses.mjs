// Two witnesses on this host, so that a demo shows what witnesses do. They are processes of their own with memories of
// their own, but one host is one hand: a real fund asks witnesses that others run, and names them in WITNESS_POLICY_FILE.
import fs from 'node:fs';
import path from 'node:path';
import { DIST } from './paths.mjs';
import { launch, stopAll, untilReady, WITNESSES } from './services.mjs';

const PROGRAM = path.join(DIST, 'apps/audit/src/witness/main.js');

/**
 * Starts the local witnesses and writes the policy by which both must cosign. `environment` is what the audit service needs
 * to know of them; `follow(logUrl)` tells them the keys of the log, which they need before they cosign anything.
 */
export async function startWitnesses({ stateDirectory, ports, logDirectory, onExit }) {
  const folder = path.join(stateDirectory, 'witnesses');
  let stopping = false;
  const members = WITNESSES.map((name) => {
    fs.mkdirSync(path.join(folder, name), { recursive: true, mode: 0o700 });
    const options = { name: `localhost/${name}`, directory: path.join(folder, name) };
    const all = { ...options, logs: path.join(options.directory, 'logs'), port: String(ports[name]) };
    const args = Object.entries(all).flatMap(([option, value]) => [`--${option}`, value]);
    return launch(name, PROGRAM, {}, logDirectory, args);
  });
  for (const member of members) {
    member.child.on('exit', () => !stopping && onExit?.(member));
    member.child.on('error', () => {});
  }
  const stop = () => {
    stopping = true;
    return stopAll(members);
  };
  const policyFile = path.join(folder, 'policy');
  try {
    await Promise.all(members.map((member) => untilReady(member.name, ports[member.name], member)));
    fs.writeFileSync(policyFile, await policyOf(ports));
  } catch (error) {
    await stop();
    throw error;
  }
  const follow = (logUrl) => tellLocalWitnesses(stateDirectory, logUrl);
  return { members, stop, follow, environment: { WITNESS_POLICY_FILE: policyFile, WITNESS_EVERY_MS: '1000' } };
}

/** Gives the keys of all logs to the witnesses of this host, if there are any; after a rotation and for a new log, too. */
export async function tellLocalWitnesses(stateDirectory, logUrl) {
  const folders = WITNESSES.map((name) => path.join(stateDirectory, 'witnesses', name)).filter(fs.existsSync);
  if (folders.length === 0) return;
  const keys = await keysOfAllLogs(logUrl);
  for (const folder of folders) fs.writeFileSync(path.join(folder, 'logs'), keys);
}

/** Each log names the one that follows it, which is served below the first by its name. */
async function keysOfAllLogs(logUrl) {
  let keys = '';
  for (let address = logUrl; address;) {
    keys += await textAt(`${address}/keys`);
    const status = await fetch(`${address}/status`, { signal: AbortSignal.timeout(5000) });
    // one that was just opened has no state yet, and nothing follows it
    const next = status.ok ? (await status.json()).next : null;
    address = next && `${logUrl}/${next.origin.split('/').at(-1)}`;
  }
  return keys;
}

async function policyOf(ports) {
  const urls = WITNESSES.map((name) => `http://127.0.0.1:${ports[name]}`);
  const keys = await Promise.all(urls.map((url) => textAt(url)));
  const lines = WITNESSES.map((name, at) => `witness ${name} ${keys[at].trim()} ${urls[at]}`);
  return [...lines, `group both all ${WITNESSES.join(' ')}`, 'quorum both', ''].join('\n');
}

async function textAt(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return answer.text();
}

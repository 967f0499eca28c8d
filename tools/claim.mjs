// One owner per state folder. The claim is a file with the owner's process id and birth time: a number alone is not
// enough, because after a crash or a reboot the same number may belong to a stranger.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** When process `pid` was born, as an opaque word; undefined when it is not alive (a zombie counts as dead). */
export function birthOf(pid) {
  try {
    // the command name (field 2) may hold spaces and brackets: read after the last one
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    if (fs.existsSync('/proc/self/stat')) return undefined;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function readClaim(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The living owner of `directory` as it described itself, or undefined. */
export function ownerOf(directory) {
  const claim = readClaim(path.join(directory, 'owner.json'));
  return claim && birthOf(claim.pid) === claim.birth ? claim : undefined;
}

/** Takes `directory` for this process; false when a living process has it. */
export function claim(directory, details = {}) {
  fs.mkdirSync(directory, { recursive: true });
  const file = path.join(directory, 'owner.json');
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), ...details });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      // a hard link appears whole or not at all, so nobody reads a half-written claim
      const draft = `${file}.${process.pid}`;
      fs.writeFileSync(draft, mine);
      try {
        fs.linkSync(draft, file);
      } finally {
        fs.rmSync(draft, { force: true });
      }
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const owner = ownerOf(directory);
      if (owner) return owner.pid === process.pid;
      fs.rmSync(file, { force: true });
    }
  }
  return false;
}

/** Adds words to our own claim (the address, for example), for whoever asks later. */
export function describeClaim(directory, details) {
  const file = path.join(directory, 'owner.json');
  const mine = { ...readClaim(file), ...details };
  fs.writeFileSync(`${file}.${process.pid}`, JSON.stringify(mine));
  fs.renameSync(`${file}.${process.pid}`, file);
}

/** Gives `directory` back. */
export function release(directory) {
  const owner = readClaim(path.join(directory, 'owner.json'));
  if (owner?.pid === process.pid) fs.rmSync(path.join(directory, 'owner.json'), { force: true });
}

/** Waits until `directory` is ours, then runs `work`; used where two runs must not do the same thing at once. */
export async function alone(directory, work) {
  while (!claim(directory)) await sleep(100);
  try {
    return await work();
  } finally {
    release(directory);
  }
}

// PostgreSQL refuses to run as root, and containers often offer nothing else. As root we therefore start it as an
// existing unprivileged user (spawn with uid and gid needs no su and no useradd) and keep its files where that user
// can reach them: a clone below /root is closed to everybody else.
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

function accountNamed(names) {
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of names) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    `PostgreSQL cannot run as root and none of the users ${names.join(', ')} exists. Start as another user.`,
  );
}

/** Options for spawn(): whose name the engine runs under. Empty when we are not root. */
export function engineUser() {
  return process.getuid?.() === 0 ? accountNamed(['postgres', 'nobody', 'daemon']) : {};
}

/** cwd is always "/": the engine's user may not be able to enter the current folder. */
const asEngine = (user, script, argument) =>
  spawnSync('/bin/sh', ['-c', script, argument], { ...user, cwd: '/', encoding: 'utf8' });

/** Can `user` execute the program `file`? Its version line if so. */
export function versionOf(user, file) {
  if (process.platform === 'win32') {
    const answer = spawnSync(file, ['--version'], { encoding: 'utf8' });
    return answer.status === 0 ? answer.stdout.trim() : undefined;
  }
  const answer = asEngine(user, 'test -x "$0" && "$0" --version', file);
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

/**
 * A folder of our own outside the repository, the same one for the state in `directory` every time. A clone that was
 * deleted and made again at the same path has another state: what the former one left in the folder is taken away.
 */
export function outside(directory, below = '/var/lib') {
  const hash = createHash('sha256').update(directory).digest('hex').slice(0, 12);
  const [folder, state] = [path.join(below, `trust-fund-${hash}`), idOf(directory)];
  const mark = path.join(folder, 'state');
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === state) return folder;
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  fs.writeFileSync(mark, state);
  return folder;
}

/** Stands for the state in a folder as long as it exists. */
function idOf(directory) {
  const file = path.join(directory, 'state');
  fs.mkdirSync(directory, { recursive: true });
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomUUID());
  return fs.readFileSync(file, 'utf8');
}

/** `directory` if `user` can enter it, else a folder below /var/lib that it can. */
export function reachable(user, directory) {
  fs.mkdirSync(directory, { recursive: true });
  if (user.uid === undefined || asEngine(user, 'cd "$0"', directory).status === 0) return directory;
  return outside(directory);
}

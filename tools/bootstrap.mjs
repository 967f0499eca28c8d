// The first thing every npm script runs. It uses builtins only and runs on Node 18 or newer: it finds or fetches Node 24
// (as a package from the npm registry, into .cache) and then runs tools/run.mjs under it.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const VERSION = '24.21.0';

function isFresh(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 11);
}

/** Asking the program itself also catches one built for another libc. */
function runs(file) {
  const answer = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && isFresh(answer.stdout.trim());
}

/** The npm that started us, run by our own Node; `npm` from PATH when there was none. */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return [process.execPath, [cli, ...args], {}];
  return ['npm', args, { shell: process.platform === 'win32' }];
}

function fetchNode(name, home) {
  const partial = `${home}.${process.pid}.partial`;
  fs.mkdirSync(partial, { recursive: true });
  fs.writeFileSync(path.join(partial, 'package.json'), '{"private":true}');
  process.stderr.write(`  fetch Node ${VERSION} (this is ${process.version}) ...\n`);
  const begun = Date.now();
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, args, options] = npm(['install', '--prefix', partial, `${name}@${VERSION}`, ...quiet]);
  const done = spawnSync(command, args, { cwd: partial, stdio: ['ignore', 'ignore', 2], ...options });
  if (done.status === 0) {
    fs.rmSync(home, { recursive: true, force: true });
    fs.renameSync(partial, home);
    process.stderr.write(`  fetch Node ${VERSION}: ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
  }
  fs.rmSync(partial, { recursive: true, force: true });
}

/** The path of a Node that is new enough. */
function node24() {
  if (isFresh(process.version)) return process.execPath;
  if (process.env.NODE24 && runs(process.env.NODE24)) return process.env.NODE24;
  const system = { linux: 'linux', darwin: 'darwin', win32: 'win' }[process.platform] ?? process.platform;
  const name = `node-${system}-${process.arch}`;
  const home = path.join(ROOT, '.cache', `node-${VERSION}-${process.platform}-${process.arch}`);
  const binary = path.join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (runs(binary)) return binary;
  try {
    fetchNode(name, home);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
  }
  if (runs(binary)) return binary;
  process.stderr.write(
    'Node 24 could not be fetched. Install Node >= 24.11 (https://nodejs.org) or set NODE24=/path/to/node.\n',
  );
  process.exit(1);
}

const node = node24();
const environment = { ...process.env, PATH: path.dirname(node) + path.delimiter + process.env.PATH };
const child = spawn(node, [path.join(ROOT, 'tools', 'run.mjs'), ...process.argv.slice(2)], {
  cwd: ROOT,
  env: environment,
  stdio: 'inherit',
});
// Ctrl-C reaches the child twice, from the terminal and from here; its stopping is written for that.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

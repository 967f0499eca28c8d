// npm writes into the lock file only those optional packages that the registry returned for this platform. Later
// `npm ci` on another platform (or a strict npm on this one) refuses such a lock. This adds what is missing.
// Run by `npm run lock`; a second run changes nothing, which `npm test` checks on a copy.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SYSTEMS = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  linux: 'linux',
  android: 'android',
  freebsd: 'freebsd',
};
for (const name of ['openbsd', 'netbsd', 'openharmony', 'sunos', 'aix']) SYSTEMS[name] = name;
const PROCESSORS = [
  'arm64',
  'x64',
  'ia32',
  'armv7',
  'armv6',
  'arm',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];

/** Does the package at `at` find `name` the way Node looks for it, folder by folder upwards? */
function isResolvable(packages, at, name) {
  for (let base = at; ;) {
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true;
    if (!base) return false;
    const parent = base.lastIndexOf('/node_modules/');
    base = parent < 0 ? '' : base.slice(0, parent);
  }
}

/** The lock entry of a platform package, told from its name, keys in npm's order; undefined for other packages. */
function entryFor(name, range, isDevelopment) {
  const words = name.split('/').pop().split(/[-.]/);
  const system = words.map((word) => SYSTEMS[word]).find(Boolean);
  let processor = PROCESSORS.find((candidate) => words.includes(candidate));
  if (processor?.startsWith('armv')) processor = 'arm';
  if (!system && processor !== 'wasm32') return undefined;
  const musl = words.some((word) => word.includes('musl'));
  const gnu = words.some((word) => word.startsWith('gnu'));
  const libc = system === 'linux' ? (musl ? 'musl' : gnu ? 'glibc' : undefined) : undefined;
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(processor && { cpu: [processor] }),
    ...(isDevelopment && { dev: true }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}

/** Completes the lock file in `folder`; returns the names added. */
export function completeLock(folder) {
  const file = path.join(folder, 'package-lock.json');
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
  const packages = lock.packages;
  const added = [];
  for (const [at, entry] of Object.entries({ ...packages })) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isResolvable(packages, at, name)) continue;
      const missing = entryFor(name, range, entry.dev);
      if (!missing) continue;
      packages[`node_modules/${name}`] = missing;
      added.push(name);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  lock.packages = Object.fromEntries(sorted);
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  return added;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const added = completeLock(process.argv[2] ?? '.');
  console.log(`package-lock.json: ${added.length} entries added`);
  if (!process.argv[2]) (await import('./dependencies.mjs')).stampDependencies();
}

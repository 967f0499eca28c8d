// TypeScript to dist/: SWC compiles each changed file alone, esbuild bundles the islands and the outsider's checker.
// What was compiled from which bytes is noted in dist/.built.json, so a second build does almost nothing and a running
// system never sees a file disappear under it.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import swc from '@swc/core';
import { alone } from './claim.mjs';
import { bundleIslands } from './islands.mjs';
import { answer } from './own-process.mjs';
import { CACHE, DIST, ROOT } from './paths.mjs';

const { $schema, ...swcrc } = JSON.parse(fs.readFileSync(path.join(ROOT, '.swcrc'), 'utf8'));
const NOTES = path.join(DIST, '.built.json');
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** Is `file` (relative to the root) one that a service runs from? Specs, declarations and browser code are not. */
export function isSource(file) {
  if (!/\.tsx?$/.test(file) || /\.d\.ts$|\.(spec|e2e-spec)\.tsx?$/.test(file)) return false;
  return !/[\\/](islands|test|node_modules)[\\/]/.test(file);
}

const outputOf = (source) => path.join(DIST, source.replace(/\.tsx?$/, '.js'));

function writeWhole(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // rename, so that a service starting at this moment reads the old file or the new one, never half of it
  fs.writeFileSync(`${file}.${process.pid}`, text);
  fs.renameSync(`${file}.${process.pid}`, file);
}

/** Compiles one file, given relative to the root. JSON is copied, because `import ... with { type: 'json' }` wants it. */
export async function compile(source) {
  if (source.endsWith('.json')) return writeWhole(path.join(DIST, source), fs.readFileSync(path.join(ROOT, source)));
  const output = outputOf(source);
  const sourceFileName = path.relative(path.dirname(output), path.join(ROOT, source));
  const { code, map } = await swc.transformFile(path.join(ROOT, source), { ...swcrc, swcrc: false, sourceFileName });
  writeWhole(`${output}.map`, map);
  writeWhole(output, `${code}\n//# sourceMappingURL=${path.basename(output)}.map\n`);
}

/** Removes what was compiled from a file that is gone. */
export function forget(source) {
  const output = source.endsWith('.json') ? path.join(DIST, source) : outputOf(source);
  for (const file of [output, `${output}.map`]) fs.rmSync(file, { force: true });
}

function readNotes(recipe) {
  try {
    const notes = JSON.parse(fs.readFileSync(NOTES, 'utf8'));
    if (notes.recipe === recipe) return notes;
  } catch {
    // first build, or notes from a killed one: compile everything
  }
  fs.rmSync(DIST, { recursive: true, force: true });
  return { recipe, files: {} };
}

/** Compiles what changed; returns how many files were compiled and how many there are. */
async function compileAll(notes) {
  const json = fs.globSync('{apps,libs}/*/src/**/*.json', { cwd: ROOT });
  const sources = [...fs.globSync('{apps,libs}/**/*.{ts,tsx}', { cwd: ROOT }).filter(isSource), ...json];
  const files = {};
  let compiled = 0;
  const failures = [];
  await Promise.all(
    sources.map(async (source) => {
      try {
        files[source] = sha256(fs.readFileSync(path.join(ROOT, source)));
        if (notes.files[source] === files[source] && fs.existsSync(path.join(DIST, source.replace(/\.tsx?$/, '.js'))))
          return;
        await compile(source);
        compiled++;
      } catch (error) {
        delete files[source];
        failures.push(`${source}: ${error.message ?? error}`);
      }
    }),
  );
  for (const source of Object.keys(notes.files)) if (!(source in files)) forget(source);
  notes.files = files;
  if (failures.length > 0) throw new Error(`These files do not compile:\n${failures.join('\n')}`);
  return { compiled, total: sources.length };
}

/** The outsider's checker as one file without dependencies, for people who do not clone this repository. */
async function bundleVerifier() {
  const entry = path.join(ROOT, 'apps/verify/src/main.ts');
  if (!fs.existsSync(entry)) return false;
  const { build } = await import('esbuild');
  await build({
    entryPoints: [entry],
    outfile: path.join(DIST, 'verify.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node18',
    conditions: ['source'],
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  return true;
}

const RECIPE = sha256(JSON.stringify(swcrc), swc.version);

/** Runs `work(notes)` alone and keeps what it notes: two builds at once take turns. */
function withNotes(work) {
  return alone(path.join(CACHE, 'build'), async () => {
    const notes = readNotes(RECIPE);
    try {
      return await work(notes);
    } finally {
      writeWhole(NOTES, JSON.stringify(notes));
    }
  });
}

/** Runs `bundle` if one of the files that match `pattern` has changed since it last did. */
async function unlessUnchanged(notes, key, pattern, bundle) {
  const files = fs.globSync(pattern, { cwd: ROOT }).sort();
  const fingerprint = sha256(...files.flatMap((file) => [file, sha256(fs.readFileSync(path.join(ROOT, file)))]));
  if (notes[key] === fingerprint) return;
  await bundle();
  notes[key] = fingerprint;
}

const verifierIfChanged = (notes) =>
  unlessUnchanged(notes, 'verifier', '{apps/verify,libs}/**/*.{ts,json}', bundleVerifier);
const islandsIfChanged = (notes) =>
  unlessUnchanged(notes, 'islands', '{apps/*/islands,apps/*/src/islands,libs}/**/*.{ts,json}', bundleIslands);

/** Everything: services, islands, checker. */
export function build() {
  return withNotes(async (notes) => {
    const { compiled, total } = await compileAll(notes);
    await Promise.all([islandsIfChanged(notes), verifierIfChanged(notes)]);
    return { compiled, total, note: `${compiled} of ${total} files compiled` };
  });
}

/** Only the outsider's checker: it must work while the services do not. */
export const buildVerifier = () => withNotes(verifierIfChanged);

if (process.argv[1] === fileURLToPath(import.meta.url)) await answer(build);

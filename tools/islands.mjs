// The small browser scripts: one hashed file each, and dist/assets/manifest.json, which the portal reads at start:
// { "filter": "/assets/filter-SLA5FETA.js" }. Islands may import #kernel and #contracts.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { DIST, ROOT } from './paths.mjs';

/** Bundles every island; returns how many there are. */
export async function bundleIslands() {
  const entryPoints = fs
    .globSync('apps/*/{islands,src/islands}/*.ts', { cwd: ROOT })
    .filter((file) => !/\.(d|spec|e2e-spec)\.ts$/.test(file));
  const assets = path.join(DIST, 'assets');
  fs.rmSync(assets, { recursive: true, force: true });
  fs.mkdirSync(assets, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: 'dist/assets',
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    minify: true,
    sourcemap: true,
    metafile: true,
    logLevel: 'warning',
  });
  const entries = Object.entries(metafile.outputs)
    .filter(([, output]) => output.entryPoint)
    .map(([file, output]) => [path.basename(output.entryPoint, '.ts'), `/assets/${path.basename(file)}`]);
  fs.writeFileSync(path.join(assets, 'manifest.json'), JSON.stringify(Object.fromEntries(entries), null, 2));
  return entryPoints.length;
}

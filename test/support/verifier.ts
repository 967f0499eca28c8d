import { build } from 'esbuild';

/**
 * Bundles the outsider's checker into one file, as it is shipped, and answers the file. Specs run it as a process: it is an
 * app of its own and is not imported.
 */
export async function bundledVerifier(outfile: string): Promise<string> {
  await build({
    entryPoints: ['apps/verify/src/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node18',
    conditions: ['source'],
    logLevel: 'error',
  });
  return outfile;
}

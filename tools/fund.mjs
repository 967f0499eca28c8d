// The operator's command line: `npm run fund -- COMMAND`. Each command is a file in tools/fund/ that exports
// `usage` (one line) and `run(args, connection)`, which returns an exit code: 0 done, 1 not, 2 wrong use.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';
import { UsageError } from './usage-error.mjs';

const FOLDER = path.join(ROOT, 'tools/fund');

const names = () =>
  fs
    .globSync('*.mjs', { cwd: FOLDER })
    .map((file) => file.replace(/\.mjs$/, ''))
    .sort();
const load = (name) => import(pathToFileURL(path.join(FOLDER, `${name}.mjs`)).href);

async function printUsage(trouble) {
  if (trouble) process.stderr.write(`${trouble}\n`);
  process.stderr.write('Usage: npm run fund -- COMMAND\n');
  for (const name of names()) process.stderr.write(`  ${(await load(name)).usage}\n`);
  return 2;
}

/** Runs one command; returns the exit code. */
export async function fund([name, ...args]) {
  if (!name || name === '--help') return printUsage();
  if (!names().includes(name)) return printUsage(`There is no command "${name}".`);
  const command = await load(name);
  const { connect } = await import('./connection.mjs');
  try {
    return (await command.run(args, connect)) ?? 0;
  } catch (error) {
    // parseArgs says what is wrong with the flags in its own words
    const isUsage = error instanceof UsageError || String(error.code).startsWith('ERR_PARSE_ARGS');
    process.stderr.write(`${isUsage || !process.env.DEBUG ? error.message : error.stack}\n`);
    if (isUsage) process.stderr.write(`Usage: npm run fund -- ${command.usage}\n`);
    return isUsage ? 2 : 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exit(await fund(process.argv.slice(2)));
}

import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { WrongUsage } from './verdict.ts';

/** `--version`: the SHA-256 of the file that is running, which is one file when it is shipped. */
export async function versionCommand(args: readonly string[]): Promise<string> {
  if (args.length > 0) throw new WrongUsage('--version takes nothing');
  const file = await fs.readFile(fileURLToPath(import.meta.url));
  return `sha256 ${createHash('sha256').update(file).digest('hex')} (${file.length} bytes)`;
}

// `verify`: checks what must always be true of the fund's books. Each invariant is a file in tools/fund/invariants/
// that exports `name` (a sentence) and `check(connection)`, which returns the violations as lines of text.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const usage = 'verify';

export async function run(args, connect) {
  const connection = connect();
  const folder = path.join(import.meta.dirname, 'invariants');
  let broken = 0;
  for (const file of fs.globSync('*.mjs', { cwd: folder }).sort()) {
    const { name, check } = await import(pathToFileURL(path.join(folder, file)).href);
    const violations = await check(connection);
    console.log(`${violations.length === 0 ? 'ok   ' : 'WRONG'}  ${name}`);
    for (const violation of violations.slice(0, 20)) console.log(`         ${violation}`);
    if (violations.length > 20) console.log(`         and ${violations.length - 20} more`);
    if (violations.length > 0) broken++;
  }
  console.log(broken === 0 ? 'All invariants hold.' : `${broken} broken.`);
  return broken === 0 ? 0 : 1;
}

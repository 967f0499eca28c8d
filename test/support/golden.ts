import fs from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';

/** True while `npm run golden` rewrites the golden files; the diff is then the review. */
export const rewritesGolden = process.env['UPDATE_GOLDEN'] === '1';

/**
 * Compares text with a golden file (path from the root of the project). With `npm run golden` the file is rewritten
 * instead. A missing file is a failure: a golden file that nobody reviewed proves nothing.
 */
export function expectGolden(file: string, actual: string): void {
  const at = path.resolve(file);
  if (rewritesGolden) {
    fs.mkdirSync(path.dirname(at), { recursive: true });
    fs.writeFileSync(at, actual);
    return;
  }
  const golden = fs.existsSync(at) ? fs.readFileSync(at, 'utf8') : `${file} is missing; make it with: npm run golden`;
  expect(actual).toBe(golden);
}

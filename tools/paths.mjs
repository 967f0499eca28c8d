// Where things are. Every tool starts from the repository's root, whatever the current directory was.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const CACHE = path.join(ROOT, '.cache');
/** Local state of `npm start`; tests and benchmarks keep theirs in folders of their own below it. */
export const DATA = path.join(ROOT, '.data');
export const DIST = path.join(ROOT, 'dist');

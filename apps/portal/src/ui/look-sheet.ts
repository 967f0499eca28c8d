import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface LookSheet {
  /** `/assets/look-<hash>.css`: the name changes with the content, so it may be cached for ever. */
  readonly href: string;
  readonly css: string;
}

/** Where the sheet lies below the repository's root; sources and dist differ in depth, so the root is handed in. */
const LOOK_FILE = 'apps/portal/src/ui/look.css';

/** Reads the sheet once at start, without its comments and indentation. */
export function lookSheet(root: string): LookSheet {
  const css = compress(readFileSync(path.join(root, LOOK_FILE), 'utf8'));
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12);
  return { href: `/assets/look-${hash}.css`, css };
}

function compress(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/^\n+/, '');
}

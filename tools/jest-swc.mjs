// The Jest transform: the same SWC options as the build, with inline source maps so that stack traces show TypeScript lines.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import swc from '@swc/core';

const { $schema, ...swcrc } = JSON.parse(fs.readFileSync(new URL('../.swcrc', import.meta.url), 'utf8'));
// Jest resolves the sources themselves, so ./money.ts must stay ./money.ts.
swcrc.jsc.rewriteRelativeImportExtensions = false;

const options = (filename) => ({ ...swcrc, swcrc: false, filename, sourceMaps: 'inline' });
const salt = JSON.stringify(swcrc) + swc.version;

export default {
  canInstrument: false,
  getCacheKey: (source, filename) => createHash('sha256').update(salt).update(filename).update(source).digest('hex'),
  process: (source, filename) => ({ code: swc.transformSync(source, options(filename)).code }),
  processAsync: async (source, filename) => ({ code: (await swc.transform(source, options(filename))).code }),
};

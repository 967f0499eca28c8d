import fs from 'node:fs/promises';
import { parseVkey, SIGNATURE_TYPES } from '#tlog/verifier-key';
import type { SignatureType, VerifierKey } from '#tlog/verifier-key';
import type { LogSource } from './log-source.ts';
import { oneLine, Unreachable, Wrong, WrongUsage } from './verdict.ts';

/** No honest checkpoint, key list or receipt is longer. */
export const MAX_TEXT_BYTES = 1_000_000;

/** The keys named on the command line. Throws WrongUsage on a malformed key or one of another kind (log or witness). */
export function keysFrom(vkeys: readonly string[], type: SignatureType): VerifierKey[] {
  return vkeys.map((vkey) => {
    try {
      const key = parseVkey(vkey);
      if (key.type === type) return key;
    } catch (error) {
      throw new WrongUsage(`the key ${vkey} is malformed: ${oneLine(error)}`);
    }
    throw new WrongUsage(`the key ${vkey} is of the wrong kind`);
  });
}

/** A file named on the command line. Throws WrongUsage when it is not there or too long to be what it should be. */
export async function namedFile(file: string): Promise<Buffer> {
  try {
    const { size } = await fs.stat(file);
    if (size <= MAX_TEXT_BYTES) return await fs.readFile(file);
  } catch (error) {
    throw new WrongUsage(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
  throw new WrongUsage(`${file} is longer than a million bytes`);
}

/** Keys to judge by, and where they came from: a sentence for the verdict when nobody vouched for them beforehand. */
export interface TrustedKeys {
  readonly keys: readonly VerifierKey[];
  readonly caution: string;
}

/** The keys a log publishes about itself at `keys` (or another file), one a line. Enough to check arithmetic, not to know who signed. */
export async function publishedKeys(source: LogSource, file = 'keys'): Promise<TrustedKeys> {
  const bytes = await source.read(file, MAX_TEXT_BYTES);
  if (bytes === undefined)
    throw new Unreachable(`no key given, and there is none at ${source.location}/${file}: use --vkey`);
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  try {
    const keys = lines.map(parseVkey).filter(({ type }) => type === SIGNATURE_TYPES.ed25519);
    return {
      keys,
      caution: `; the key came from ${source.location}/${file}: give --vkey to check against a key you hold`,
    };
  } catch (error) {
    throw new Wrong(`${source.location}/${file} is malformed: ${oneLine(error)}`);
  }
}

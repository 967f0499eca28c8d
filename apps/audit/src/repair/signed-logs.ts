import fs from 'node:fs';
import path from 'node:path';
import { logNameIn } from '#contracts/log-name';
import { bytesOfBase64 } from '#tlog/encoding';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { publicKeyFileOf, publicKeysOf } from '../log/log-keys.ts';
import type { PublicFile, SignedTree } from './missing-entries.ts';

/** What the signer remembers of one log. */
export interface SignedLog extends SignedTree {
  readonly origin: string;
}

/** The checkpoint that a public log shows. */
export interface ShownCheckpoint extends SignedTree {
  readonly note: string;
}

/** What the signer has signed, oldest log first, is the truth: it is not in the backup, and it never goes back. */
export async function rememberedBySigner(url: string): Promise<SignedLog[]> {
  const answer = await fetch(new URL('/health', url)).catch((error: unknown) => {
    throw new Error('The signer does not answer. Start it first: only it knows what was signed.', { cause: error });
  });
  const { logs } = (await answer.json()) as { logs: { origin: string; size: string; root: string }[] };
  if (logs.length === 0) throw new Error('The signer has signed nothing yet: there is nothing to repair.');
  return logs.map(({ origin, size, root }) => ({ origin, size: Number(size), root: bytesOfBase64(root)! }));
}

/** The files of one log in a copy of the public logs: those of a later log lie below its name. */
export function filesOf(origin: string, isFirst: boolean, read: PublicFile): PublicFile {
  return isFirst ? read : (file) => read(`${logNameIn(origin)}/${file}`);
}

/** Reads and checks the checkpoint of a log by its keys in KEYS_DIRECTORY. */
export async function shownCheckpoint(
  { origin, size }: SignedLog,
  isFirst: boolean,
  read: PublicFile,
  keysDirectory: string,
): Promise<ShownCheckpoint> {
  const bytes = await read('checkpoint');
  if (bytes === undefined) throw new Error('There is no checkpoint here: this is not a public log.');
  const file = publicKeyFileOf({ name: isFirst ? null : logNameIn(origin)! });
  const keys = publicKeysOf(fs.readFileSync(path.join(keysDirectory, file), 'utf8'), origin);
  const opened = openCheckpoint(bytes, keys, origin);
  if (Number(opened.size) > size)
    throw new Error(
      `The signer remembers ${size} entries, but ${opened.size} were signed: its memory is old, too. ` +
        'Rebuild it first from the newest checkpoint of a witness.',
    );
  return { note: bytes.toString(), size: Number(opened.size), root: opened.root };
}

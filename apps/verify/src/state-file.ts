import fs from 'node:fs/promises';
import path from 'node:path';
import { sameBytes } from '#tlog/hashing';
import { MAX_TEXT_BYTES } from './checkpoint-file.ts';
import { Wrong, WrongUsage } from './verdict.ts';

/** The newest checkpoint a monitor has seen: the log must extend it. Undefined before the first run. */
export async function readState(file: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await fs.stat(file);
    if (size > MAX_TEXT_BYTES) throw new Wrong(`${file} is too long to be a checkpoint`);
    return await fs.readFile(file);
  } catch (error) {
    if (error instanceof Wrong) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new WrongUsage(`${file} cannot be read: ${code}`);
  }
}

/**
 * Replaces the state as a whole: after a crash the file is the old one or the new one, never half of it. A state that
 * another run has replaced since it was `seen` stays: that run may have seen more of the log.
 */
export async function replaceState(file: string, seen: Uint8Array | undefined, note: Uint8Array): Promise<void> {
  const now = await readState(file);
  if (now !== seen && (now === undefined || seen === undefined || !sameBytes(now, seen))) return;
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  try {
    const handle = await fs.open(temporary, 'w');
    try {
      await handle.writeFile(note);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, file);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw new WrongUsage(`the log is right, but ${file} cannot be written: ${(error as NodeJS.ErrnoException).code}`);
  }
}

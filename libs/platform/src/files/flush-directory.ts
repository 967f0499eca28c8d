import fs from 'node:fs';
import { open } from 'node:fs/promises';

/** When it resolves, the names in the directory survive a power cut: those that are new, and that others are gone. */
export async function flushDirectory(directory: string): Promise<void> {
  const handle = await open(directory);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The same for what must be done before anything else goes on. */
export function flushDirectorySync(directory: string): void {
  const handle = fs.openSync(directory, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const KEY_BYTES = 32;

/**
 * A key of restricted fields: 32 bytes in base64 in the file `name` of the keys directory, mode 0600. Made on the first
 * start. Without it nothing sealed under it can be read again, so it belongs into the operator's backup.
 */
export function restrictedFieldKey(directory: string, name: string): Uint8Array {
  const file = path.join(directory, name);
  if (!fs.existsSync(file)) make(directory, file);
  const key = Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${file} must hold ${KEY_BYTES} bytes in base64`);
  return key;
}

function make(directory: string, file: string): void {
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  try {
    fs.writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600 });
    // linked, not renamed: of two replicas that start at once the second takes the key of the first; a crash leaves a draft
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

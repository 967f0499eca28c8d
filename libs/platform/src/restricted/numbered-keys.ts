import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { flushDirectorySync } from '../files/flush-directory.ts';

const KEY_BYTES = 32;

/**
 * Keys that follow each other: 32 bytes in base64 each, mode 0600, in files of the keys directory. The first is
 * `<name>.key`; the next are `<name>-2.key`, `<name>-3.key`. What is sealed under one of them opens
 * with its file alone, so the files belong into the operator's backup.
 */
export class NumberedKeys {
  private readonly known = new Map<number, Uint8Array>();

  constructor(
    private readonly directory: string,
    private readonly name: string,
  ) {}

  /** For a service that starts: the first key is made where there is none. */
  static begin(directory: string, name: string): NumberedKeys {
    const keys = new NumberedKeys(directory, name);
    if (keys.numbers().length === 0) keys.make(1);
    return keys;
  }

  /** Those that have a file, the oldest first. */
  numbers(): number[] {
    if (!fs.existsSync(this.directory)) return [];
    const file = new RegExp(`^${this.name}(?:-([1-9][0-9]*))?\\.key$`);
    const found = fs.readdirSync(this.directory).map((name) => file.exec(name));
    return found.flatMap((match) => (match === null ? [] : [Number(match[1] ?? 1)])).sort((a, b) => a - b);
  }

  /** Throws when there is no file of this number, or when it does not hold 32 bytes. */
  of(number: number): Uint8Array {
    const known = this.known.get(number);
    if (known !== undefined) return known;
    const file = this.fileOf(number);
    const key = Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'base64');
    if (key.length !== KEY_BYTES) throw new Error(`${file} must hold ${KEY_BYTES} bytes in base64`);
    this.known.set(number, key);
    return key;
  }

  /** Makes the key of this number, unless it is there; then its file survives a power cut. */
  make(number: number): void {
    fs.mkdirSync(this.directory, { recursive: true, mode: 0o700 });
    const file = this.fileOf(number);
    const draft = `${file}.${randomUUID()}`;
    try {
      fs.writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flush: true });
      // linked, not renamed: of two replicas that start at once the second takes the key of the first; a crash leaves a draft
      fs.linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(draft, { force: true });
    }
    flushDirectorySync(this.directory);
  }

  /** For ever, a power cut notwithstanding. */
  destroy(number: number): void {
    fs.rmSync(this.fileOf(number), { force: true });
    flushDirectorySync(this.directory);
    this.known.delete(number);
  }

  private fileOf(number: number): string {
    return path.join(this.directory, `${this.name}${number === 1 ? '' : `-${number}`}.key`);
  }
}

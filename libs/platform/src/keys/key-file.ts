import fs from 'node:fs';

/** The longest, in ms, that a running service works with what a key file said before. */
export const KEY_FILE_SEEN_MS = 1000;

/**
 * The keys of a file that another process may replace. Nobody works with what it said more than a second ago, so a
 * rotation (tools/rotate-shared-keys.mjs) reaches every service that runs, and waits no longer than that for it.
 */
export class KeyFile<Keys> {
  private text: string;
  private parsed: Keys;
  private readAt: number;

  /** Reads the file. Throws when it is not there or `parse` refuses it. */
  constructor(
    private readonly file: string,
    private readonly parse: (text: string) => Keys,
  ) {
    this.readAt = performance.now();
    this.text = fs.readFileSync(file, 'utf8');
    this.parsed = parse(this.text);
  }

  /** Throws when the file is gone: without its keys a service accepts and signs nothing. */
  get keys(): Keys {
    const now = performance.now();
    if (now - this.readAt < KEY_FILE_SEEN_MS) return this.parsed;
    const text = fs.readFileSync(this.file, 'utf8');
    if (text !== this.text) [this.parsed, this.text] = [this.parse(text), text];
    this.readAt = now;
    return this.parsed;
  }
}

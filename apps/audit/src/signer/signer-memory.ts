import fs from 'node:fs';
import path from 'node:path';
import { flushDirectorySync } from '#platform/files/flush-directory';
import { base64Of, bytesOfBase64, integerOfDecimal } from '#tlog/encoding';
import { HASH_SIZE, sha256 } from '#tlog/hashing';

/** The tree a signature was given for, and when. */
export interface Remembered {
  readonly size: bigint;
  readonly root: Uint8Array;
  readonly at: Date;
}

/** The memory is not what this program wrote: nothing may be signed until a person has looked. */
export class MemoryDamaged extends Error {
  override readonly name = 'MemoryDamaged';
}

const FORMAT = 'signer-memory/v1';

/**
 * What the signer has signed: a text file that only grows, one line a signature, each with a checksum over everything
 * before it. A line is on the disk before its signature leaves the process, so a crash may leave a line whose signature
 * nobody got, never a signature without its line. No backup of the database holds this file.
 */
export class SignerMemory {
  private constructor(
    private readonly handle: number,
    readonly origin: string,
    private newest: Remembered,
    private sum: string,
    private length: number,
  ) {}

  /** What was signed last. */
  get last(): Remembered {
    return this.newest;
  }

  /** Begins the memory of a log: it appears with its first line, complete and flushed, or not at all. Throws when there is one. */
  static begin(file: string, origin: string, first: Remembered): SignerMemory {
    if (fs.existsSync(file)) throw new Error(`${file} is there already`);
    const header = sealed('', `${FORMAT} ${origin}`);
    const draft = `${file}.draft`;
    const handle = fs.openSync(draft, 'w', 0o600);
    try {
      fs.writeFileSync(handle, header.line + sealed(header.sum, lineOf(first)).line);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    // a link, not a rename: an existing memory is never replaced
    fs.linkSync(draft, file);
    fs.rmSync(draft);
    flushDirectorySync(path.dirname(file));
    return SignerMemory.open(file);
  }

  /**
   * Opens a memory. A last line that a crash left torn is cut off: its signature never left. Throws MemoryDamaged when
   * any other line is not as it was written.
   */
  static open(file: string): SignerMemory {
    const text = fs.readFileSync(file, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const [first = '', ...lines] = whole.split('\n').slice(0, -1);
    let sum = unsealed('', first, 1).sum;
    const header = first.split(' ');
    if (header[0] !== FORMAT || header.length !== 3) throw new MemoryDamaged(`${file} is not a ${FORMAT}`);
    let newest: Remembered | undefined;
    for (const [at, line] of lines.entries()) {
      const told = unsealed(sum, line, at + 2);
      newest = rememberedOf(told.text, at + 2);
      sum = told.sum;
    }
    // it begins with a line, so without one it was cut
    if (newest === undefined) throw new MemoryDamaged(`${file} remembers no signature`);
    const handle = fs.openSync(file, 'r+');
    const length = Buffer.byteLength(whole);
    fs.ftruncateSync(handle, length);
    return new SignerMemory(handle, header[1]!, newest, sum, length);
  }

  /** Adds a line and flushes it. When it throws (a full disk), nothing of the line is remembered and nothing may be signed. */
  remember(next: Remembered): void {
    const { line, sum } = sealed(this.sum, lineOf(next));
    const bytes = Buffer.from(line);
    if (fs.fstatSync(this.handle).size !== this.length)
      throw new MemoryDamaged('another process has written into the memory: restart the signer when it runs only once');
    try {
      for (let done = 0; done < bytes.length;)
        done += fs.writeSync(this.handle, bytes, done, bytes.length - done, this.length + done);
      fs.fdatasyncSync(this.handle);
    } catch (error) {
      // if even this fails, the next line is written over the torn one, and a restart cuts it off
      fs.ftruncateSync(this.handle, this.length);
      throw error;
    }
    this.length += bytes.length;
    this.sum = sum;
    this.newest = next;
  }

  close(): void {
    fs.closeSync(this.handle);
  }
}

function lineOf({ size, root, at }: Remembered): string {
  return `${size} ${base64Of(root)} ${at.toISOString()}`;
}

function rememberedOf(text: string, number: number): Remembered {
  const [sizeText = '', rootText = '', time = '', ...more] = text.split(' ');
  const size = integerOfDecimal(sizeText);
  const root = bytesOfBase64(rootText);
  const at = new Date(time);
  if (size === undefined || root?.length !== HASH_SIZE || Number.isNaN(at.getTime()) || more.length > 0)
    throw new MemoryDamaged(`line ${number} of the memory is no signature`);
  return { size, root, at };
}

/** A line with the checksum that binds it to all before it. */
function sealed(before: string, text: string): { line: string; sum: string } {
  const sum = sha256(Buffer.from(`${before}\n${text}`))
    .toString('hex')
    .slice(0, 16);
  return { line: `${text} ${sum}\n`, sum };
}

function unsealed(before: string, line: string, number: number): { text: string; sum: string } {
  const text = line.slice(0, line.lastIndexOf(' '));
  const { sum } = sealed(before, text);
  if (line !== `${text} ${sum}`) throw new MemoryDamaged(`line ${number} of the memory is not as it was written`);
  return { text, sum };
}

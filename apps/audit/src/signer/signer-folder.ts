import { createPrivateKey } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { signerKey, type SignerKey } from '#tlog/signer-key';
import { SignerMemory, type Remembered } from './signer-memory.ts';

/** The first key, and those that rotations have added: `log-2.private.pem` and so on. */
const KEY_FILE = /^log(?:-([1-9][0-9]*))?\.private\.pem$/;
const MEMORY = 'memory';
/** Whoever makes the key of a new log puts this file beside it: only then may the signer believe the first tree it sees. */
const BEGIN = 'begin';
/** Laid here by the operator: the log ends with what was signed last. */
const FROZEN = 'frozen';

/** The signer's memory is not there: was it lost, or is the log new? Only a person can tell. */
export class MemoryMissing extends Error {
  override readonly name = 'MemoryMissing';
}

/** The signer's folder for one log: private keys, memory; in that of the first log also the token. */
export class SignerFolder {
  constructor(private readonly directory: string) {}

  /** The keys in force as signers of this log, oldest first. Read each time: a rotation needs no restart. Throws when there is none. */
  keys(origin: string): SignerKey[] {
    const found = fs
      .readdirSync(this.directory)
      .map((file) => ({ file, match: KEY_FILE.exec(file) }))
      .filter(({ match }) => match !== null)
      .sort((a, b) => Number(a.match?.[1] ?? 1) - Number(b.match?.[1] ?? 1));
    if (found.length === 0) throw new Error(`there is no log.private.pem in ${this.directory}`);
    return found.map(({ file }) =>
      signerKey(origin, createPrivateKey(fs.readFileSync(path.join(this.directory, file)))),
    );
  }

  /** Whether the log is to grow no more. Looked at each time: freezing needs no restart. */
  isFrozen(): boolean {
    return fs.existsSync(path.join(this.directory, FROZEN));
  }

  /** The word that the audit service shows with each request. */
  token(): string {
    return fs.readFileSync(path.join(this.directory, 'signer.token'), 'utf8').trim();
  }

  /**
   * The memory, or undefined when the log is new and nothing was signed yet. Throws MemoryMissing when it is gone, and
   * MemoryDamaged when it is not what was written.
   */
  openMemory(): SignerMemory | undefined {
    if (fs.existsSync(path.join(this.directory, MEMORY))) {
      const memory = SignerMemory.open(path.join(this.directory, MEMORY));
      this.hasBegun();
      return memory;
    }
    if (fs.existsSync(path.join(this.directory, BEGIN))) return undefined;
    throw new MemoryMissing(
      `${path.join(this.directory, MEMORY)} is missing. Fetch the newest checkpoint from a witness (never from this ` +
        `host), then run this program with: remember CHECKPOINT-FILE`,
    );
  }

  /** Begins the memory with what is signed first. */
  beginMemory(origin: string, first: Remembered): SignerMemory {
    const memory = SignerMemory.begin(path.join(this.directory, MEMORY), origin, first);
    this.hasBegun();
    return memory;
  }

  // from now on a missing memory is a lost one; a crash before this line leaves a memory, which counts more
  private hasBegun(): void {
    fs.rmSync(path.join(this.directory, BEGIN), { force: true });
  }
}

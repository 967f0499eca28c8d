import fs from 'node:fs';
import path from 'node:path';
import { byLogName, isLogName, logNameIn } from '#contracts/log-name';
import { parseAddCheckpoint } from '#tlog/add-checkpoint';
import { parseCheckpointBody } from '#tlog/checkpoint';
import { SignerFolder, MemoryMissing } from './signer-folder.ts';
import { MemoryDamaged } from './signer-memory.ts';
import { Signer, type LastSigned, type SignerAnswer } from './signer.ts';

/**
 * The folder for the keys and the memory of a log below SIGNER_DIRECTORY: a later log has one of its own, under its name;
 * what is of no such log is of the first, which has the directory itself.
 */
export function folderOf(directory: string, origin: string): string {
  const name = logNameIn(origin);
  const own = name === undefined ? directory : path.join(directory, name);
  return fs.existsSync(own) ? own : directory;
}

/**
 * One signer for each log of the fund, each with its own keys and memory. A log that is opened needs no restart; one for
 * which nobody has made a folder is not signed.
 */
export class LogSigners {
  private readonly signers = new Map<string, Signer>();

  /** Throws MemoryMissing or MemoryDamaged: nothing starts while the memory of any log is not as it was written. */
  constructor(
    private readonly directory: string,
    private readonly now: () => Date,
  ) {
    for (const folder of [directory, ...this.laterFolders()]) this.signerIn(folder);
  }

  /** What was signed last of each log, oldest log first. */
  get remembered(): LastSigned[] {
    const signers = [this.directory, ...this.laterFolders()].map((folder) => this.signers.get(folder));
    return signers.flatMap((signer) => signer?.remembered ?? []);
  }

  /** Answers one request, as Signer.sign does; never throws. */
  sign(request: Uint8Array): SignerAnswer {
    let origin: string;
    try {
      ({ origin } = parseCheckpointBody(parseAddCheckpoint(request).checkpoint));
    } catch {
      // the first one says what is wrong with it
      return this.signerIn(this.directory).sign(request);
    }
    try {
      return this.signerOf(origin).sign(request);
    } catch (error) {
      if (!(error instanceof MemoryMissing || error instanceof MemoryDamaged)) throw error;
      return { status: 503, text: error.message };
    }
  }

  private signerOf(origin: string): Signer {
    const first = this.signerIn(this.directory);
    const folder = folderOf(this.directory, origin);
    // the name alone does not make it a log of this fund
    const isLater = first.remembered !== null && origin.startsWith(`${first.remembered.origin}/`);
    return isLater && folder !== this.directory ? this.signerIn(folder) : first;
  }

  private signerIn(folder: string): Signer {
    const signer = this.signers.get(folder) ?? new Signer(new SignerFolder(folder), this.now);
    this.signers.set(folder, signer);
    return signer;
  }

  private laterFolders(): string[] {
    const names = fs.readdirSync(this.directory).filter(isLogName);
    return names.sort(byLogName).map((name) => path.join(this.directory, name));
  }
}

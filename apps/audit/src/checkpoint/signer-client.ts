import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { formatAddCheckpoint, parseSize } from '#tlog/add-checkpoint';
import { checkpointBody } from '#tlog/checkpoint';
import { openCheckpoint } from '#tlog/signed-checkpoint';
import { NotSignedError } from '#tlog/signed-note';
import { proveConsistency } from '#tlog/tile-proofs';
import { AuditConfig } from '../config.ts';
import type { Log } from '../log/log.ts';
import { LogFolders } from '../log/log-folders.ts';
import { LogKeys } from '../log/log-keys.ts';
import { HistoryBroken, SignerAway } from './standstill.ts';

/** The signer is near and quick; whoever waits longer holds up the log for nothing. */
const PATIENCE_MS = 2_000;

interface Answer {
  readonly status: number;
  readonly text: string;
}

/**
 * Asks the signer, a process of its own, for the signatures of a checkpoint. It must be shown that the new tree extends
 * the one it signed last: the proof is made from the tiles, which are on the disk before anything is signed.
 */
@Injectable()
export class SignerClient {
  /** The size it signed last of each log, by origin, as far as this process knows; it corrects us with 409. */
  private readonly signedSize = new Map<string, number>();

  constructor(
    private readonly config: AuditConfig,
    private readonly folders: LogFolders,
    private readonly keys: LogKeys,
  ) {}

  /**
   * The signed checkpoint of this tree, with a line for each key in force. Rejects with HistoryBroken when the signer has
   * signed what this tree does not extend, or signs with keys that are not the log's; with SignerAway when it does not answer.
   */
  async sign(log: Log, size: number, root: Uint8Array): Promise<string> {
    const body = checkpointBody({ origin: log.origin, size: BigInt(size), root });
    let answer = await this.ask(log, size, body);
    if (answer.status === 409) {
      const signed = Number(parseSize(answer.text));
      if (signed > size) throw brokenBy(signed, size);
      this.signedSize.set(log.origin, signed);
      answer = await this.ask(log, size, body);
    }
    if (answer.status !== 200) throw refusalOf(answer);
    this.signedSize.set(log.origin, size);
    return this.opened(log, `${body}\n${answer.text}`);
  }

  private async ask(log: Log, size: number, body: string): Promise<Answer> {
    const oldSize = Math.min(this.signedSize.get(log.origin) ?? 0, size);
    const folder = this.folders.of(log);
    const proof =
      oldSize === 0 || oldSize === size ? [] : await proveConsistency(oldSize, size, (tile) => folder.tile(tile));
    const token = await readFile(path.join(this.config.keysDirectory, 'signer.token'), 'utf8');
    try {
      const response = await fetch(new URL('/sign', this.config.signerUrl), {
        method: 'POST',
        headers: { authorization: `Bearer ${token.trim()}`, 'content-type': 'text/plain; charset=utf-8' },
        body: formatAddCheckpoint({ oldSize: BigInt(oldSize), proof, checkpoint: body }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      throw new SignerAway('the signer does not answer; acts go on, and the log when it is back', { cause: error });
    }
  }

  /** What is about to be published is checked as an outsider would. */
  private opened(log: Log, note: string): string {
    try {
      openCheckpoint(Buffer.from(note), this.keys.of(log), log.origin);
      return note;
    } catch (error) {
      if (error instanceof NotSignedError)
        throw new HistoryBroken(`the signer does not sign with the keys of this log: ${error.message}`);
      throw error;
    }
  }
}

/** The one sentence for a database that is older than what was signed; it says what to do. */
export function brokenBy(signed: number, size: number): HistoryBroken {
  return new HistoryBroken(
    `${signed} entries were published, the database has ${size}: it was restored from an old backup. ` +
      `Nothing is signed until "npm run fund -- repair-log" has brought the missing entries back`,
  );
}

function refusalOf({ status, text }: Answer): Error {
  if (status === 503) return new SignerAway(`the signer does not sign just now: ${text}`);
  if (status === 401) return new SignerAway('the signer does not know this service: signer.token differs');
  if (status === 422 || status === 404) return new HistoryBroken(`the signer refuses: ${text}`);
  return new Error(`the signer answers ${status}: ${text}`);
}

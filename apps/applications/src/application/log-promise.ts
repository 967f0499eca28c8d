import { createPrivateKey } from 'node:crypto';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { MERGE_SECONDS, promiseKeyName, signPromise } from '#tlog/merge-promise';
import { signerKey, type SignerKey } from '#tlog/signer-key';
import { KeyFile } from '#platform/keys/key-file';
import { ApplicationsConfig } from '../config.ts';

/**
 * Promises applicants that the public log will hold their act: KEYS_DIRECTORY/promise.private.pem signs it, and the log
 * publishes the other half at `/log/promise-keys`. The promise is part of every receipt from the first moment, not only
 * of those whose proof takes long: who waits for the proof could be cut off while waiting.
 */
@Injectable()
export class LogPromise {
  private readonly origin: string;
  private readonly file: KeyFile<SignerKey>;

  constructor({ logOrigin, publicUrl, keysDirectory }: ApplicationsConfig) {
    this.origin = logOrigin ?? `${publicUrl.replace(/\/+$/, '').replace(/^[a-z]+:\/\//i, '')}/log`;
    const name = promiseKeyName(this.origin);
    this.file = new KeyFile(path.join(keysDirectory, 'promise.private.pem'), (pem) =>
      signerKey(name, createPrivateKey(pem)),
    );
  }

  /** A signed note. `at` is the time of the world, never the demo's: the deadline is held against real clocks. */
  for(leafHash: string, at: Date): string {
    const by = new Date(at.getTime() + MERGE_SECONDS * 1000);
    return signPromise({ origin: this.origin, leafHash, at, by }, this.file.keys);
  }
}

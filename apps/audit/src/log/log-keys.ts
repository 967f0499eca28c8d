import fs from 'node:fs';
import path from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { formatVkey, SIGNATURE_TYPES, verifierKey, type VerifierKey } from '#tlog/verifier-key';
import { publicKeysIn } from '#platform/keys/public-keys';
import { AuditConfig } from '../config.ts';
import type { Log } from './log.ts';
import { Logs } from './logs.ts';

type Keys = readonly [VerifierKey, ...VerifierKey[]];

/** The file of a log's public keys below KEYS_DIRECTORY: `log.public.pem`, `log-2027.public.pem`. */
export function publicKeyFileOf({ name }: Pick<Log, 'name'>): string {
  return name === null ? 'log.public.pem' : `log-${name}.public.pem`;
}

/**
 * The keys that sign for each log. The private halves are with the signer alone; files in KEYS_DIRECTORY hold the public
 * ones, oldest first, more than one during a rotation.
 */
@Injectable()
export class LogKeys implements OnApplicationBootstrap {
  private readonly read = new Map<string, { readonly changed: number; readonly keys: Keys }>();

  constructor(
    private readonly config: AuditConfig,
    private readonly logs: Logs,
  ) {}

  /** A service without the keys of its logs does not start. */
  async onApplicationBootstrap(): Promise<void> {
    for (const log of await this.logs.all()) this.of(log);
  }

  /** The keys in force, oldest first. Read again when the file changes: a rotation needs no restart. */
  of(log: Log): Keys {
    const file = path.join(this.config.keysDirectory, publicKeyFileOf(log));
    const changed = fs.statSync(file).mtimeMs;
    const known = this.read.get(file);
    if (known?.changed === changed) return known.keys;
    const keys = publicKeysOf(fs.readFileSync(file, 'utf8'), log.origin);
    this.read.set(file, { changed, keys });
    return keys;
  }

  /** The keys of a log as vkeys, one a line: more than one while a new one takes over. */
  fileOf(log: Log): string {
    return this.of(log)
      .map((key) => `${formatVkey(key)}\n`)
      .join('');
  }

  /** The oldest key in force: every checkpoint carries its signature until it is retired. */
  vkeyOf(log: Log): string {
    return formatVkey(this.of(log)[0]);
  }
}

/** The Ed25519 keys of PEM blocks, as keys of this name (a log's is its origin). Throws when there is none. */
export function publicKeysOf(pem: string, name: string): Keys {
  const keys = publicKeysIn(pem).map((key) => {
    const spki = key.export({ format: 'der', type: 'spki' });
    return verifierKey(name, SIGNATURE_TYPES.ed25519, Uint8Array.from(spki.subarray(-32)));
  });
  const [first, ...others] = keys;
  if (first === undefined) throw new Error(`there is no public key of ${name}`);
  return [first, ...others];
}

import { createPublicKey } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { formatVkey, SIGNATURE_TYPES, verifierKey, type VerifierKey } from '#tlog/verifier-key';
import { AuditConfig } from '../config.ts';

/**
 * Who the log is: its name for ever, the keys that sign for it, and where it is served. The private halves are with the
 * signer alone; KEYS_DIRECTORY/log.public.pem holds the public ones, oldest first, more than one during a rotation.
 *
 * The name (origin) is fixed when the service first starts: LOG_ORIGIN, else host and path of the public address with
 * `/log` (C2SP tlog-tiles: the prefix without scheme). It stays when the address changes, since every checkpoint carries
 * it. The service does not start when LOG_ORIGIN names another than the one the log was opened under.
 */
@Injectable()
export class LogIdentity implements OnModuleInit {
  readonly url: string;
  origin: string;
  private read: { readonly changed: number; readonly keys: readonly [VerifierKey, ...VerifierKey[]] } | undefined;

  constructor(
    private readonly config: AuditConfig,
    private readonly dataSource: DataSource,
  ) {
    this.url = `${config.publicUrl.replace(/\/+$/, '')}/log`;
  }

  async onModuleInit(): Promise<void> {
    const { logOrigin } = this.config;
    const proposed = logOrigin ?? this.url.replace(/^[a-z]+:\/\//i, '');
    await this.dataSource.query('UPDATE log_head SET origin = $1 WHERE origin IS NULL', [proposed]);
    const [head] = (await this.dataSource.query('SELECT origin FROM log_head')) as [{ origin: string }];
    if (logOrigin !== undefined && logOrigin !== head.origin)
      throw new Error(`LOG_ORIGIN is ${logOrigin}, but this log has been ${head.origin} since its first entry`);
    this.origin = head.origin;
    // a service without the keys of its log does not start
    void this.verifiers;
  }

  /** The keys in force, oldest first. Read again when the file changes: a rotation needs no restart. */
  get verifiers(): readonly [VerifierKey, ...VerifierKey[]] {
    const file = path.join(this.config.keysDirectory, 'log.public.pem');
    const changed = fs.statSync(file).mtimeMs;
    if (this.read?.changed !== changed)
      this.read = { changed, keys: publicKeysOf(fs.readFileSync(file, 'utf8'), this.origin) };
    return this.read.keys;
  }

  /** The oldest key in force: every checkpoint carries its signature until it is retired. */
  get verifier(): VerifierKey {
    return this.verifiers[0];
  }

  get vkey(): string {
    return formatVkey(this.verifier);
  }
}

/** The Ed25519 keys of PEM blocks, as keys of this log. Throws when there is none. */
export function publicKeysOf(pem: string, origin: string): [VerifierKey, ...VerifierKey[]] {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  const keys = blocks.map((block) => {
    const spki = createPublicKey(block).export({ format: 'der', type: 'spki' });
    return verifierKey(origin, SIGNATURE_TYPES.ed25519, Uint8Array.from(spki.subarray(-32)));
  });
  const [first, ...others] = keys;
  if (first === undefined) throw new Error('log.public.pem holds no key');
  return [first, ...others];
}

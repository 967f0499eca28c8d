import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { signerKey, type SignerKey } from '#tlog/signer-key';
import { formatVkey, type VerifierKey } from '#tlog/verifier-key';
import { AuditConfig } from '../config.ts';

/**
 * Who the log is: its name for ever, the key it signs with, and where it is served.
 *
 * The name (origin) is fixed when the service first starts: LOG_ORIGIN, else host and path of the public address with
 * `/log` (C2SP tlog-tiles: the prefix without scheme). It stays when the address changes, since every checkpoint carries
 * it. The service does not start when LOG_ORIGIN names another than the one the log was opened under.
 */
@Injectable()
export class LogIdentity implements OnModuleInit {
  readonly url: string;
  origin: string;
  signer: SignerKey;

  constructor(
    private readonly config: AuditConfig,
    private readonly dataSource: DataSource,
  ) {
    this.url = `${config.publicUrl.replace(/\/+$/, '')}/log`;
  }

  async onModuleInit(): Promise<void> {
    const { logOrigin, keysDirectory } = this.config;
    const proposed = logOrigin ?? this.url.replace(/^[a-z]+:\/\//i, '');
    await this.dataSource.query('UPDATE log_head SET origin = $1 WHERE origin IS NULL', [proposed]);
    const [head] = (await this.dataSource.query('SELECT origin FROM log_head')) as [{ origin: string }];
    if (logOrigin !== undefined && logOrigin !== head.origin)
      throw new Error(`LOG_ORIGIN is ${logOrigin}, but this log has been ${head.origin} since its first entry`);
    const pem = await readFile(path.join(keysDirectory, 'log.private.pem'));
    this.origin = head.origin;
    this.signer = signerKey(head.origin, createPrivateKey(pem));
  }

  get verifier(): VerifierKey {
    return this.signer.verifier;
  }

  get vkey(): string {
    return formatVkey(this.verifier);
  }
}

import { createPublicKey } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { promiseKeyName } from '#tlog/merge-promise';
import { formatVkey, SIGNATURE_TYPES, verifierKey } from '#tlog/verifier-key';
import { Needs } from '#platform/http/needs';
import { AuditConfig } from '../config.ts';
import { Logs } from '../log/logs.ts';

/**
 * The key that signs promises, as a vkey. It has an address of its own: a key at `/log/keys` is one that may sign
 * checkpoints, and this one, held by the service that gives receipts, must never pass for it. It promises for every log of
 * the fund, under the name of the first.
 */
@Controller(['log', 'log/:log'])
@Needs('log.read')
export class PromiseKeysController {
  constructor(
    private readonly config: AuditConfig,
    private readonly logs: Logs,
  ) {}

  @Get('promise-keys')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=60')
  @Header('access-control-allow-origin', '*')
  async keys(@Param('log') log?: string): Promise<string> {
    await this.logs.named(log);
    const pem = fs.readFileSync(path.join(this.config.keysDirectory, 'promise.public.pem'));
    const publicKey = createPublicKey(pem).export({ format: 'der', type: 'spki' }).subarray(-32);
    const name = promiseKeyName(this.logs.origin);
    return `${formatVkey(verifierKey(name, SIGNATURE_TYPES.ed25519, Uint8Array.from(publicKey)))}\n`;
  }
}

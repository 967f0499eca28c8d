import fs from 'node:fs';
import path from 'node:path';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { promiseKeyName } from '#tlog/merge-promise';
import { formatVkey } from '#tlog/verifier-key';
import { Needs } from '#platform/http/needs';
import { AuditConfig } from '../config.ts';
import { publicKeysOf } from '../log/log-keys.ts';
import { Logs } from '../log/logs.ts';

/**
 * The keys that have ever signed promises, as vkeys, oldest first: a receipt is good for as long as its reader keeps it.
 * They have an address of their own: a key at `/log/keys` is one that may sign checkpoints, and these, held by the service
 * that gives receipts, must never pass for it. They promise for every log of the fund, under the name of the first.
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
  // a new key may sign the next receipt: nobody may be shown the list of before
  @Header('cache-control', 'no-cache')
  @Header('access-control-allow-origin', '*')
  async keys(@Param('log') log?: string): Promise<string> {
    await this.logs.named(log);
    const pem = fs.readFileSync(path.join(this.config.keysDirectory, 'promise.public.pem'), 'utf8');
    return publicKeysOf(pem, promiseKeyName(this.logs.origin))
      .map((key) => `${formatVkey(key)}\n`)
      .join('');
  }
}

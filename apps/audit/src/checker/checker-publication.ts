import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActRunner } from '#platform/act/act-runner';
import { ServiceLog } from '#platform/logging/service-log';
import { AuditConfig } from '../config.ts';
import { THE_LOG } from '../operator/operator-act.ts';

/** From the leaf: payloads are not kept for ever. The lock keeps two services that start at once from saying it twice. */
const KNOWN = `
  SELECT 1 FROM outbox, (SELECT pg_advisory_xact_lock(hashtext('checker.published'))) AS alone
  WHERE name = 'checker.published' AND convert_from(leaf, 'UTF8')::jsonb -> 'open' ->> 'checkerHash' = $1`;

/**
 * Tells the log the hash of the outsider's checker when it is a new one: whoever was handed the file can see that it is
 * the one that everybody was handed (`verify.mjs --version`).
 */
@Injectable()
export class CheckerPublication implements OnApplicationBootstrap {
  constructor(
    private readonly config: AuditConfig,
    private readonly acts: ActRunner,
    private readonly log: ServiceLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const file = await this.checker();
    if (file === undefined) return;
    const checkerHash = createHash('sha256').update(file).digest('hex');
    await this.acts.asSystem(async (act) => {
      if (await isKnown(act.tx, checkerHash)) return;
      const payload = { checkerHash, bytes: file.length };
      await act.record({ type: 'checker', id: THE_LOG }, 'checker.published', { payload });
      this.log.info('a new checker is published', { checkerHash });
    });
  }

  /** A service that runs from its sources has no checker beside it: then there is nothing to tell. */
  private async checker(): Promise<Buffer | undefined> {
    const { checkerFile } = this.config;
    try {
      return await fs.readFile(checkerFile);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') this.log.warn('the checker cannot be read and is not published', { checkerFile, code });
      return undefined;
    }
  }
}

async function isKnown(tx: EntityManager, checkerHash: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(KNOWN, [checkerHash]);
  return rows.length > 0;
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MailView } from '#contracts/api/portal';
import { notFound } from '#kernel/refusal';
import type { Actor } from '#platform/actor/actor';
import { Reads } from '#platform/act/reads';
import { PortalConfig } from '../config.ts';

@Injectable()
export class MailQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: PortalConfig,
  ) {}

  /** The newest 200 letters, of one recipient or of all. Only a demo has them here: elsewhere mail is nobody else's. */
  @Reads('mail.read')
  async newest(_actor: Actor, recipient?: string): Promise<MailView[]> {
    if (!this.config.demo) throw notFound('mailbox');
    const rows: (Omit<MailView, 'at'> & { at: Date })[] = await this.dataSource.query(
      `SELECT id, recipient AS "to", subject, text, created_at AS at FROM letter
       WHERE recipient = coalesce($1, recipient) ORDER BY created_at DESC, id LIMIT 200`,
      [recipient ?? null],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}

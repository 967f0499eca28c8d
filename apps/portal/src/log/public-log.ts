import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { LogEntryView, LogStatusView } from '#contracts/api/audit';
import { Refusal } from '#kernel/refusal';
import { Upstream } from '../api/upstream.ts';
import { PortalConfig } from '../config.ts';

/** What the pages say of the public log. They read it the way everybody does: no account, no token. */
@Injectable()
export class PublicLog {
  constructor(
    private readonly upstream: Upstream,
    private readonly config: PortalConfig,
  ) {}

  /** Where everybody reads the log. */
  get address(): string {
    return `${this.config.publicUrl}/log`;
  }

  /** Null while the log cannot be asked: a page goes on without it. */
  async status(requestId: string): Promise<LogStatusView | null> {
    return (await this.read<LogStatusView>('/log/status', requestId)) ?? null;
  }

  /** The entry of a leaf hash (64 hexadecimal digits): null when the log has none, undefined when it cannot be asked. */
  async entry(leafHash: string, requestId: string): Promise<LogEntryView | null | undefined> {
    return this.read<LogEntryView>(`/log/entry/${leafHash}`, requestId);
  }

  private async read<Body>(path: string, requestId: string): Promise<Body | null | undefined> {
    const headers = { accept: 'application/json', 'x-request-id': requestId };
    try {
      const answer = await this.upstream.send({ service: 'audit', method: 'GET', path, headers });
      const text = await textOf(answer.body);
      if (answer.status === 404) return null;
      return answer.status === 200 ? (JSON.parse(text) as Body) : undefined;
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

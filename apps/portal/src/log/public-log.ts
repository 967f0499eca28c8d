import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { LogEntryView, LogStatusView } from '#contracts/api/audit';
import { Refusal } from '#kernel/refusal';
import { parsePolicy } from '#tlog/log-policy';
import { MalformedError } from '#tlog/malformed-error';
import { Upstream } from '../api/upstream.ts';
import { PortalConfig } from '../config.ts';
import { cosigningOf, type Cosigning, type LogState } from './checker-commands.ts';

/** Questions to the log under way at once for one page. */
const AT_ONCE = 8;

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

  /** Of the log that is written now. Null while it cannot be asked: a page goes on without it. */
  async status(requestId: string): Promise<LogStatusView | null> {
    return (await this.statuses(requestId)).at(-1) ?? null;
  }

  /** The status, what the checker must be told of witnesses, and the logs before. Null while the log cannot be asked. */
  async state(requestId: string): Promise<LogState | null> {
    const [statuses, cosigning] = await Promise.all([this.statuses(requestId), this.cosigning(requestId)]);
    const [newest, ...before] = statuses.toReversed();
    if (newest === undefined) return null;
    const earlier = before.toReversed();
    return { ...newest, ...(cosigning !== undefined && { cosigning }), ...(earlier.length > 0 && { earlier }) };
  }

  /** Of each log of the fund, oldest first; one that was just opened and has no state yet is left out. */
  private async statuses(requestId: string): Promise<LogStatusView[]> {
    const found: LogStatusView[] = [];
    for (let path: string | undefined = '/log'; path !== undefined;) {
      const status: LogStatusView | null | undefined = await this.read(`${path}/status`, requestId);
      if (status !== null && status !== undefined) found.push(status);
      const name: string | undefined = status?.next?.origin.slice(found[0]?.origin.length);
      path = name === undefined ? undefined : `/log${name}`;
    }
    return found;
  }

  /** The entry of a leaf hash (64 hexadecimal digits): null when the log has none, undefined when it cannot be asked. */
  async entry(leafHash: string, requestId: string): Promise<LogEntryView | null | undefined> {
    return this.read<LogEntryView>(`/log/entry/${leafHash}`, requestId);
  }

  /** The entries of many leaf hashes, in their order. */
  async entries(leafHashes: readonly string[], requestId: string): Promise<(LogEntryView | null | undefined)[]> {
    const found: (LogEntryView | null | undefined)[] = [];
    for (let start = 0; start < leafHashes.length; start += AT_ONCE) {
      const some = leafHashes.slice(start, start + AT_ONCE);
      found.push(...(await Promise.all(some.map((leafHash) => this.entry(leafHash, requestId)))));
    }
    return found;
  }

  /** Undefined too when the policy cannot be read: a command without witnesses is weaker, and still right. */
  private async cosigning(requestId: string): Promise<Cosigning | undefined> {
    const text = await this.readText('/log/policy', requestId);
    try {
      return typeof text === 'string' ? cosigningOf(parsePolicy(Buffer.from(text))) : undefined;
    } catch (error) {
      if (error instanceof MalformedError) return undefined;
      throw error;
    }
  }

  private async read<Body>(path: string, requestId: string): Promise<Body | null | undefined> {
    const text = await this.readText(path, requestId);
    return typeof text === 'string' ? (JSON.parse(text) as Body) : text;
  }

  /** Null for what is not there, undefined while it cannot be asked. */
  private async readText(path: string, requestId: string): Promise<string | null | undefined> {
    const headers = { accept: 'application/json, text/plain', 'x-request-id': requestId };
    try {
      const answer = await this.upstream.send({ service: 'audit', method: 'GET', path, headers });
      const text = await textOf(answer.body);
      if (answer.status === 404) return null;
      return answer.status === 200 ? text : undefined;
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

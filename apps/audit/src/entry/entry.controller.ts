import { Controller, Get, Header, Param } from '@nestjs/common';
import type { LogEntryView } from '#contracts/api/audit';
import { Needs } from '#platform/http/needs';
import { Logs } from '../log/logs.ts';
import { EntryQueries } from './entry.queries.ts';

/**
 * Single entries of the public logs, by the hash of their leaf: of whichever log, at the address of each. Open to every web
 * page (CORS).
 */
@Controller(['log', 'log/:log'])
@Needs('log.read')
export class EntryController {
  constructor(
    private readonly entries: EntryQueries,
    private readonly logs: Logs,
  ) {}

  @Get('proof/:leafHash')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Header('access-control-allow-origin', '*')
  async proof(@Param('leafHash') leafHash: string, @Param('log') name?: string): Promise<string> {
    await this.logs.named(name);
    return this.entries.proof(leafHash);
  }

  @Get('proof/:leafHash/first')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Header('access-control-allow-origin', '*')
  async firstProof(@Param('leafHash') leafHash: string, @Param('log') name?: string): Promise<string> {
    await this.logs.named(name);
    return this.entries.firstProof(leafHash);
  }

  @Get('entry/:leafHash')
  @Header('cache-control', 'no-cache')
  @Header('access-control-allow-origin', '*')
  async one(@Param('leafHash') leafHash: string, @Param('log') name?: string): Promise<LogEntryView> {
    await this.logs.named(name);
    return this.entries.one(leafHash);
  }
}

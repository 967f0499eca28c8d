import { Controller, Get, Header, Param } from '@nestjs/common';
import type { LogEntryView } from '#contracts/api/audit';
import { EntryQueries } from './entry.queries.ts';

/** Single entries of the public log, by the hash of their leaf. Open to every web page (CORS). */
@Controller('log')
export class EntryController {
  constructor(private readonly entries: EntryQueries) {}

  @Get('proof/:leafHash')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Header('access-control-allow-origin', '*')
  proof(@Param('leafHash') leafHash: string): Promise<string> {
    return this.entries.proof(leafHash);
  }

  @Get('entry/:leafHash')
  @Header('cache-control', 'no-cache')
  @Header('access-control-allow-origin', '*')
  one(@Param('leafHash') leafHash: string): Promise<LogEntryView> {
    return this.entries.one(leafHash);
  }
}

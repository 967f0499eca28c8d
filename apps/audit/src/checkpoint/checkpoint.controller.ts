import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { LogStatusView } from '#contracts/api/audit';
import { Sequencer } from '../entry/sequencer.ts';
import { CheckpointQueries } from './checkpoint.queries.ts';

const TEXT = 'text/plain; charset=utf-8';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The public log as C2SP tlog-tiles serves it, open to every web page (CORS). The portal hands /log/* through. */
@Controller('log')
export class CheckpointController {
  constructor(
    private readonly checkpoints: CheckpointQueries,
    private readonly sequencer: Sequencer,
  ) {}

  @Get('checkpoint')
  @Header('content-type', TEXT)
  @Header('cache-control', 'public, max-age=1')
  @Header('access-control-allow-origin', '*')
  checkpoint(): Promise<string> {
    return this.checkpoints.newestNote();
  }

  @Get('checkpoints/witnessed')
  @Header('content-type', TEXT)
  @Header('cache-control', 'public, max-age=1')
  @Header('access-control-allow-origin', '*')
  witnessed(): Promise<string> {
    return this.checkpoints.witnessedNote();
  }

  @Get('checkpoints/:size')
  @Header('content-type', TEXT)
  // cosignatures come later
  @Header('cache-control', 'public, max-age=60')
  @Header('access-control-allow-origin', '*')
  ofSize(@Param('size') size: string): Promise<string> {
    return this.checkpoints.ofSize(size);
  }

  @Get('tile/*')
  @Header('content-type', 'application/octet-stream')
  @Header('cache-control', FOR_EVER)
  @Header('access-control-allow-origin', '*')
  tile(@Req() request: FastifyRequest): Promise<Buffer> {
    const path = request.url.split('?', 1)[0]!;
    return this.checkpoints.tile(path.slice(path.indexOf('/tile/') + 1));
  }

  @Get('keys')
  @Header('content-type', TEXT)
  @Header('cache-control', 'public, max-age=60')
  @Header('access-control-allow-origin', '*')
  keys(): string {
    return this.checkpoints.keys();
  }

  @Get('policy')
  @Header('content-type', TEXT)
  @Header('cache-control', 'public, max-age=60')
  @Header('access-control-allow-origin', '*')
  policy(): string {
    return this.checkpoints.policy();
  }

  @Get('status')
  @Header('cache-control', 'no-store')
  @Header('access-control-allow-origin', '*')
  status(): Promise<LogStatusView> {
    return this.checkpoints.status(this.sequencer.fault);
  }
}

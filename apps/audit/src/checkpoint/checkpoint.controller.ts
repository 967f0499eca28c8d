import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { LogStatusView } from '#contracts/api/audit';
import { Needs } from '#platform/http/needs';
import { Sequencer } from '../entry/sequencer.ts';
import type { Log } from '../log/log.ts';
import { LogKeys } from '../log/log-keys.ts';
import { Logs } from '../log/logs.ts';
import { WitnessPolicy } from '../witnessing/witness-policy.ts';
import { CheckpointQueries } from './checkpoint.queries.ts';
import { LogStatusQueries } from './log-status.queries.ts';

const TEXT = 'text/plain; charset=utf-8';
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Each public log as C2SP tlog-tiles serves it, open to every web page (CORS): the first at `/log`, a later one by its name
 * at `/log/2027`. The portal hands /log/* through.
 */
@Controller(['log', 'log/:log'])
@Needs('log.read')
export class CheckpointController {
  constructor(
    private readonly checkpoints: CheckpointQueries,
    private readonly state: LogStatusQueries,
    private readonly logs: Logs,
    private readonly logKeys: LogKeys,
    private readonly witnessPolicy: WitnessPolicy,
    private readonly sequencer: Sequencer,
  ) {}

  @Get('checkpoint')
  @Header('content-type', TEXT)
  @Header('cache-control', 'public, max-age=1')
  @Header('access-control-allow-origin', '*')
  async checkpoint(@Param('log') name?: string): Promise<string> {
    return this.checkpoints.newestNote(await this.log(name));
  }

  @Get('checkpoints/witnessed')
  @Header('content-type', TEXT)
  @Header('cache-control', 'public, max-age=1')
  @Header('access-control-allow-origin', '*')
  async witnessed(@Param('log') name?: string): Promise<string> {
    return this.checkpoints.witnessedNote(await this.log(name));
  }

  @Get('checkpoints/:size')
  @Header('content-type', TEXT)
  // cosignatures come later
  @Header('cache-control', 'public, max-age=60')
  @Header('access-control-allow-origin', '*')
  async ofSize(@Param('size') size: string, @Param('log') name?: string): Promise<string> {
    return this.checkpoints.ofSize(await this.log(name), size);
  }

  @Get('tile/*')
  @Header('content-type', 'application/octet-stream')
  @Header('cache-control', FOR_EVER)
  @Header('access-control-allow-origin', '*')
  async tile(@Req() request: FastifyRequest, @Param('log') name?: string): Promise<Buffer> {
    const path = request.url.split('?', 1)[0]!;
    return this.checkpoints.tile(await this.log(name), path.slice(path.indexOf('/tile/') + 1));
  }

  @Get('keys')
  @Header('content-type', TEXT)
  @Header('cache-control', 'public, max-age=60')
  @Header('access-control-allow-origin', '*')
  async keys(@Param('log') name?: string): Promise<string> {
    return this.logKeys.fileOf(await this.log(name));
  }

  @Get('policy')
  @Header('content-type', TEXT)
  @Header('cache-control', 'public, max-age=60')
  @Header('access-control-allow-origin', '*')
  async policy(@Param('log') name?: string): Promise<string> {
    return this.witnessPolicy.fileOf(await this.log(name));
  }

  @Get('status')
  @Header('cache-control', 'no-store')
  @Header('access-control-allow-origin', '*')
  async status(@Param('log') name?: string): Promise<LogStatusView> {
    return this.state.of(await this.log(name), this.sequencer.fault);
  }

  private log(name: string | undefined): Promise<Log> {
    return this.logs.named(name);
  }
}

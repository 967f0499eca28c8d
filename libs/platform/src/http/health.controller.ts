import fs from 'node:fs';
import path from 'node:path';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Needs } from './needs.ts';
import { ServiceHealth, type Readiness } from './service-health.ts';

/** For launchers and load balancers. */
@Controller()
@Needs('health.read')
export class HealthController {
  constructor(private readonly health: ServiceHealth) {}

  @Get('health/live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.health.readiness();
    if (readiness.status === 'not ready') reply.code(503);
    return readiness;
  }

  /** Of the fund's software alone: what it runs on tells a stranger only which of its holes to try. */
  @Get('version')
  version(): { version: string } {
    return { version: VERSION };
  }
}

/** The repository's package.json, from the sources and from dist alike. */
const VERSION = versionAbove(import.meta.dirname);

function versionAbove(folder: string): string {
  const file = path.join(folder, 'package.json');
  if (fs.existsSync(file)) return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
  return path.dirname(folder) === folder ? 'unknown' : versionAbove(path.dirname(folder));
}

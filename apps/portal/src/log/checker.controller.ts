import fs from 'node:fs';
import path from 'node:path';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { notFound } from '#kernel/refusal';
import { Needs } from '#platform/http/needs';
import { ROOT } from '../web/assets.ts';

/** The outsider's checker as the build made it. Whoever distrusts us compares its SHA-256 with the leaf `checker.published`. */
@Controller()
@Needs('public-pages.read')
export class CheckerController {
  private readonly file = path.join(ROOT, 'dist/verify.mjs');

  @Get('verify.mjs')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="verify.mjs"')
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'no-cache')
  async checker(): Promise<StreamableFile> {
    const bytes = await fs.promises.readFile(this.file).catch(() => undefined);
    if (bytes === undefined) throw notFound('checker');
    return new StreamableFile(bytes);
  }
}

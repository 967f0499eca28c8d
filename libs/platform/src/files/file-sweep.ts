import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ServiceConfig } from '../config/service-config.ts';
import { ServiceLog } from '../logging/service-log.ts';
import { Uploads } from '../uploads/uploads.ts';
import { ContentStore } from './content-store.ts';

const EVERY_MS = 30_000;

/**
 * Of a service that takes files: asks the scanner again about those for which it had no verdict (or says at the start
 * that there is none), and takes away uploads that nobody has gone on with. Any number of replicas may sweep.
 */
@Injectable()
export class FileSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private ended = false;

  constructor(
    private readonly files: ContentStore,
    private readonly uploads: Uploads,
    private readonly config: ServiceConfig,
    private readonly log: ServiceLog,
  ) {}

  onApplicationBootstrap(): void {
    const { clamdAddress, demo } = this.config;
    if (clamdAddress === undefined && !demo)
      this.log.warn('uploads are NOT scanned for viruses: set CLAMD_ADDRESS (docs/operations/files.md)');
    this.plan();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private plan(): void {
    if (this.ended) return;
    this.timer = setTimeout(() => {
      this.running = this.sweep().then(() => this.plan());
    }, EVERY_MS);
    this.timer.unref();
  }

  private async sweep(): Promise<void> {
    try {
      const forgotten = await this.uploads.forgetOld();
      if (forgotten > 0) this.log.info('unfinished uploads were forgotten', { forgotten });
      if (this.config.clamdAddress === undefined) return;
      const { clean, infected, waiting } = await this.files.scanWaiting();
      if (clean + infected + waiting > 0) this.log.info('the quarantine was scanned', { clean, infected, waiting });
    } catch (error) {
      this.log.fault('the files could not be swept', error);
    }
  }
}

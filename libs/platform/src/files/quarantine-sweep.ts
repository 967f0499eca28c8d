import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ServiceConfig } from '../config/service-config.ts';
import { ServiceLog } from '../logging/service-log.ts';
import { ContentStore } from './content-store.ts';

const EVERY_MS = 30_000;

/**
 * Of a service that takes files: asks the scanner again about those for which it had no verdict, or says at the start
 * that there is none. Any number of replicas may sweep.
 */
@Injectable()
export class QuarantineSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private ended = false;

  constructor(
    private readonly files: ContentStore,
    private readonly config: ServiceConfig,
    private readonly log: ServiceLog,
  ) {}

  onApplicationBootstrap(): void {
    const { clamdAddress, demo } = this.config;
    if (clamdAddress !== undefined) this.plan();
    else if (!demo) this.log.warn('uploads are NOT scanned for viruses: set CLAMD_ADDRESS (docs/operations/files.md)');
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
      const { clean, infected, waiting } = await this.files.scanWaiting();
      if (clean + infected + waiting > 0) this.log.info('the quarantine was scanned', { clean, infected, waiting });
    } catch (error) {
      this.log.fault('the quarantine could not be scanned', error);
    }
  }
}

import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '../clock/rounds.ts';
import { ServiceConfig } from '../config/service-config.ts';
import { ServiceLog } from '../logging/service-log.ts';
import { Uploads } from '../uploads/uploads.ts';
import { ContentStore } from './content-store.ts';

const LOOK = { everyMs: 30_000, fault: 'the files could not be swept' };

/**
 * Of a service that takes files: asks the scanner again about those for which it had no verdict (or says at the start
 * that there is none), and takes away uploads that nobody has gone on with and what a crash left half written. Any number of replicas may sweep.
 */
@Injectable()
export class FileSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(
    private readonly files: ContentStore,
    private readonly uploads: Uploads,
    private readonly config: ServiceConfig,
    private readonly log: ServiceLog,
  ) {
    this.rounds = new Rounds((ending) => this.sweep(ending), LOOK, log);
  }

  onApplicationBootstrap(): void {
    const { clamdAddress, demo } = this.config;
    if (clamdAddress === undefined && !demo)
      this.log.warn('uploads are NOT scanned for viruses: set CLAMD_ADDRESS (docs/operations/files.md)');
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.end();
  }

  private async sweep(ending: AbortSignal): Promise<void> {
    const forgotten = await this.uploads.forgetOld();
    if (forgotten > 0) this.log.info('unfinished uploads were forgotten', { forgotten });
    await this.files.forgetDrafts();
    if (this.config.clamdAddress === undefined) return;
    const { clean, infected, waiting, faults } = await this.files.scanWaiting(ending);
    for (const fault of faults) this.log.fault('a file in quarantine could not be scanned', fault);
    if (clean + infected + waiting > 0) this.log.info('the quarantine was scanned', { clean, infected, waiting });
  }
}

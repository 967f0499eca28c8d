import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActRunner } from '#platform/act/act-runner';
import { ServiceLog } from '#platform/logging/service-log';
import { EndFactorResetService } from './end-factor-reset.service.ts';
import { FactorResetEntity } from './factor-reset.entity.ts';

const LOOK_MS = 60_000;
const DUE = `SELECT id FROM factor_reset WHERE status = 'confirmed' AND due_at <= now() ORDER BY due_at`;

/** Carries out what was confirmed, when its wait is over; what a crash leaves the next look finds. */
@Injectable()
export class FactorResetRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: ActRunner,
    private readonly ending: EndFactorResetService,
    private readonly log: ServiceLog,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking = this.looking
        .then(() => this.round())
        .catch((error: unknown) => this.log.fault('a lost factor could not be removed', error));
    }, LOOK_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Of two replicas that look at once, one finds the row as it was. */
  async round(): Promise<void> {
    const due: { id: string }[] = await this.dataSource.query(DUE);
    for (const { id } of due) {
      await this.acts.asSystem(async (act) => {
        const reset = await act.load(FactorResetEntity, id, 'factor reset', { lock: true });
        if (reset.status === 'confirmed') await this.ending.carryOut(act, reset);
      });
    }
  }
}

import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActRunner } from '#platform/act/act-runner';
import { Rounds } from '#platform/clock/rounds';
import { ServiceLog } from '#platform/logging/service-log';
import { EndFactorResetService } from './end-factor-reset.service.ts';
import { FactorResetEntity } from './factor-reset.entity.ts';

const LOOK = { everyMs: 60_000, fault: 'lost factors that are due could not be looked for' };
const DUE = `SELECT id FROM factor_reset WHERE status = 'confirmed' AND due_at <= now() ORDER BY due_at`;

/** Carries out what was confirmed, when its wait is over; what a crash leaves the next look finds. */
@Injectable()
export class FactorResetRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: ActRunner,
    private readonly ending: EndFactorResetService,
    private readonly log: ServiceLog,
  ) {
    this.rounds = new Rounds(() => this.round(), LOOK, log);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.end();
  }

  /** One that fails holds up none behind it: it is told, and tried again in the next round. */
  async round(): Promise<void> {
    const due: { id: string }[] = await this.dataSource.query(DUE);
    for (const { id } of due)
      await this.carryOut(id).catch((error: unknown) =>
        this.log.fault('a lost factor could not be removed', error, { factorReset: id }),
      );
  }

  /** Of two replicas that look at once, one finds the row as it was. */
  private async carryOut(id: string): Promise<void> {
    await this.acts.asSystem(async (act) => {
      const reset = await act.load(FactorResetEntity, id, 'factor reset', { lock: true });
      if (reset.status === 'confirmed') await this.ending.carryOut(act, reset);
    });
  }
}

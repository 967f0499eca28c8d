import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActRunner } from '#platform/act/act-runner';
import { ServiceClock } from '#platform/clock/service-clock';
import { ServiceLog } from '#platform/logging/service-log';
import { AccountChangeEntity } from './account-change.entity.ts';
import { isDue } from './account-change.rules.ts';
import { AccountChangeService } from './account-change.service.ts';
import { inBuiltRuns } from './open-account-change.ts';

const LOOK_MS = 60_000;
const DUE = `SELECT id FROM account_change WHERE status = 'agreed' AND counts_from <= $1 ORDER BY counts_from, id`;

/** Brings into force what was agreed, when its wait is over; what a crash leaves the next look finds. */
@Injectable()
export class AccountChangeRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: ActRunner,
    private readonly changes: AccountChangeService,
    private readonly clock: ServiceClock,
    private readonly log: ServiceLog,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking = this.looking
        .then(() => this.round())
        .catch((error: unknown) => this.log.fault('an account could not come into force', error));
    }, LOOK_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Of two replicas that look at once, one finds the row as it was. */
  async round(): Promise<void> {
    const due: { id: string }[] = await this.dataSource.query(DUE, [this.clock.now()]);
    for (const { id } of due) {
      await this.acts.asSystem(async (act) => {
        const change = await act.load(AccountChangeEntity, id, 'account change', { lock: true });
        const waitsForRun = (await inBuiltRuns(act.tx, [change.agreementId])).has(change.agreementId);
        if (isDue(change, act.now, waitsForRun)) await this.changes.takeEffect(act, change);
      });
    }
  }
}

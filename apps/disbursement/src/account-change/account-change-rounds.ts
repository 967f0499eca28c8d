import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActRunner } from '#platform/act/act-runner';
import { Rounds } from '#platform/clock/rounds';
import { ServiceClock } from '#platform/clock/service-clock';
import { ServiceLog } from '#platform/logging/service-log';
import { AccountChangeEntity } from './account-change.entity.ts';
import { isDue } from './account-change.rules.ts';
import { AccountChangeService } from './account-change.service.ts';
import { inBuiltRuns } from './open-account-change.ts';

const LOOK = { everyMs: 60_000, fault: 'accounts that are due could not be looked for' };
const DUE = `SELECT id FROM account_change WHERE status = 'agreed' AND counts_from <= $1 ORDER BY counts_from, id`;

/** Brings into force what was agreed, when its wait is over; what a crash leaves the next look finds. */
@Injectable()
export class AccountChangeRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: ActRunner,
    private readonly changes: AccountChangeService,
    private readonly clock: ServiceClock,
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
    const due: { id: string }[] = await this.dataSource.query(DUE, [this.clock.now()]);
    for (const { id } of due)
      await this.bringIntoForce(id).catch((error: unknown) =>
        this.log.fault('an account could not come into force', error, { accountChange: id }),
      );
  }

  /** Of two replicas that look at once, one finds the row as it was. */
  private async bringIntoForce(id: string): Promise<void> {
    await this.acts.asSystem(async (act) => {
      const change = await act.load(AccountChangeEntity, id, 'account change', { lock: true });
      const waitsForRun = (await inBuiltRuns(act.tx, [change.agreementId])).has(change.agreementId);
      if (isDue(change, act.now, waitsForRun)) await this.changes.takeEffect(act, change);
    });
  }
}

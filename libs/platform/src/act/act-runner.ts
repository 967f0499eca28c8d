import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { systemActor, type Actor } from '../actor/actor.ts';
import { ServiceClock } from '../clock/service-clock.ts';
import { requestScope } from '../logging/request-scope.ts';
import { OutboxSignal } from '../outbox/outbox-signal.ts';
import { Act, type Cause } from './act.ts';
import { ActSetting } from './act-setting.ts';
import { standAs } from './stand-as.ts';

export interface Doer {
  readonly actor: Actor;
  readonly requestId: string;
  readonly cause?: Cause;
}

/** The first statement of an act: it gives the transaction's time, or says that the act was done before. */
export type Opening<T> = { readonly at: Date } | { readonly done: T };

/** Runs acts: one transaction each, and after its commit the relay is woken to carry what was recorded. */
@Injectable()
export class ActRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly setting: ActSetting,
    private readonly clock: ServiceClock,
    private readonly outbox: OutboxSignal,
  ) {}

  async run<T>(
    doer: Doer,
    open: (tx: EntityManager) => Promise<Opening<T>>,
    work: (act: Act) => Promise<T>,
  ): Promise<T> {
    const result = await this.dataSource.transaction(async (tx) => {
      await standAs(tx, doer.actor);
      const opening = await open(tx);
      if ('done' in opening) return opening.done;
      return work(new Act(this.setting, { ...doer, tx, now: this.clock.at(opening.at), realTime: opening.at }));
    });
    this.outbox.wake();
    return result;
  }

  /**
   * An act of a person whose answer must not be kept, because it holds a secret that is shown once: no key, no stored
   * answer. Sent twice, it is done twice.
   */
  async unkept<T>(doer: Doer, work: (act: Act) => Promise<T>): Promise<T> {
    return this.run(doer, transactionTime, work);
  }

  /** An act of the service itself: what the calendar demands, not a person and not an event. */
  async asSystem<T>(work: (act: Act) => Promise<T>): Promise<T> {
    const doer = { actor: systemActor(this.setting.service), requestId: randomUUID() };
    return requestScope.run({ requestId: doer.requestId }, () => this.run(doer, transactionTime, work));
  }
}

async function transactionTime(tx: EntityManager): Promise<{ at: Date }> {
  const [row]: { at: Date }[] = await tx.query('SELECT transaction_timestamp() AS at');
  return row!;
}

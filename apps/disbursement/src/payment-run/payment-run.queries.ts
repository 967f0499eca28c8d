import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { PaymentRunView } from '#contracts/api/disbursement';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { ServiceClock } from '#platform/clock/service-clock';
import { BankAccountService } from '../bank-account/bank-account.service.ts';
import { openChangeRefusal } from '../account-change/account-change.rules.ts';
import { changingIn } from '../account-change/open-account-change.ts';
import { signerOf } from '../request/signature.ts';
import { TrancheEntity } from '../tranche/tranche.entity.ts';
import { BankFileService } from './bank-file.service.ts';
import { paymentRunView } from './payment-run.dto.ts';
import { PaymentRunEntity } from './payment-run.entity.ts';
import { maySettle } from './payment-run.policy.ts';
import { paymentRunVerbs } from './payment-run.rules.ts';
import { PaymentEntity } from './payment.entity.ts';

export interface BankFile {
  readonly name: string;
  readonly content: Buffer;
}

@Injectable()
export class PaymentRunQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: ServiceClock,
    private readonly files: BankFileService,
    private readonly bankAccounts: BankAccountService,
  ) {}

  /** Newest first. */
  @Reads('payment-run.read')
  async all(actor: Actor): Promise<PaymentRunView[]> {
    const { manager } = this.dataSource;
    return this.views(
      manager,
      actor,
      await manager.find(PaymentRunEntity, { order: { createdAt: 'DESC', number: 'DESC' } }),
    );
  }

  @Reads('payment-run.read')
  async one(actor: Actor, id: string): Promise<PaymentRunView> {
    const run = isUuid(id) ? await this.dataSource.manager.findOneBy(PaymentRunEntity, { id }) : null;
    if (run === null) throw notFound('payment run');
    return this.view(this.dataSource.manager, actor, run);
  }

  /** The plain bank file. Not while an account in it is being changed: `account-change-open`. That its accounts were handed out, and to whom, is committed before it leaves. */
  @Reads('payment-run.download')
  async file(actor: Actor, id: string): Promise<BankFile> {
    if (!isUuid(id)) throw notFound('payment run');
    return this.dataSource.transaction(async (tx) => {
      const select = {
        id: true,
        status: true,
        fileName: true,
        fileSealed: true,
        fileWrappedKey: true,
        fileKeyNumber: true,
      } as const;
      const run = await tx.findOne(PaymentRunEntity, { where: { id }, select });
      if (run === null) throw notFound('payment run');
      if (run.status === 'built' && (await changingIn(tx, id)).length > 0) throw openChangeRefusal();
      const reading = {
        readerId: signerOf(actor),
        purpose: 'download',
        paymentRunId: id,
        at: this.clock.now(),
      } as const;
      const tranches = await tx.findBy(TrancheEntity, { paymentRunId: id });
      for (const { agreementId } of tranches) await this.bankAccounts.note(tx, agreementId, reading);
      return { name: run.fileName, content: this.files.open(id, run) };
    });
  }

  async view(tx: EntityManager, actor: Actor, run: PaymentRunEntity): Promise<PaymentRunView> {
    const [view] = await this.views(tx, actor, [run]);
    return view!;
  }

  private async views(tx: EntityManager, actor: Actor, runs: readonly PaymentRunEntity[]): Promise<PaymentRunView[]> {
    const ids = In(runs.map(({ id }) => id));
    const payments = await tx.find(PaymentEntity, { where: { paymentRunId: ids }, order: { ordinal: 'ASC' } });
    const tranches = await tx.findBy(TrancheEntity, { paymentRunId: ids });
    const changing = new Map<string, string[]>();
    for (const { id, status } of runs) if (status === 'built') changing.set(id, await changingIn(tx, id));
    return runs.map((run) => {
      const paid = tranches.filter(({ paymentRunId }) => paymentRunId === run.id);
      const accountsChanging = changing.get(run.id) ?? [];
      const allowed = paymentRunVerbs(run.status, actor.roles, {
        maySettle: maySettle(actor, run, paid),
        maySend: accountsChanging.length === 0,
      });
      return paymentRunView(
        run,
        payments.filter(({ paymentRunId }) => paymentRunId === run.id),
        accountsChanging,
        allowed,
      );
    });
  }
}

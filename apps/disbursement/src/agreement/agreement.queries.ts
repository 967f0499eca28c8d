import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { AgreementLine, AgreementView } from '#contracts/api/disbursement';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Reading } from '#platform/act/reading';
import { Reads } from '#platform/act/reads';
import { systemActor, type Actor } from '#platform/actor/actor';
import { ServiceClock } from '#platform/clock/service-clock';
import { proposalRefusal } from '../account-change/account-change.rules.ts';
import { isOpenChange, newestChangeOf } from '../account-change/open-account-change.ts';
import { maskedAccount } from '../bank-account/bank-account.rules.ts';
import { BankAccountService } from '../bank-account/bank-account.service.ts';
import { isAllowed, mustSeeGrantOf, organisationsOpenTo } from '../organisation-copy/organisation-copy.queries.ts';
import { ReportEntity } from '../report/report.entity.ts';
import { ReportQueries } from '../report/report.queries.ts';
import { signerOf } from '../request/signature.ts';
import { TrancheEntity } from '../tranche/tranche.entity.ts';
import { TrancheQueries } from '../tranche/tranche.queries.ts';
import { agreementLine, agreementView } from './agreement.dto.ts';
import { AgreementEntity } from './agreement.entity.ts';
import { maySee } from './agreement.policy.ts';
import { agreementVerbs } from './agreement.rules.ts';

interface Parts {
  readonly tranches: readonly TrancheEntity[];
  readonly reports: readonly ReportEntity[];
}

const paidOf = (tranches: readonly TrancheEntity[]): bigint =>
  tranches.reduce((sum, { status, amountMinor }) => (status === 'paid' ? sum + amountMinor : sum), 0n);

@Injectable()
export class AgreementQueries {
  constructor(
    private readonly reading: Reading,
    private readonly clock: ServiceClock,
    private readonly tranches: TrancheQueries,
    private readonly reports: ReportQueries,
    private readonly bankAccounts: BankAccountService,
  ) {}

  @Reads('agreement.read')
  async all(actor: Actor): Promise<AgreementLine[]> {
    return this.reading.as(actor, async (tx) => {
      const organisations = await organisationsOpenTo(tx, actor, 'agreement');
      const where = organisations === 'all' ? {} : { organisationId: In(organisations) };
      const agreements = await tx.find(AgreementEntity, { where, order: { createdAt: 'DESC', number: 'DESC' } });
      const tranches = await tx.findBy(TrancheEntity, { agreementId: In(agreements.map(({ id }) => id)) });
      return agreements.map((one) =>
        agreementLine(one, paidOf(tranches.filter(({ agreementId }) => agreementId === one.id))),
      );
    });
  }

  /** With the bank account, masked, for those who may see it; that they saw it is written down in the same transaction. */
  @Reads('agreement.read')
  async one(actor: Actor, id: string): Promise<AgreementView> {
    if (!isUuid(id)) throw notFound('agreement');
    const { organisation, view } = await this.reading.as(actor, async (tx) => {
      const agreement = await tx.findOneBy(AgreementEntity, { id });
      if (agreement === null) throw notFound('agreement');
      const organisation = await mustSeeGrantOf(tx, actor, agreement.organisationId, 'agreement');
      const bankAccount = maySee('bankAccount', actor, organisation) ? await this.maskedAccount(tx, actor, id) : null;
      return { organisation, view: { ...(await this.view(tx, actor, agreement)), bankAccount } };
    });
    if (!maySee('accountSharedWith', actor, organisation)) return view;
    // as the system: an auditor sees that two accounts are one without seeing either
    const system = systemActor('disbursement');
    return { ...view, accountSharedWith: await this.reading.as(system, (tx) => this.bankAccounts.sharedWith(tx, id)) };
  }

  /** Without the bank account: answers to acts are stored with their idempotency key, and it may not stand there. */
  async view(tx: EntityManager, actor: Actor, agreement: AgreementEntity): Promise<AgreementView> {
    const { tranches, reports } = await this.parts(tx, agreement.id);
    const change = await newestChangeOf(tx, agreement.id);
    const isOpen = change !== null && isOpenChange(change);
    const mayPropose = await isAllowed(tx, actor, agreement.organisationId, 'account-change.propose');
    const maySeeChange = await isAllowed(tx, actor, agreement.organisationId, 'account-change.read');
    const maySign = await isAllowed(tx, actor, agreement.organisationId, 'agreement.sign');
    return agreementView(agreement, {
      paidMinor: paidOf(tranches),
      bankAccount: null,
      accountSharedWith: [],
      accountChange: isOpen ? { id: change.id, status: change.status } : null,
      accountRefused: maySeeChange ? (change?.refusedReason ?? null) : null,
      mayProposeAccount: mayPropose && proposalRefusal(agreement.status, isOpen) === null,
      tranches: await this.tranches.views(tx, actor, tranches),
      reports: await this.reports.views(tx, actor, reports),
      allowed: agreementVerbs({ status: agreement.status, tranches, reports }, { roles: actor.roles, maySign }),
    });
  }

  async parts(tx: EntityManager, agreementId: string): Promise<Parts> {
    const choice = { where: { agreementId }, order: { ordinal: 'ASC' } } as const;
    return { tranches: await tx.find(TrancheEntity, choice), reports: await tx.find(ReportEntity, choice) };
  }

  private async maskedAccount(
    tx: EntityManager,
    actor: Actor,
    agreementId: string,
  ): Promise<AgreementView['bankAccount']> {
    const reading = {
      readerId: signerOf(actor),
      purpose: 'shown-masked',
      paymentRunId: null,
      at: this.clock.now(),
    } as const;
    const account = await this.bankAccounts.read(tx, agreementId, reading);
    return account && { holder: account.holder, masked: maskedAccount(account), bankName: account.bankName };
  }
}

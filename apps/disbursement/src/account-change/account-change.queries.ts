import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { AccountChangeView } from '#contracts/api/disbursement';
import { hiddenBy, may, rowsThatHold, type Someone } from '#contracts/policy';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Reading } from '#platform/act/reading';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { ServiceClock } from '#platform/clock/service-clock';
import { AgreementEntity } from '../agreement/agreement.entity.ts';
import { BankAccountService } from '../bank-account/bank-account.service.ts';
import { maskedAccount } from '../bank-account/bank-account.rules.ts';
import type { OrganisationCopyEntity } from '../organisation-copy/organisation-copy.entity.ts';
import { standingToGrant } from '../organisation-copy/organisation-copy.policy.ts';
import { granteesOf, mustSeeGrantOf, organisationsOpenTo } from '../organisation-copy/organisation-copy.queries.ts';
import { signerOf } from '../request/signature.ts';
import { accountChangeView } from './account-change.dto.ts';
import { AccountChangeEntity } from './account-change.entity.ts';
import { mayDecide } from './account-change.policy.ts';
import { accountChangeVerbs } from './account-change.rules.ts';
import { inBuiltRuns } from './open-account-change.ts';

@Injectable()
export class AccountChangeQueries {
  constructor(
    private readonly reading: Reading,
    private readonly clock: ServiceClock,
    private readonly bankAccounts: BankAccountService,
  ) {}

  /** Newest first, without the accounts. */
  @Reads('account-change.read')
  async all(actor: Actor): Promise<AccountChangeView[]> {
    return this.reading.as(actor, async (tx) => {
      const organisations = await organisationsOpenTo(tx, actor, 'account-change');
      const where = organisations === 'all' ? {} : { organisationId: In(organisations) };
      return this.views(
        tx,
        actor,
        await tx.find(AccountChangeEntity, { where, order: { createdAt: 'DESC', id: 'ASC' } }),
      );
    });
  }

  /** With the proposed account, masked, for those who may see it; that they saw it is written down. */
  @Reads('account-change.read')
  async one(actor: Actor, id: string): Promise<AccountChangeView> {
    return this.reading.as(actor, async (tx) => {
      const change = isUuid(id) ? await tx.findOneBy(AccountChangeEntity, { id }) : null;
      if (change === null) throw notFound('account change');
      const organisation = await mustSeeGrantOf(tx, actor, change.organisationId, 'account-change');
      const view = await this.view(tx, actor, change);
      return maySeeAccount(actor, organisation) ? { ...view, account: await this.account(tx, actor, change) } : view;
    });
  }

  /** Without the account: answers to acts are stored with their idempotency key, and it may not stand there. */
  async view(tx: EntityManager, actor: Actor, change: AccountChangeEntity): Promise<AccountChangeView> {
    const [view] = await this.views(tx, actor, [change]);
    return view!;
  }

  private async views(
    tx: EntityManager,
    actor: Actor,
    changes: readonly AccountChangeEntity[],
  ): Promise<AccountChangeView[]> {
    const ids = changes.map(({ agreementId }) => agreementId);
    const agreements = await tx.findBy(AgreementEntity, { id: In(ids) });
    const [grantees, held] = [await granteesOf(tx, changes), await inBuiltRuns(tx, ids)];
    return changes.map((change) => {
      const { number, organisationName } = agreements.find(({ id }) => id === change.agreementId)!;
      const grantee = grantees.get(change.organisationId) ?? null;
      const reader = {
        roles: actor.roles,
        mayDecide: (verb: 'confirm' | 'agree') => mayDecide(actor, change, verb),
        mayWithdraw: may('account-change.withdraw', actor, standingToGrant, grantee),
      };
      return accountChangeView(change, {
        agreementNumber: number,
        organisationName,
        account: null,
        waitsForRun: change.status === 'agreed' && held.has(change.agreementId),
        allowed: accountChangeVerbs(change.status, reader),
      });
    });
  }

  private async account(
    tx: EntityManager,
    actor: Actor,
    { agreementId, bankAccountId }: AccountChangeEntity,
  ): Promise<AccountChangeView['account']> {
    const reading = {
      purpose: 'shown-masked',
      paymentRunId: null,
      readerId: signerOf(actor),
      at: this.clock.now(),
    } as const;
    const account = await this.bankAccounts.readOne(tx, { agreementId, bankAccountId }, reading);
    return { holder: account.holder, masked: maskedAccount(account), bankName: account.bankName };
  }
}

/** Asked before the account is opened, because every opening is written down. */
function maySeeAccount(reader: Someone, organisation: OrganisationCopyEntity | null): boolean {
  const rows = rowsThatHold('account-change.read', reader, standingToGrant, organisation);
  return rows.length > 0 && !hiddenBy(rows).includes('account');
}

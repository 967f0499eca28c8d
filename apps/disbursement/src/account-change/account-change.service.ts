import { Injectable } from '@nestjs/common';
import type { AccountChangeView } from '#contracts/api/disbursement';
import { accountChangeLifecycle } from '#contracts/lifecycles/account-change.lifecycle';
import { refuseIfAny, wrongField } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { VersionedRequest } from '#platform/http/versioned-request';
import { newestLeaf } from '#platform/record/earlier-leaves';
import { AgreementEntity } from '../agreement/agreement.entity.ts';
import { bankAccountRefusals, tidyBankAccount } from '../bank-account/bank-account.rules.ts';
import { BankAccountService } from '../bank-account/bank-account.service.ts';
import { mustBeAllowed } from '../organisation-copy/organisation-copy.queries.ts';
import { ReasonRequest } from '../request/reason.request.ts';
import { signatureOf, signerOf } from '../request/signature.ts';
import { TrancheService } from '../tranche/tranche.service.ts';
import { ConfirmAccountRequest, ProposeAccountRequest } from './account-change.dto.ts';
import { AccountChangeEntity } from './account-change.entity.ts';
import { mustBeAnotherOfficer } from './account-change.policy.ts';
import { AccountChangeQueries } from './account-change.queries.ts';
import { countsFrom, proposalRefusal } from './account-change.rules.ts';
import { openChangesOf } from './open-account-change.ts';

@Injectable()
export class AccountChangeService {
  constructor(
    private readonly bankAccounts: BankAccountService,
    private readonly tranches: TrancheService,
    private readonly queries: AccountChangeQueries,
  ) {}

  /**
   * From now on nothing of the grant is paid until the change is decided. Refusals: `not-found`, `representative-needed`,
   * `fresh-factor-needed`, `account-not-changeable`, `account-change-open`, `correct-these-fields`; the last names `checked`
   * alone when the account is right and its sender has not yet looked at it once more.
   */
  @Performs('account-change.propose')
  async propose(act: Act, agreementId: string, request: ProposeAccountRequest): Promise<AccountChangeView> {
    const agreement = await act.load(AgreementEntity, agreementId, 'agreement', { lock: true });
    const { organisationId } = agreement;
    await mustBeAllowed(act.tx, act.actor, organisationId, 'account-change.propose', 'agreement');
    const refusal = proposalRefusal(agreement.status, (await openChangesOf(act.tx, [agreementId])).size > 0);
    if (refusal !== null) throw refusal;
    const account = tidyBankAccount(request.bankAccount);
    refuseIfAny(bankAccountRefusals(account));
    if (!request.checked)
      refuseIfAny([wrongField('checked', 'not-checked', 'Look at the account once more, then send it.')]);
    const bankAccountId = await this.bankAccounts.keep(act, agreementId, account);
    const proposer = { proposedBy: signerOf(act.actor), proposedByName: act.actor.name };
    const values = { id: act.newId(), agreementId, organisationId, bankAccountId, ...proposer };
    const change = await act.create(accountChangeLifecycle, AccountChangeEntity, 'propose', values, {
      payload: factsOf(values),
      under: agreement,
      restsOn: await newestLeaf(act.tx, 'agreement', agreementId, 'agreement.signed'),
    });
    return this.queries.view(act.tx, act.actor, change);
  }

  /** Who certifies has made sure that the grantee means it. Refusals: `not-found`, `needs-another-person`, `not-allowed-now`, `stale`. */
  @Performs('account-change.confirm')
  async confirm(act: Act, id: string, { version, verification }: ConfirmAccountRequest): Promise<AccountChangeView> {
    const { change, agreement } = await load(act, id);
    mustBeAnotherOfficer(act.actor, change, 'confirm');
    const { by, byName, for: principal, forName } = signatureOf(act.actor, 'account-change.confirm');
    const officer = { confirmedBy: by, confirmedByName: byName, confirmedFor: principal, confirmedForName: forName };
    const how = verification.trim();
    await act.move(accountChangeLifecycle, AccountChangeEntity, change, 'confirm', {
      version,
      set: { ...officer, confirmedAt: act.now, verification: how },
      payload: { ...factsOf(change), verification: how },
      under: agreement,
      restsOn: await newestLeaf(act.tx, 'account-change', id, 'account-change.proposed'),
    });
    return this.queries.view(act.tx, act.actor, change);
  }

  /** Who approves agrees, and the wait begins. Refusals as for `confirm`. */
  @Performs('account-change.agree')
  async agree(act: Act, id: string, { version }: VersionedRequest): Promise<AccountChangeView> {
    const { change, agreement } = await load(act, id);
    mustBeAnotherOfficer(act.actor, change, 'agree');
    const { by, byName, for: principal, forName } = signatureOf(act.actor, 'account-change.agree');
    const officer = { agreedBy: by, agreedByName: byName, agreedFor: principal, agreedForName: forName };
    const from = countsFrom(act.now);
    await act.move(accountChangeLifecycle, AccountChangeEntity, change, 'agree', {
      version,
      set: { ...officer, agreedAt: act.now, countsFrom: from },
      payload: { ...factsOf(change), countsFrom: from.toISOString() },
      under: agreement,
      restsOn: await newestLeaf(act.tx, 'account-change', id, 'account-change.confirmed'),
    });
    return this.queries.view(act.tx, act.actor, change);
  }

  /** The account in force stays. Refusals: `not-found`, `not-allowed-now`, `stale`. */
  @Performs('account-change.refuse')
  async refuse(act: Act, id: string, { version, reason }: ReasonRequest): Promise<AccountChangeView> {
    const { change, agreement } = await load(act, id);
    const refusedReason = reason.trim();
    await act.move(accountChangeLifecycle, AccountChangeEntity, change, 'refuse', {
      version,
      set: { refusedReason },
      payload: { ...factsOf(change), reason: refusedReason },
      under: agreement,
    });
    return this.queries.view(act.tx, act.actor, change);
  }

  /** The same by anybody of the organisation. Refusals: `not-found`, `not-allowed-now`, `stale`. */
  @Performs('account-change.withdraw')
  async withdraw(act: Act, id: string, { version }: VersionedRequest): Promise<AccountChangeView> {
    const { change, agreement } = await load(act, id);
    await mustBeAllowed(act.tx, act.actor, change.organisationId, 'account-change.withdraw');
    await act.move(accountChangeLifecycle, AccountChangeEntity, change, 'withdraw', {
      version,
      payload: factsOf(change),
      under: agreement,
    });
    return this.queries.view(act.tx, act.actor, change);
  }

  /** Its wait is over: it is the account in force, and what was signed for the old one is signed again. */
  @Performs('account-change.take-effect')
  async takeEffect(act: Act, change: AccountChangeEntity): Promise<void> {
    const agreement = await act.load(AgreementEntity, change.agreementId, 'agreement', { lock: true });
    await act.move(accountChangeLifecycle, AccountChangeEntity, change, 'take-effect', {
      payload: factsOf(change),
      under: agreement,
      restsOn: await newestLeaf(act.tx, 'account-change', change.id, 'account-change.agreed'),
    });
    await this.tranches.resetAll(act, agreement, change.id);
  }
}

async function load(act: Act, id: string): Promise<{ change: AccountChangeEntity; agreement: AgreementEntity }> {
  const change = await act.load(AccountChangeEntity, id, 'account change');
  return { change, agreement: await act.load(AgreementEntity, change.agreementId, 'account change') };
}

function factsOf({
  id,
  agreementId,
  organisationId,
}: Pick<AccountChangeEntity, 'id' | 'agreementId' | 'organisationId'>) {
  return { accountChangeId: id, agreementId, organisationId };
}

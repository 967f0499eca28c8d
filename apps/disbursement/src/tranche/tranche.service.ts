import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import type { TrancheView } from '#contracts/api/disbursement';
import { trancheLifecycle } from '#contracts/lifecycles/tranche.lifecycle';
import { toMoneyText, type Money } from '#kernel/money';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { refuseIfAny } from '#kernel/refusal';
import { VersionedRequest } from '#platform/http/versioned-request';
import { newestLeaf, newestLeaves } from '#platform/record/earlier-leaves';
import { mustHaveSettledAccount } from '../account-change/open-account-change.ts';
import { AgreementEntity } from '../agreement/agreement.entity.ts';
import type { PlannedTranche } from '../agreement/agreement.text.ts';
import { BankAccountService } from '../bank-account/bank-account.service.ts';
import { dayOf } from '#kernel/days';
import { obligationReleased, tranchePaid } from '../ledger/ledger.rules.ts';
import { LedgerService } from '../ledger/ledger.service.ts';
import { mustBeAllowed } from '../organisation-copy/organisation-copy.queries.ts';
import { ReportEntity } from '../report/report.entity.ts';
import { ReasonRequest } from '../request/reason.request.ts';
import { signatureOf, signerOf } from '../request/signature.ts';
import { CertifyTrancheRequest } from './tranche.dto.ts';
import { TrancheEntity } from './tranche.entity.ts';
import { TrancheQueries, witnessedLeaf } from './tranche.queries.ts';
import { mustBeAnotherPerson, type Signing } from './tranche.policy.ts';
import { cancelRefusal, releaseRefusal, requestRefusal, sharedAccountRefusals } from './tranche.rules.ts';

const UNCERTIFIED = {
  certifiedBy: null,
  certifiedByName: null,
  certifiedFor: null,
  certifiedForName: null,
  certifiedAt: null,
  sharedAccountReason: null,
  approvedBy: null,
  approvedByName: null,
  approvedFor: null,
  approvedForName: null,
  approvedAt: null,
};
const UNSIGNED = { requestedBy: null, requestedAt: null, ...UNCERTIFIED };
const UNRELEASED = {
  releasedBy: null,
  releasedByName: null,
  releasedFor: null,
  releasedForName: null,
  releasedAt: null,
};

@Injectable()
export class TrancheService {
  constructor(
    private readonly ledger: LedgerService,
    private readonly bankAccounts: BankAccountService,
    private readonly queries: TrancheQueries,
  ) {}

  @Performs('tranche.plan')
  async plan(
    act: Act,
    agreement: AgreementEntity,
    { ordinal, title, amount, afterReport }: PlannedTranche,
  ): Promise<void> {
    const { id: agreementId, organisationId } = agreement;
    const values = {
      id: act.newId(),
      agreementId,
      organisationId,
      ordinal,
      amountMinor: amount.minor,
      currency: amount.currency,
    };
    const restsOn = await newestLeaf(act.tx, 'agreement', agreementId, 'agreement.drafted');
    const event = { payload: factsOf(values), under: agreement, restsOn };
    await act.create(trancheLifecycle, TrancheEntity, 'plan', { ...values, title, afterReport }, event);
  }

  /** Refusals: `not-found`, `agreement-not-active`, `former-tranche-not-paid`, `report-not-accepted`, `stale`. */
  @Performs('tranche.request')
  async request(act: Act, id: string, { version }: VersionedRequest): Promise<TrancheView> {
    const { tranche, agreement } = await load(act, id);
    await mustBeAllowed(act.tx, act.actor, tranche.organisationId, 'tranche.request');
    const refusal = requestRefusal(tranche, await this.queries.grantState(act.tx, agreement));
    if (refusal !== null) throw refusal;
    await act.move(trancheLifecycle, TrancheEntity, tranche, 'request', {
      version,
      set: { requestedBy: signerOf(act.actor), requestedAt: act.now, returnedReason: null },
      payload: factsOf(tranche),
      under: agreement,
      restsOn: await groundsOfRequest(act, tranche),
    });
    return this.queries.view(act.tx, act.actor, tranche);
  }

  /**
   * First of the three people. Refusals: `not-found`, `needs-another-person`, `correct-these-fields` (an account of two
   * organisations, without a reason), `not-allowed-now`, `stale`.
   */
  @Performs('tranche.certify')
  async certify(act: Act, id: string, { version, sharedAccountReason }: CertifyTrancheRequest): Promise<TrancheView> {
    const { tranche, agreement } = await this.unsignedBy(act, id, 'certify');
    const sharedWith = await this.bankAccounts.sharedWith(act.tx, agreement.id);
    const reason = sharedAccountReason?.trim() ?? '';
    if (tranche.status === 'requested') refuseIfAny(sharedAccountRefusals(sharedWith, reason));
    const shared = { sharedAccountReason: sharedWith.length === 0 ? null : reason };
    const { by, byName, for: principal, forName } = signatureOf(act.actor, 'tranche.certify');
    const set = {
      certifiedBy: by,
      certifiedByName: byName,
      certifiedFor: principal,
      certifiedForName: forName,
      certifiedAt: act.now,
      ...shared,
    };
    const restsOn = await newestLeaf(act.tx, 'tranche', id, 'tranche.requested');
    const change = { version, set, payload: { ...factsOf(tranche), ...shared }, under: agreement, restsOn };
    await act.move(trancheLifecycle, TrancheEntity, tranche, 'certify', change);
    return this.queries.view(act.tx, act.actor, tranche);
  }

  /** Second. Refusals as for `certify`. */
  @Performs('tranche.approve')
  async approve(act: Act, id: string, { version }: VersionedRequest): Promise<TrancheView> {
    const { tranche, agreement } = await this.unsignedBy(act, id, 'approve');
    const { by, byName, for: principal, forName } = signatureOf(act.actor, 'tranche.approve');
    const set = {
      approvedBy: by,
      approvedByName: byName,
      approvedFor: principal,
      approvedForName: forName,
      approvedAt: act.now,
    };
    const restsOn = await newestLeaf(act.tx, 'tranche', id, 'tranche.certified');
    const change = { version, set, payload: factsOf(tranche), under: agreement, restsOn };
    await act.move(trancheLifecycle, TrancheEntity, tranche, 'approve', change);
    return this.queries.view(act.tx, act.actor, tranche);
  }

  /** Third: the tranche goes into the next payment run. Refusals as for `certify`, and `decision-not-witnessed`. */
  @Performs('tranche.release')
  async release(act: Act, id: string, { version }: VersionedRequest): Promise<TrancheView> {
    const { tranche, agreement } = await this.unsignedBy(act, id, 'release');
    const witnessed = await witnessedLeaf(act.tx, agreement);
    const refusal = tranche.status === 'approved' ? releaseRefusal({ decisionWitnessed: witnessed !== null }) : null;
    if (refusal !== null) throw refusal;
    const { by, byName, for: principal, forName } = signatureOf(act.actor, 'tranche.release');
    const set = {
      releasedBy: by,
      releasedByName: byName,
      releasedFor: principal,
      releasedForName: forName,
      releasedAt: act.now,
    };
    const restsOn = [...(await groundsOfRelease(act, tranche)), ...(witnessed === null ? [] : [witnessed])];
    const change = { version, set, payload: factsOf(tranche), under: agreement, restsOn };
    await act.move(trancheLifecycle, TrancheEntity, tranche, 'release', change);
    return this.queries.view(act.tx, act.actor, tranche);
  }

  /** Takes every signature off: the grantee asks again. Refusals: `not-found`, `not-allowed-now`, `stale`. */
  @Performs('tranche.return')
  async return(act: Act, id: string, { version, reason }: ReasonRequest): Promise<TrancheView> {
    const { tranche, agreement } = await load(act, id);
    await act.move(trancheLifecycle, TrancheEntity, tranche, 'return', {
      version,
      set: { ...UNSIGNED, returnedReason: reason.trim() },
      payload: { ...factsOf(tranche), reason: reason.trim() },
      under: agreement,
    });
    return this.queries.view(act.tx, act.actor, tranche);
  }

  /** What was owed for it is owed no more. Refusals: `not-found`, `agreement-not-active`, `not-allowed-now`, `stale`. */
  @Performs('tranche.cancel')
  async cancel(act: Act, id: string, { version, reason }: ReasonRequest): Promise<TrancheView> {
    const { tranche, agreement } = await load(act, id);
    const refusal = cancelRefusal(agreement.status);
    if (refusal !== null) throw refusal;
    await this.drop(act, { tranche, agreement }, reason.trim(), version);
    await this.ledger.book(act, obligationReleased(id, moneyOf(tranche), dayOf(act.now)));
    return this.queries.view(act.tx, act.actor, tranche);
  }

  /** With an agreement that never became active; nothing was owed yet. */
  async cancelAll(act: Act, agreement: AgreementEntity, reason: string): Promise<void> {
    const where = { agreementId: agreement.id };
    const tranches = await act.tx.find(TrancheEntity, { where, order: { ordinal: 'ASC' } });
    for (const tranche of tranches) await this.drop(act, { tranche, agreement }, reason);
  }

  /** Only a payment run that is settled calls this, in its own act: run, tranches and books change together. */
  @Performs('tranche.pay')
  async pay(act: Act, tranche: TrancheEntity, paymentRunId: string, paidOn: string): Promise<void> {
    await act.move(trancheLifecycle, TrancheEntity, tranche, 'pay', {
      set: { paidOn },
      payload: { ...factsOf(tranche), paymentRunId, paidOn },
      under: await agreementOf(act, tranche),
      restsOn: [
        ...(await newestLeaf(act.tx, 'tranche', tranche.id, 'tranche.released')),
        ...(await newestLeaf(act.tx, 'payment-run', paymentRunId, 'payment-run.settled')),
      ],
    });
    await this.ledger.book(act, tranchePaid(tranche.id, moneyOf(tranche), paidOn));
  }

  /** When another account has come into force. What is in a bank file already was signed for the old one and is settled so. */
  async resetAll(act: Act, agreement: AgreementEntity, accountChangeId: string): Promise<void> {
    const signed = {
      agreementId: agreement.id,
      paymentRunId: IsNull(),
      status: In(['certified', 'approved', 'released']),
    };
    const tranches = await act.tx.find(TrancheEntity, { where: signed, order: { ordinal: 'ASC' } });
    for (const tranche of tranches) await this.reset(act, { tranche, agreement }, accountChangeId);
  }

  @Performs('tranche.reset')
  private async reset(act: Act, { tranche, agreement }: Agreed, accountChangeId: string): Promise<void> {
    await act.move(trancheLifecycle, TrancheEntity, tranche, 'reset', {
      set: { ...UNCERTIFIED, ...UNRELEASED },
      payload: { ...factsOf(tranche), accountChangeId },
      under: agreement,
      restsOn: await newestLeaf(act.tx, 'account-change', accountChangeId, 'account-change.took-effect'),
    });
  }

  /** The agreement's row is held: a change of its account comes before this signature or after it. */
  private async unsignedBy(act: Act, id: string, verb: Signing): Promise<Agreed> {
    const tranche = await act.load(TrancheEntity, id, 'tranche');
    const agreement = await act.load(AgreementEntity, tranche.agreementId, 'tranche', { lock: true });
    mustBeAnotherPerson(act.actor, tranche, verb);
    await mustHaveSettledAccount(act.tx, agreement.id);
    return { tranche, agreement };
  }

  private async drop(act: Act, { tranche, agreement }: Agreed, reason: string, version?: number): Promise<void> {
    await act.move(trancheLifecycle, TrancheEntity, tranche, 'cancel', {
      ...(version !== undefined && { version }),
      payload: { ...factsOf(tranche), reason },
      under: agreement,
      // of an active agreement, or with one that was cancelled just now
      restsOn: await newestLeaf(act.tx, 'agreement', agreement.id, 'agreement.countersigned', 'agreement.cancelled'),
    });
  }
}

interface Agreed {
  readonly tranche: TrancheEntity;
  readonly agreement: AgreementEntity;
}

async function load(act: Act, id: string): Promise<Agreed> {
  const tranche = await act.load(TrancheEntity, id, 'tranche');
  return { tranche, agreement: await agreementOf(act, tranche) };
}

const agreementOf = (act: Act, { agreementId }: TrancheEntity): Promise<AgreementEntity> =>
  act.load(AgreementEntity, agreementId, 'tranche');

/** The agreement in force, the end of every tranche before this one, and the report that unlocks it. */
async function groundsOfRequest(act: Act, { agreementId, ordinal, afterReport }: TrancheEntity): Promise<string[]> {
  const former = await act.tx.findBy(TrancheEntity, { agreementId, ordinal: LessThan(ordinal) });
  const formerIds = former.map(({ id }) => id);
  const report =
    afterReport === null ? null : await act.tx.findOneBy(ReportEntity, { agreementId, ordinal: afterReport });
  return [
    ...(await newestLeaf(act.tx, 'agreement', agreementId, 'agreement.countersigned')),
    ...(await newestLeaves(act.tx, 'tranche', formerIds, 'tranche.paid', 'tranche.cancelled')),
    ...(report === null ? [] : await newestLeaf(act.tx, 'report', report.id, 'report.accepted')),
  ];
}

/** The two signatures before this one, and the agreement in force. */
async function groundsOfRelease(act: Act, { id, agreementId }: TrancheEntity): Promise<string[]> {
  return [
    ...(await newestLeaf(act.tx, 'tranche', id, 'tranche.certified')),
    ...(await newestLeaf(act.tx, 'tranche', id, 'tranche.approved')),
    ...(await newestLeaf(act.tx, 'agreement', agreementId, 'agreement.countersigned')),
  ];
}

type Facts = Pick<TrancheEntity, 'id' | 'agreementId' | 'organisationId' | 'ordinal' | 'amountMinor' | 'currency'>;

const moneyOf = ({ amountMinor, currency }: Facts): Money => ({ minor: amountMinor, currency });

function factsOf(tranche: Facts) {
  const { id, agreementId, organisationId, ordinal } = tranche;
  return { trancheId: id, agreementId, organisationId, ordinal, amount: toMoneyText(moneyOf(tranche)) };
}

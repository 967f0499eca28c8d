import { Injectable } from '@nestjs/common';
import type { AgreementView } from '#contracts/api/disbursement';
import { agreementLifecycle } from '#contracts/lifecycles/agreement.lifecycle';
import { toMoneyText, type Money } from '#kernel/money';
import { refuseIfAny } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { VersionedRequest } from '#platform/http/versioned-request';
import { newestLeaf, newestLeaves } from '#platform/record/earlier-leaves';
import { bankAccountRefusals, tidyBankAccount } from '../bank-account/bank-account.rules.ts';
import { BankAccountService } from '../bank-account/bank-account.service.ts';
import { dayOf } from '#kernel/days';
import { obligationEntered } from '../ledger/ledger.rules.ts';
import { LedgerService } from '../ledger/ledger.service.ts';
import { nextNumber } from '../numbering/number-series.ts';
import { mustBeAllowed } from '../organisation-copy/organisation-copy.queries.ts';
import { ReportService } from '../report/report.service.ts';
import { ReasonRequest } from '../request/reason.request.ts';
import { signatureOf, signerOf } from '../request/signature.ts';
import { TrancheService } from '../tranche/tranche.service.ts';
import { CountersignAgreementRequest, SignAgreementRequest } from './agreement.dto.ts';
import { AgreementEntity } from './agreement.entity.ts';
import { AgreementQueries } from './agreement.queries.ts';
import { closingRefusal, contentHashOf, lastDayOf, startRefusals } from './agreement.rules.ts';
import { agreementText, type AgreedFacts } from './agreement.text.ts';

/** The board's decision that an agreement follows: its day, and its leaf in the public log (hexadecimal). */
export interface Decision {
  readonly awardedOn: string;
  readonly decisionLeaf: string;
}

@Injectable()
export class AgreementService {
  constructor(
    private readonly tranches: TrancheService,
    private readonly reports: ReportService,
    private readonly ledger: LedgerService,
    private readonly bankAccounts: BankAccountService,
    private readonly queries: AgreementQueries,
  ) {}

  /** Agreement, tranches and reports come into being in one act. An application gets one agreement, ever. */
  @Performs('agreement.draft')
  async draft(act: Act, award: Omit<AgreedFacts, 'number'>, decision: Decision): Promise<void> {
    const facts = { ...award, number: await nextNumber(act.tx, 'G', act.now) };
    const { amount, tranches, reports, ...columns } = facts;
    const values = {
      ...columns,
      id: act.newId(),
      amountMinor: amount.minor,
      currency: amount.currency,
      ...decision,
      text: agreementText(facts),
      contentHash: contentHashOf(facts),
    };
    const event = { payload: factsOf(values), under: facts };
    const agreement = await act.create(agreementLifecycle, AgreementEntity, 'draft', values, event);
    for (const tranche of tranches) await this.tranches.plan(act, agreement, tranche);
    for (const report of reports) await this.reports.schedule(act, agreement, report);
  }

  /** Refusals: `not-found`, `correct-these-fields`, `not-allowed-now`, `stale`. The account is sealed before it is stored. */
  @Performs('agreement.sign')
  async sign(act: Act, id: string, { version, bankAccount }: SignAgreementRequest): Promise<AgreementView> {
    const agreement = await act.load(AgreementEntity, id, 'agreement');
    await mustBeAllowed(act.tx, act.actor, agreement.organisationId, 'agreement.sign');
    const account = tidyBankAccount(bankAccount);
    refuseIfAny(bankAccountRefusals(account));
    await act.move(agreementLifecycle, AgreementEntity, agreement, 'sign', {
      version,
      set: { signedAt: act.now, signedBy: signerOf(act.actor), signedByName: act.actor.name },
      payload: { agreementId: id, organisationId: agreement.organisationId, contentHash: agreement.contentHash },
      under: agreement,
      restsOn: await newestLeaf(act.tx, 'agreement', id, 'agreement.drafted'),
    });
    await this.bankAccounts.keep(act, id, account);
    return this.queries.view(act.tx, act.actor, agreement);
  }

  /** The grant is owed from now on. Refusals: `not-found`, `correct-these-fields`, `not-allowed-now`, `stale`. */
  @Performs('agreement.countersign')
  async countersign(act: Act, id: string, { version, startsOn }: CountersignAgreementRequest): Promise<AgreementView> {
    const agreement = await act.load(AgreementEntity, id, 'agreement');
    refuseIfAny(startRefusals(startsOn, dayOf(act.now)));
    const endsOn = lastDayOf(startsOn, agreement.months);
    const { by, byName, for: principal, forName } = signatureOf(act.actor, 'agreement.countersign');
    const signature = {
      countersignedAt: act.now,
      countersignedBy: by,
      countersignedByName: byName,
      countersignedFor: principal,
      countersignedForName: forName,
    };
    await act.move(agreementLifecycle, AgreementEntity, agreement, 'countersign', {
      version,
      set: { ...signature, startsOn, endsOn },
      payload: { ...factsOf(agreement), awardedOn: agreement.awardedOn, startsOn, endsOn },
      under: agreement,
      restsOn: await newestLeaf(act.tx, 'agreement', id, 'agreement.signed'),
    });
    await this.reports.rescheduleAll(act, agreement, startsOn);
    await this.ledger.book(act, obligationEntered(id, moneyOf(agreement), dayOf(act.now)));
    return this.queries.view(act.tx, act.actor, agreement);
  }

  /** Its tranches are cancelled with it. Refusals: `not-found`, `not-allowed-now`, `stale`. */
  @Performs('agreement.cancel')
  async cancel(act: Act, id: string, { version, reason }: ReasonRequest): Promise<AgreementView> {
    const agreement = await act.load(AgreementEntity, id, 'agreement');
    await act.move(agreementLifecycle, AgreementEntity, agreement, 'cancel', {
      version,
      payload: { agreementId: id, organisationId: agreement.organisationId, reason: reason.trim() },
      under: agreement,
    });
    await this.tranches.cancelAll(act, agreement, reason.trim());
    return this.queries.view(act.tx, act.actor, agreement);
  }

  /** Refusals: `not-found`, `report-not-accepted`, `tranche-not-paid`, `not-allowed-now`, `stale`. */
  @Performs('agreement.close')
  async close(act: Act, id: string, { version }: VersionedRequest): Promise<AgreementView> {
    const agreement = await act.load(AgreementEntity, id, 'agreement');
    const { tranches, reports } = await this.queries.parts(act.tx, id);
    const refusal = closingRefusal(tranches, reports);
    if (refusal !== null && agreement.status === 'active') throw refusal;
    await act.move(agreementLifecycle, AgreementEntity, agreement, 'close', {
      version,
      payload: { agreementId: id, organisationId: agreement.organisationId },
      under: agreement,
      restsOn: [
        ...(await newestLeaves(act.tx, 'tranche', idsOf(tranches), 'tranche.paid', 'tranche.cancelled')),
        ...(await newestLeaves(act.tx, 'report', idsOf(reports), 'report.accepted')),
      ],
    });
    return this.queries.view(act.tx, act.actor, agreement);
  }
}

type Facts = Pick<
  AgreementEntity,
  | 'id'
  | 'number'
  | 'callId'
  | 'applicationId'
  | 'organisationId'
  | 'organisationName'
  | 'country'
  | 'title'
  | 'amountMinor'
  | 'currency'
  | 'months'
>;

const idsOf = (parts: readonly { readonly id: string }[]): string[] => parts.map(({ id }) => id);

const moneyOf = ({ amountMinor, currency }: Facts): Money => ({ minor: amountMinor, currency });

function factsOf(agreement: Facts) {
  const { id, number, callId, applicationId, organisationId, organisationName, country, title, months } = agreement;
  const amount = toMoneyText(moneyOf(agreement));
  return {
    agreementId: id,
    number,
    callId,
    applicationId,
    organisationId,
    organisationName,
    country,
    title,
    amount,
    months,
  };
}

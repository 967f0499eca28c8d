import { Injectable } from '@nestjs/common';
import type { PaymentRunView } from '#contracts/api/disbursement';
import { paymentRunLifecycle } from '#contracts/lifecycles/payment-run.lifecycle';
import { toMoneyText } from '#kernel/money';
import { Refusal, refuseIfAny } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { VersionedRequest } from '#platform/http/versioned-request';
import { newestLeaf, newestLeaves } from '#platform/record/earlier-leaves';
import { dayOf, latestDayOf } from '#kernel/days';
import { OPEN_STATES, openChangeRefusal } from '../account-change/account-change.rules.ts';
import { changingIn } from '../account-change/open-account-change.ts';
import { nextNumber } from '../numbering/number-series.ts';
import { signatureOf } from '../request/signature.ts';
import { TrancheEntity } from '../tranche/tranche.entity.ts';
import { TrancheService } from '../tranche/tranche.service.ts';
import { BankFileService } from './bank-file.service.ts';
import { BuildPaymentRunRequest, SettlePaymentRunRequest } from './payment-run.dto.ts';
import { PaymentRunEntity } from './payment-run.entity.ts';
import { PaymentRunQueries } from './payment-run.queries.ts';
import { mustNotSettleOwn } from './payment-run.policy.ts';
import { endToEndIdOf, mustBeCurrency, settlementRefusals, type DuePayment } from './payment-run.rules.ts';
import { PaymentEntity } from './payment.entity.ts';

@Injectable()
export class PaymentRunService {
  constructor(
    private readonly tranches: TrancheService,
    private readonly files: BankFileService,
    private readonly queries: PaymentRunQueries,
  ) {}

  /**
   * Takes every released tranche of the currency that is in no run yet and whose grant has one account only. Two runs built at once follow each other, and the
   * second finds nothing left. Refusals: `nothing-to-pay`, `fund-account-missing`, `correct-these-fields`.
   */
  @Performs('payment-run.build')
  async build(act: Act, { currency }: BuildPaymentRunRequest): Promise<PaymentRunView> {
    mustBeCurrency(currency);
    const { by, byName, for: principal, forName } = signatureOf(act.actor, 'payment-run.build');
    const builder = { builtBy: by, builtByName: byName, builtFor: principal, builtForName: forName };
    const run = { id: act.newId(), number: await nextNumber(act.tx, 'P', act.now), currency, builtAt: act.now };
    const tranches = await this.claim(act, run.id, currency);
    if (tranches.length === 0) throw nothingToPay(currency);
    const due = await this.files.duePayments(act, run.id, tranches);
    const file = await this.files.write(act.tx, run, due);
    const totalMinor = due.reduce((sum, { amount }) => sum + amount.minor, 0n);
    const { id, number } = run;
    const values = { id, number, currency, totalMinor, ...file, ...builder };
    const payload = {
      ...factsOf(values, due.length),
      tranches: due.map(({ trancheId, amount }) => ({ trancheId, amount: toMoneyText(amount) })),
    };
    const event = { payload, restsOn: await this.releases(act, id, due) };
    const built = await act.create(paymentRunLifecycle, PaymentRunEntity, 'build', values, event);
    await this.list(act, id, due);
    return this.queries.view(act.tx, act.actor, built);
  }

  /**
   * The file has been handed to the bank. Refusals: `not-found`, `account-change-open` (an account in the file may not be the
   * grantee's any more), `not-allowed-now`, `stale`.
   */
  @Performs('payment-run.send')
  async send(act: Act, id: string, { version }: VersionedRequest): Promise<PaymentRunView> {
    const run = await act.load(PaymentRunEntity, id, 'payment run');
    await mustHoldNoChange(act, id);
    const count = await act.tx.countBy(PaymentEntity, { paymentRunId: id });
    const { by, for: principal } = signatureOf(act.actor, 'payment-run.send');
    await act.move(paymentRunLifecycle, PaymentRunEntity, run, 'send', {
      version,
      set: { sentBy: by, sentFor: principal, sentAt: act.now },
      payload: factsOf(run, count),
      restsOn: await newestLeaf(act.tx, 'payment-run', id, 'payment-run.built'),
    });
    return this.queries.view(act.tx, act.actor, run);
  }

  /**
   * The bank has booked the payments: the run, all of its tranches and the books change in one act. Refusals:
   * `not-found`, `needs-another-person`, `correct-these-fields`, `not-allowed-now`, `stale`.
   */
  @Performs('payment-run.settle')
  async settle(act: Act, id: string, { version, settledOn }: SettlePaymentRunRequest): Promise<PaymentRunView> {
    const run = await act.load(PaymentRunEntity, id, 'payment run');
    const { by, for: principal } = signatureOf(act.actor, 'payment-run.settle');
    const tranches = await act.tx.find(TrancheEntity, { where: { paymentRunId: id }, order: { id: 'ASC' } });
    mustNotSettleOwn(act.actor, run, tranches);
    refuseIfAny(settlementRefusals(settledOn, dayOf(run.createdAt), latestDayOf(act.now)));
    await act.move(paymentRunLifecycle, PaymentRunEntity, run, 'settle', {
      version,
      set: { settledBy: by, settledFor: principal, settledOn },
      payload: { ...factsOf(run, tranches.length), settledOn },
      restsOn: await newestLeaf(act.tx, 'payment-run', id, 'payment-run.sent'),
    });
    for (const tranche of tranches) await this.tranches.pay(act, tranche, id, settledOn);
    return this.queries.view(act.tx, act.actor, run);
  }

  /** The series of run numbers is locked by now, so no other run looks at the same tranches. */
  private async claim(act: Act, paymentRunId: string, currency: string): Promise<TrancheEntity[]> {
    await act.tx.query(
      `UPDATE tranche SET payment_run_id = $1, version = version + 1, updated_at = $3
       WHERE status = 'released' AND currency = $2 AND payment_run_id IS NULL
         AND agreement_id NOT IN (SELECT agreement_id FROM account_change WHERE status = ANY ($4))`,
      [paymentRunId, currency, act.now, OPEN_STATES],
    );
    return act.tx.find(TrancheEntity, { where: { paymentRunId }, order: { id: 'ASC' } });
  }

  /** The leaves of the releases that the run pays. */
  private async releases(act: Act, id: string, due: readonly DuePayment[]): Promise<readonly string[]> {
    const tranches = due.map(({ trancheId }) => trancheId);
    const leaves = await newestLeaves(act.tx, 'tranche', tranches, 'tranche.released');
    return act.listLeaves({ type: 'payment-run', id }, 'payment-run.listed', leaves, (count) => ({
      payload: { paymentRunId: id, leaves: count },
    }));
  }

  private async list(act: Act, paymentRunId: string, due: readonly DuePayment[]): Promise<void> {
    await act.tx.insert(
      PaymentEntity,
      due.map(({ paymentId, trancheId, agreementNumber, organisationName, amount }, at) => ({
        id: paymentId,
        paymentRunId,
        ordinal: at + 1,
        trancheId,
        agreementNumber,
        organisationName,
        amountMinor: amount.minor,
        currency: amount.currency,
        endToEndId: endToEndIdOf(trancheId),
      })),
    );
  }
}

/** The agreements' rows are held: a change of an account comes before the file leaves or after it. */
async function mustHoldNoChange(act: Act, paymentRunId: string): Promise<void> {
  await act.tx.query(
    `SELECT FROM agreement WHERE id IN (SELECT agreement_id FROM tranche WHERE payment_run_id = $1) ORDER BY id FOR UPDATE`,
    [paymentRunId],
  );
  if ((await changingIn(act.tx, paymentRunId)).length > 0) throw openChangeRefusal();
}

type Facts = Pick<PaymentRunEntity, 'id' | 'currency' | 'totalMinor' | 'fileHash'>;

function factsOf({ id, currency, totalMinor, fileHash }: Facts, payments: number) {
  return { paymentRunId: id, currency, payments, total: toMoneyText({ minor: totalMinor, currency }), fileHash };
}

function nothingToPay(currency: string): Refusal {
  const message = `No released tranche in ${currency} waits for payment. Release one first.`;
  return new Refusal('not-allowed-now', 'nothing-to-pay', message, { params: { currency } });
}

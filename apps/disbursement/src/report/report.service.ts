import { Injectable } from '@nestjs/common';
import type { ReportView } from '#contracts/api/disbursement';
import { reportLifecycle } from '#contracts/lifecycles/report.lifecycle';
import { toMoneyText } from '#kernel/money';
import { Refusal, refuseIfAny } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { VersionedRequest } from '#platform/http/versioned-request';
import { newestLeaf, newestLeaves } from '#platform/record/earlier-leaves';
import { AgreementEntity } from '../agreement/agreement.entity.ts';
import { addMonths } from '#kernel/days';
import { mustBeAllowed } from '../organisation-copy/organisation-copy.queries.ts';
import { readMoney } from '../request/read-money.ts';
import { ReasonRequest } from '../request/reason.request.ts';
import { signerOf } from '../request/signature.ts';
import { TrancheEntity } from '../tranche/tranche.entity.ts';
import { paidSoFar } from '../tranche/tranche.queries.ts';
import { WriteReportRequest } from './report.dto.ts';
import { ReportEntity } from './report.entity.ts';
import { ReportQueries } from './report.queries.ts';
import { contentRefusals, mustBeReportable, reportHash, submitRefusals, type ReportContent } from './report.rules.ts';

interface ScheduledReport {
  readonly ordinal: number;
  readonly title: string;
  readonly monthsAfterStart: number;
}

@Injectable()
export class ReportService {
  constructor(private readonly queries: ReportQueries) {}

  /** The due day is counted from the award until the start is known. */
  @Performs('report.schedule')
  async schedule(
    act: Act,
    agreement: AgreementEntity,
    { ordinal, title, monthsAfterStart }: ScheduledReport,
  ): Promise<void> {
    const { id: agreementId, organisationId, currency, awardedOn } = agreement;
    const reportId = act.newId();
    const dueOn = addMonths(awardedOn, monthsAfterStart);
    await act.create(
      reportLifecycle,
      ReportEntity,
      'schedule',
      { id: reportId, agreementId, organisationId, ordinal, title, monthsAfterStart, dueOn, narrative: '', currency },
      {
        payload: { reportId, agreementId, organisationId, ordinal, title, dueOn },
        under: agreement,
        restsOn: await newestLeaf(act.tx, 'agreement', agreementId, 'agreement.drafted'),
      },
    );
  }

  /** The start is known now: every report gets its true day, and the log is told again. */
  async rescheduleAll(act: Act, agreement: AgreementEntity, startsOn: string): Promise<void> {
    const where = { agreementId: agreement.id };
    const reports = await act.tx.find(ReportEntity, { where, order: { ordinal: 'ASC' } });
    const restsOn = await agreementInForce(act, agreement.id);
    for (const report of reports) {
      const dueOn = addMonths(startsOn, report.monthsAfterStart);
      await act.tx.update(ReportEntity, { id: report.id }, { dueOn, version: report.version + 1, updatedAt: act.now });
      const subject = { type: reportLifecycle.name, id: report.id };
      const event = { payload: { ...factsOf(report), dueOn }, under: agreement, restsOn };
      await act.asSystem().record(subject, 'report.scheduled', event);
    }
  }

  /** Saves a draft. Refusals: `not-found`, `agreement-not-active`, `not-allowed-now`, `stale`, `correct-these-fields`. */
  @Performs('report.edit')
  async edit(act: Act, id: string, request: WriteReportRequest): Promise<ReportView> {
    // locked: an edit is no move of the lifecycle, so nothing else would keep two of them apart
    const report = await act.load(ReportEntity, id, 'report', { lock: true });
    const { content } = await this.written(act, report, request, 'report.edit');
    if (report.status !== 'due') throw notDue(report.status);
    if (report.version !== request.version) throw stale();
    refuseIfAny(contentRefusals(content, await paidSoFar(act.tx, report.agreementId, report.currency)));
    const set = { ...columnsOf(content), version: report.version + 1, updatedAt: act.now };
    await act.tx.update(ReportEntity, { id }, set);
    return this.queries.view(act.tx, act.actor, Object.assign(report, set));
  }

  /** Refusals: those of `edit`, and what is missing. */
  @Performs('report.submit')
  async submit(act: Act, id: string, request: WriteReportRequest): Promise<ReportView> {
    const report = await act.load(ReportEntity, id, 'report');
    const { content, agreement } = await this.written(act, report, request, 'report.submit');
    refuseIfAny(submitRefusals(content, await paidSoFar(act.tx, report.agreementId, report.currency)));
    await act.move(reportLifecycle, ReportEntity, report, 'submit', {
      version: request.version,
      set: { ...columnsOf(content), submittedBy: signerOf(act.actor), submittedAt: act.now, sentBackReason: null },
      payload: { ...factsOf(report), contentHash: reportHash(id, content) },
      under: agreement,
      restsOn: await groundsOfReport(act, agreement.id),
    });
    return this.queries.view(act.tx, act.actor, report);
  }

  /** Unlocks the tranche that waits for it. Refusals: `not-found`, `not-allowed-now`, `stale`. */
  @Performs('report.accept')
  async accept(act: Act, id: string, { version }: VersionedRequest): Promise<ReportView> {
    const report = await act.load(ReportEntity, id, 'report');
    const spent = { minor: report.spentMinor ?? 0n, currency: report.currency };
    await act.move(reportLifecycle, ReportEntity, report, 'accept', {
      version,
      set: { acceptedBy: signerOf(act.actor), acceptedAt: act.now },
      payload: { ...factsOf(report), spent: toMoneyText(spent), peopleAssisted: report.peopleAssisted },
      under: await agreementOf(act, report),
    });
    return this.queries.view(act.tx, act.actor, report);
  }

  /** Refusals: `not-found`, `not-allowed-now`, `stale`. What was written stays, to be corrected. */
  @Performs('report.send-back')
  async sendBack(act: Act, id: string, { version, reason }: ReasonRequest): Promise<ReportView> {
    const report = await act.load(ReportEntity, id, 'report');
    await act.move(reportLifecycle, ReportEntity, report, 'send-back', {
      version,
      set: { sentBackReason: reason.trim() },
      payload: { ...factsOf(report), reason: reason.trim() },
      under: await agreementOf(act, report),
    });
    return this.queries.view(act.tx, act.actor, report);
  }

  /** The report's content after the request, for a person who may write it. */
  private async written(
    act: Act,
    report: ReportEntity,
    request: WriteReportRequest,
    permission: 'report.edit' | 'report.submit',
  ): Promise<{ content: ReportContent; agreement: AgreementEntity }> {
    await mustBeAllowed(act.tx, act.actor, report.organisationId, permission);
    const agreement = await agreementOf(act, report);
    mustBeReportable(agreement.status);
    const { narrative, spent, peopleAssisted } = request;
    const saved = report.spentMinor === null ? null : { minor: report.spentMinor, currency: report.currency };
    const content = {
      narrative: narrative === undefined ? report.narrative : (narrative ?? ''),
      spent: spent === undefined ? saved : spent === null ? null : readMoney('spent', spent),
      peopleAssisted: peopleAssisted === undefined ? report.peopleAssisted : peopleAssisted,
    };
    return { content, agreement };
  }
}

const agreementOf = (act: Act, { agreementId }: ReportEntity): Promise<AgreementEntity> =>
  act.load(AgreementEntity, agreementId, 'report');

const agreementInForce = (act: Act, agreementId: string): Promise<string[]> =>
  newestLeaf(act.tx, 'agreement', agreementId, 'agreement.countersigned');

/** The agreement in force, and the payments that the report accounts for. */
async function groundsOfReport(act: Act, agreementId: string): Promise<string[]> {
  const paid = await act.tx.findBy(TrancheEntity, { agreementId, status: 'paid' });
  const ids = paid.map(({ id }) => id);
  return [
    ...(await agreementInForce(act, agreementId)),
    ...(await newestLeaves(act.tx, 'tranche', ids, 'tranche.paid')),
  ];
}

function columnsOf({ narrative, spent, peopleAssisted }: ReportContent) {
  return { narrative, spentMinor: spent === null ? null : spent.minor, peopleAssisted };
}

function factsOf({ id, agreementId, organisationId, ordinal, title }: ReportEntity) {
  return { reportId: id, agreementId, organisationId, ordinal, title };
}

function notDue(status: string): Refusal {
  const message = 'A report that was submitted cannot be edited. The secretariat can send it back.';
  return new Refusal('not-allowed-now', 'not-allowed-now', message, {
    allowed: [],
    params: { verb: 'edit', record: 'report', state: status },
  });
}

function stale(): Refusal {
  const message = 'Someone else changed this report meanwhile. Look at it again, then decide.';
  return new Refusal('stale', 'stale', message, { params: { record: 'report' } });
}

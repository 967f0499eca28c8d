import { Injectable } from '@nestjs/common';
import type { ApplicationView } from '#contracts/api/applications';
import type { AccountChangeView, AgreementView, PaymentRunView } from '#contracts/api/disbursement';
import type { AssessmentLine, RecommendationView } from '#contracts/api/review';
import type { PublicationView } from '#contracts/api/transparency';
import { ServicesClient } from '../api/services-client.ts';
import type { T } from '../messages/translate.ts';
import type { PortalRequest } from '../web/visitor.ts';
import type { NamedRecord } from './acts.ts';

/** A grant with every record on its way: from the call that asked for it to the page that shows it. */
export interface GrantRecords {
  readonly agreement: AgreementView;
  readonly records: readonly NamedRecord[];
  /** Services that did not answer: their records are missing above. */
  readonly complete: boolean;
}

/** Joins the records of one grant; each service knows only its own. */
@Injectable()
export class GrantRecordsReader {
  constructor(private readonly services: ServicesClient) {}

  /** Refuses not-found when there is no such agreement. */
  async of(request: PortalRequest, t: T, agreementId: string): Promise<GrantRecords> {
    const agreement = await this.services.read<AgreementView>(request, 'GET /agreements/:id', {
      params: { id: agreementId },
    });
    const [application, assessments, recommendations, runs, publications, changes] = await Promise.all([
      this.ask<ApplicationView>(request, 'GET /applications/:id', agreement.applicationId),
      this.ask<AssessmentLine[]>(request, 'GET /assessments'),
      this.ask<RecommendationView[]>(request, 'GET /recommendations'),
      this.ask<PaymentRunView[]>(request, 'GET /payment-runs'),
      this.ask<PublicationView[]>(request, 'GET /publications'),
      this.ask<AccountChangeView[]>(request, 'GET /account-changes'),
    ]);
    const answers = [application, assessments, recommendations, runs, publications, changes];
    return {
      agreement,
      complete: answers.every((answer) => answer !== undefined),
      records: recordsOf(t, agreement, {
        ...(application !== undefined && { application }),
        assessments: assessments ?? [],
        recommendations: recommendations ?? [],
        runs: runs ?? [],
        publications: publications ?? [],
        changes: changes ?? [],
      }),
    };
  }

  private async ask<Body>(request: PortalRequest, name: string, id?: string): Promise<Body | undefined> {
    const answer = await this.services.call<Body>(request, name, id === undefined ? {} : { params: { id } });
    return answer.ok ? answer.body : undefined;
  }
}

export interface GrantSources {
  readonly application?: ApplicationView;
  readonly assessments: readonly AssessmentLine[];
  readonly recommendations: readonly RecommendationView[];
  readonly runs: readonly PaymentRunView[];
  readonly publications: readonly PublicationView[];
  readonly changes: readonly AccountChangeView[];
}

/** The records of a grant in the order in which it meets them. */
export function recordsOf(t: T, agreement: AgreementView, sources: GrantSources): NamedRecord[] {
  const { application, assessments, recommendations, runs, publications, changes } = sources;
  const record = (type: string, id: string, name: string): NamedRecord => ({ type, id, name });
  const ordinal = (key: 'assessment' | 'tranche' | 'report', number: number): string =>
    t(`auditor.grant.${key}`, { number });
  const ownRuns = runs.filter(({ payments }) =>
    payments.some(({ trancheId }) => agreement.tranches.some(({ id }) => id === trancheId)),
  );
  return [
    record('call', agreement.callId, application?.callTitle ?? t('auditor.type.call')),
    ...(application === undefined
      ? []
      : [record('organisation', application.organisation.id, application.organisation.name)]),
    record('application', agreement.applicationId, application?.number ?? t('auditor.type.application')),
    ...assessments
      .filter(({ applicationId }) => applicationId === agreement.applicationId)
      .map(({ id }, place) => record('assessment', id, ordinal('assessment', place + 1))),
    ...recommendations
      .filter(({ callId }) => callId === agreement.callId)
      .map(({ id }) => record('recommendation', id, t('auditor.type.recommendation'))),
    record('agreement', agreement.id, agreement.number),
    ...changes
      .filter(({ agreementId }) => agreementId === agreement.id)
      .toReversed()
      .map(({ id }) => record('account-change', id, t('auditor.type.account-change'))),
    ...agreement.tranches.map(({ id, ordinal: number }) => record('tranche', id, ordinal('tranche', number))),
    ...ownRuns.map(({ id, number }) => record('payment-run', id, number)),
    ...agreement.reports.map(({ id, ordinal: number }) => record('report', id, ordinal('report', number))),
    ...publications
      .filter(({ reference }) => reference === agreement.number)
      .map(({ id }) => record('publication', id, t('auditor.type.publication'))),
  ];
}

import { Injectable } from '@nestjs/common';
import type { ApplicationView, CallView } from '#contracts/api/applications';
import type { AgreementView, PaymentRunView, ReportView, TrancheView } from '#contracts/api/disbursement';
import type { AssessmentView, RecommendationView } from '#contracts/api/review';
import { ServicesClient } from '../api/services-client.ts';
import type { T } from '../messages/translate.ts';
import type { PortalRequest } from '../web/visitor.ts';

type Naming = (t: T, record: never) => string;

const naming = <View>(name: string, words: (t: T, record: View) => string): { name: string; words: Naming } => ({
  name,
  words,
});

/** By record type: what to read, and what of it is the name. Types that have no number of their own are not here. */
const NAMES: ReadonlyMap<string, { readonly name: string; readonly words: Naming }> = new Map([
  [
    'application',
    naming<ApplicationView>('GET /applications/:id', (t, { number }) => number ?? t('auditor.records.draft')),
  ],
  ['assessment', naming<AssessmentView>('GET /assessments/:id', (_t, { applicationNumber }) => applicationNumber)],
  ['recommendation', naming<RecommendationView>('GET /recommendations/:id', (_t, { callTitle }) => callTitle)],
  ['agreement', naming<AgreementView>('GET /agreements/:id', (_t, { number }) => number)],
  [
    'tranche',
    naming<TrancheView>('GET /tranches/:id', (_t, { agreementNumber, ordinal }) => `${agreementNumber}/${ordinal}`),
  ],
  [
    'report',
    naming<ReportView>('GET /reports/:id', (_t, { agreementNumber, ordinal }) => `${agreementNumber}/${ordinal}`),
  ],
  ['payment-run', naming<PaymentRunView>('GET /payment-runs/:id', (_t, { number }) => number)],
]);

/** How the fund calls a record. */
@Injectable()
export class RecordNames {
  constructor(private readonly services: ServicesClient) {}

  /** Its number or title; empty when it has none, or when its service does not answer: the acts are shown all the same. */
  async nameOf(request: PortalRequest, t: T, type: string, id: string): Promise<string> {
    if (type === 'call') return this.callTitle(request, id);
    const known = NAMES.get(type);
    if (known === undefined) return '';
    const answer = await this.services.call<never>(request, known.name, { params: { id } });
    return answer.ok ? known.words(t, answer.body) : '';
  }

  private async callTitle(request: PortalRequest, id: string): Promise<string> {
    const lists = await Promise.all(
      ['GET /calls', 'GET /call-drafts'].map((name) => this.services.call<CallView[]>(request, name)),
    );
    return lists.flatMap((list) => (list.ok ? list.body : [])).find((call) => call.id === id)?.title ?? '';
  }
}

import { Injectable } from '@nestjs/common';
import type { ApplicationLine, CallView } from '#contracts/api/applications';
import type { AgreementLine, PaymentRunView } from '#contracts/api/disbursement';
import type { AssessmentLine, RecommendationView } from '#contracts/api/review';
import { ServicesClient } from '../api/services-client.ts';
import { visitorOf, type PortalRequest } from '../web/visitor.ts';
import {
  agreementRow,
  applicationRow,
  assessmentRow,
  callRow,
  RECORD_KINDS,
  recommendationRow,
  runRow,
  type RecordKind,
  type RecordRow,
} from './record-rows.ts';

/** The records that auditors list and search, from the services that own them. */
@Injectable()
export class ListedRecords {
  constructor(private readonly services: ServicesClient) {}

  async ofKind(request: PortalRequest, kind: RecordKind): Promise<RecordRow[]> {
    const { t } = visitorOf(request);
    switch (kind) {
      case 'applications':
        return (await this.services.read<ApplicationLine[]>(request, 'GET /applications')).map((one) =>
          applicationRow(t, one),
        );
      case 'assessments':
        return (await this.services.read<AssessmentLine[]>(request, 'GET /assessments')).map((one) =>
          assessmentRow(t, one),
        );
      case 'recommendations':
        return (await this.services.read<RecommendationView[]>(request, 'GET /recommendations')).map((one) =>
          recommendationRow(t, one),
        );
      case 'agreements':
        return (await this.services.read<AgreementLine[]>(request, 'GET /agreements')).map((one) =>
          agreementRow(t, one),
        );
      case 'runs':
        return (await this.services.read<PaymentRunView[]>(request, 'GET /payment-runs')).map((one) => runRow(t, one));
    }
  }

  /** Calls first, then the kinds of the list in their order. */
  async all(request: PortalRequest): Promise<RecordRow[]> {
    const { t } = visitorOf(request);
    const [calls, ...kinds] = await Promise.all([
      this.services.read<CallView[]>(request, 'GET /calls'),
      ...RECORD_KINDS.map((kind) => this.ofKind(request, kind)),
    ]);
    return [...calls.map((call) => callRow(t, call)), ...kinds.flat()];
  }
}

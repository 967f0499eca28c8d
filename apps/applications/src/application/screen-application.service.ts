import { Injectable } from '@nestjs/common';
import type { ApplicationView } from '#contracts/api/applications';
import { applicationLifecycle } from '#contracts/lifecycles/application.lifecycle';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { ContentStore } from '#platform/files/content-store';
import { newestLeaf } from '#platform/record/earlier-leaves';
import { applicationFor } from './application-access.ts';
import { FindEligibleRequest, FindIneligibleRequest } from './application.dto.ts';
import { ApplicationEntity } from './application.entity.ts';
import { mustBeClosed } from './application.rules.ts';
import { viewOf } from './application.service.ts';
import { openDossier } from './dossier.ts';

/** The secretariat's check against the rules of the call, once no more applications can come. */
@Injectable()
export class ScreenApplicationService {
  constructor(private readonly files: ContentStore) {}

  /** Refusals: `not-found`, `call-still-open`, `not-allowed-now`, `stale`. */
  @Performs('application.find-eligible')
  async findEligible(act: Act, id: string, request: FindEligibleRequest): Promise<ApplicationView> {
    return this.screen(act, id, 'find-eligible', request);
  }

  /** Refusals: `not-found`, `call-still-open`, `not-allowed-now`, `stale`. The applicant reads the reasons. */
  @Performs('application.find-ineligible')
  async findIneligible(act: Act, id: string, request: FindIneligibleRequest): Promise<ApplicationView> {
    return this.screen(act, id, 'find-ineligible', request);
  }

  private async screen(
    act: Act,
    id: string,
    verb: 'find-eligible' | 'find-ineligible',
    request: FindEligibleRequest,
  ): Promise<ApplicationView> {
    const application = await applicationFor(act, `application.${verb}`, id);
    const { call, rulesHash } = await openDossier(act.tx, application);
    mustBeClosed(call);
    const { callId, organisationId } = application;
    const reasons = request.reasons.map((reason) => reason.trim());
    await act.move(applicationLifecycle, ApplicationEntity, application, verb, {
      version: request.version,
      set: {
        screeningOutcome: verb === 'find-eligible' ? 'eligible' : 'ineligible',
        screeningReasons: reasons,
        screenedAt: act.now,
      },
      payload: { applicationId: id, callId, organisationId, reasons },
      under: { callId, rulesHash },
      restsOn: await newestLeaf(act.tx, 'call', callId, 'call.closed'),
    });
    return viewOf(act, application, this.files);
  }
}

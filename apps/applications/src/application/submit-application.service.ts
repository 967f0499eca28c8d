import { Injectable } from '@nestjs/common';
import type { ReceiptView } from '#contracts/api/applications';
import type { PayloadOf } from '#contracts/events';
import { applicationLifecycle } from '#contracts/lifecycles/application.lifecycle';
import { recordNumber } from '#kernel/identifiers';
import { toMoneyText } from '#kernel/money';
import { refuseIfAny } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { ContentStore } from '#platform/files/content-store';
import { newestLeaf } from '#platform/record/earlier-leaves';
import { mustBeDraft, mustBeVersion, applicationFor } from './application-access.ts';
import { ApplicationReceiptEntity } from './application-receipt.entity.ts';
import { SubmitApplicationRequest } from './application.dto.ts';
import { ApplicationEntity } from './application.entity.ts';
import { mustBeOpen } from './application.rules.ts';
import { receiptView, refusalsToSubmit } from './application.view.ts';
import { contentHash, documentFacts } from './content.rules.ts';
import { openDossier, type Dossier } from './dossier.ts';
import { LogPromise } from './log-promise.ts';

@Injectable()
export class SubmitApplicationService {
  constructor(
    private readonly log: LogPromise,
    private readonly files: ContentStore,
  ) {}

  /**
   * The application becomes what it will be judged by: rules, organisation and content are frozen under one hash, which
   * stands in the log. Refusals: `not-found`, `representative-needed`, `not-a-draft`, `stale`, `deadline-passed`, `call-closed`,
   * `correct-these-fields` with everything at once.
   */
  @Performs('application.submit')
  async submit(act: Act, id: string, request: SubmitApplicationRequest): Promise<ReceiptView> {
    const application = await applicationFor(act, 'application.submit', id);
    mustBeDraft(application, act.actor);
    mustBeVersion(application, request.version);
    const dossier = await openDossier(act.tx, application, { holdCall: true });
    mustBeOpen(dossier.call, act.now);
    const { organisation, documents, rulesHash } = dossier;
    refuseIfAny(refusalsToSubmit(dossier, await this.files.statesOf(documents)));
    const hash = contentHash({ callId: application.callId, rulesHash, organisation, application, documents });
    const { number, at } = await nextNumber(act);
    await act.move(applicationLifecycle, ApplicationEntity, application, 'submit', {
      version: request.version,
      set: {
        number,
        submittedAt: act.now,
        rulesVersion: dossier.call.rulesVersion,
        rulesHash,
        contentHash: hash,
        organisationAsSubmitted: organisation,
      },
      payload: submittedPayload(dossier, number, hash),
      under: { callId: application.callId, rulesHash },
      restsOn: await newestLeaf(act.tx, 'call', application.callId, 'call.published', 'call.amended'),
    });
    return receiptView(dossier, await this.keepReceipt(act, id, at));
  }

  /** Keeps what the log was told, so that the receipt can be shown again for as long as the application exists. */
  private async keepReceipt(act: Act, applicationId: string, at: Date): Promise<ApplicationReceiptEntity> {
    const told = act.recorded.find(({ name }) => name === 'application.submitted');
    if (told === undefined) throw new Error('the submission was not recorded');
    const { eventId, leaf, leafHash, disclosures } = told;
    const receipt = act.tx.create(ApplicationReceiptEntity, {
      applicationId,
      eventId,
      leaf,
      leafHash,
      disclosures: [...disclosures],
      promise: this.log.for(leafHash, at),
    });
    await act.tx.insert(ApplicationReceiptEntity, receipt as object);
    return receipt;
  }
}

/**
 * Runs without gaps within a year: the row is held until the act ends, and a refusal gives the number back. `at` is the
 * time of PostgreSQL, which a demo does not move.
 */
async function nextNumber(act: Act): Promise<{ number: string; at: Date }> {
  const [row]: { running: number; at: Date }[] = await act.tx.query(
    `INSERT INTO application_number (year, running) VALUES ($1, 1)
     ON CONFLICT (year) DO UPDATE SET running = application_number.running + 1 RETURNING running, clock_timestamp() AS at`,
    [act.now.getUTCFullYear()],
  );
  return { number: recordNumber('A', act.now, row!.running), at: row!.at };
}

function submittedPayload(dossier: Dossier, number: string, hash: string): PayloadOf<'application.submitted'> {
  const { application, organisation, rulesHash } = dossier;
  const documents = documentFacts(dossier.documents);
  return {
    applicationId: application.id,
    callId: application.callId,
    organisationId: application.organisationId,
    number,
    organisationName: organisation.name,
    country: organisation.country,
    title: application.title,
    language: application.language,
    requested: toMoneyText({ minor: application.requestedMinor!, currency: application.currency }),
    months: application.months!,
    rulesHash,
    contentHash: hash,
    fileHashes: documents.map(({ sha256 }) => sha256),
    answers: application.answers,
    documents: documents.map((document) => ({ ...document })),
  };
}

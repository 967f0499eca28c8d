import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { ApplicationView } from '#contracts/api/applications';
import type { CallRules } from '#contracts/call-rules';
import { applicationLifecycle } from '#contracts/lifecycles/application.lifecycle';
import { notFound, refuseIfAny, Refusal } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { swapRecord } from '#platform/act/compare-and-swap';
import { Performs } from '#platform/act/performs';
import { ContentStore } from '#platform/files/content-store';
import { newestLeaf } from '#platform/record/earlier-leaves';
import { CallEntity } from '../call/call.entity.ts';
import { OrganisationEntity } from '../organisation/organisation.entity.ts';
import { mustBeDraft, mustBeVersion, applicationFor, stale, viewerOf } from './application-access.ts';
import { ApplicationDocumentEntity } from './application-document.entity.ts';
import { EditApplicationRequest, StartApplicationRequest, WithdrawApplicationRequest } from './application.dto.ts';
import { ApplicationEntity } from './application.entity.ts';
import { mustBeOpen } from './application.rules.ts';
import { applicationView } from './application.view.ts';
import { openDossier } from './dossier.ts';
import { carriedOver, changedDraft, draftRefusals } from './draft.rules.ts';

@Injectable()
export class ApplicationService {
  constructor(private readonly files: ContentStore) {}

  /**
   * Who has withdrawn an application in this call begins with what stood in it, documents included.
   * Refusals: `not-found` (call), `organisation-needed`, `not-open-yet`, `deadline-passed`, `call-closed`, `already-started`.
   */
  @Performs('application.start')
  async start(act: Act, { callId }: StartApplicationRequest): Promise<ApplicationView> {
    const call = await act.load(CallEntity, callId, 'call');
    if (call.status === 'draft') throw notFound('call');
    mustBeOpen(call, act.now);
    const organisationId = await ownOrganisation(act);
    await mustBeFirst(act, call, organisationId);
    const [applicationId, earlier] = [act.newId(), await withdrawnBefore(act, callId, organisationId)];
    const facts = earlier && carriedOver(earlier, call.rules);
    const application = await act.create(
      applicationLifecycle,
      ApplicationEntity,
      'start',
      { ...EMPTY, ...facts, id: applicationId, callId, organisationId, currency: call.rules.currency },
      {
        payload: { applicationId, callId, organisationId },
        under: { callId, rulesHash: call.rulesHash },
        restsOn: await newestLeaf(act.tx, 'call', callId, 'call.published', 'call.amended'),
      },
    );
    if (earlier !== null) await attachAgain(act, earlier.id, applicationId, call.rules);
    return viewOf(act, application, this.files);
  }

  /** Work on a private draft: no event. Refusals: `not-found`, `not-a-draft`, `stale`, `deadline-passed`, `correct-these-fields`. */
  @Performs('application.edit')
  async edit(act: Act, id: string, request: EditApplicationRequest): Promise<ApplicationView> {
    const application = await applicationFor(act, 'application.edit', id);
    mustBeDraft(application, act.actor);
    mustBeVersion(application, request.version);
    const { call, rules } = await openDossier(act.tx, application);
    mustBeOpen(call, act.now);
    refuseIfAny(draftRefusals(request, rules));
    await saveDraft(act, application, changedDraft(application, request));
    return viewOf(act, application, this.files);
  }

  /** Refusals: `not-found`, `not-allowed-now`, `stale`. The organisation may start anew while the call is open. */
  @Performs('application.withdraw')
  async withdraw(act: Act, id: string, request: WithdrawApplicationRequest): Promise<ApplicationView> {
    const application = await applicationFor(act, 'application.withdraw', id);
    const { callId, organisationId } = application;
    const reason = request.reason.trim();
    const { rulesHash } = await openDossier(act.tx, application);
    await act.move(applicationLifecycle, ApplicationEntity, application, 'withdraw', {
      version: request.version,
      set: { withdrawalReason: reason },
      payload: { applicationId: id, callId, organisationId, reason },
      under: { callId, rulesHash },
    });
    return viewOf(act, application, this.files);
  }
}

const EMPTY = {
  title: '',
  language: '',
  requestedMinor: null,
  months: null,
  yearsOfExperience: null,
  answers: {},
  submittedAt: null,
  number: null,
  rulesVersion: null,
  rulesHash: null,
  contentHash: null,
  organisationAsSubmitted: null,
  screeningOutcome: null,
  screeningReasons: null,
  screenedAt: null,
  awardedMinor: null,
  place: null,
  withdrawalReason: null,
} as const;

/** Writes the draft only if nobody else has; two windows cannot overwrite each other unseen. */
export async function saveDraft(
  act: Act,
  application: ApplicationEntity,
  set: Partial<ApplicationEntity>,
): Promise<void> {
  const swapped = await swapRecord(act.tx, ApplicationEntity, application, {
    ...set,
    version: application.version + 1,
    updatedAt: act.now,
  });
  if (!swapped) throw stale();
}

/** The application as the actor sees it after the act. */
export async function viewOf(act: Act, application: ApplicationEntity, files: ContentStore): Promise<ApplicationView> {
  const dossier = await openDossier(act.tx, application);
  const states = await files.statesOf(dossier.documents);
  return applicationView(dossier, states, await viewerOf(act.tx, act.actor), act.now);
}

async function ownOrganisation(act: Act): Promise<string> {
  const { organisationId } = await viewerOf(act.tx, act.actor);
  if (organisationId === null) {
    const message = 'You act for no organisation yet. Register it first, then start the application.';
    throw new Refusal('not-allowed-now', 'organisation-needed', message);
  }
  // one after the other, so that two windows do not start two applications
  await act.load(OrganisationEntity, organisationId, 'organisation', { lock: true });
  return organisationId;
}

function withdrawnBefore(act: Act, callId: string, organisationId: string): Promise<ApplicationEntity | null> {
  const where = { callId, organisationId, status: 'withdrawn' as const };
  return act.tx.findOne(ApplicationEntity, { where, order: { createdAt: 'DESC' } });
}

/** The bytes are stored once, by their hash: only the rows that name them are new. */
async function attachAgain(act: Act, from: string, to: string, { documents }: CallRules): Promise<void> {
  const attached = await act.tx.findBy(ApplicationDocumentEntity, {
    applicationId: from,
    kind: In(documents.map(({ kind }) => kind)),
  });
  await act.tx.insert(
    ApplicationDocumentEntity,
    attached.map((document) => ({ ...document, applicationId: to })),
  );
}

async function mustBeFirst(act: Act, call: CallEntity, organisationId: string): Promise<void> {
  const where = { callId: call.id, organisationId, status: Not('withdrawn') };
  const started = await act.tx.findOne(ApplicationEntity, { where, select: { id: true } });
  if (started === null) return;
  const message = `Your organisation has an application in "${call.title}" already. Continue that one.`;
  throw new Refusal('not-allowed-now', 'already-started', message, { params: { id: started.id } });
}

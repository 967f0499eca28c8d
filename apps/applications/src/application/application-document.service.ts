import { Injectable } from '@nestjs/common';
import type { ApplicationView } from '#contracts/api/applications';
import { notFound } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { ContentStore, type ReceivedFile } from '#platform/files/content-store';
import { ApplicationDocumentEntity } from './application-document.entity.ts';
import { mustBeDraft, mustBeVersion, applicationFor } from './application-access.ts';
import { RemoveDocumentRequest } from './application.dto.ts';
import { ApplicationEntity } from './application.entity.ts';
import { mustBeOpen } from './application.rules.ts';
import { saveDraft, viewOf } from './application.service.ts';
import { documentRule, mustFit } from './document.rules.ts';
import { openDossier } from './dossier.ts';

/**
 * The documents of a draft. The file is in the content store before the act begins; here it gets its place, and the
 * former of its kind loses it. A file that no row names any more stays in the store until it is swept.
 */
@Injectable()
export class ApplicationDocumentService {
  constructor(private readonly files: ContentStore) {}

  /** Refusals: `not-found`, `not-a-draft`, `deadline-passed`, `unknown-document`, `file-too-large`. */
  @Performs('application.attach')
  async attach(act: Act, id: string, kind: string, file: ReceivedFile): Promise<ApplicationView> {
    const application = await this.openDraft(act, id);
    const { call, rules } = await openDossier(act.tx, application);
    mustBeOpen(call, act.now);
    mustFit(documentRule(rules, kind), file.bytes);
    const { bytes, type, sha256 } = file;
    // a cut or odd name would make the content's hash impossible
    const name = file.name.toWellFormed();
    const document = { applicationId: id, kind, name, bytes, type, sha256, uploadedAt: act.now };
    await act.tx.upsert(ApplicationDocumentEntity, document, ['applicationId', 'kind']);
    await saveDraft(act, application, {});
    return viewOf(act, application, this.files);
  }

  /** Refusals: `not-found`, `not-a-draft`, `stale`, `deadline-passed`. */
  @Performs('application.attach')
  async remove(act: Act, id: string, kind: string, request: RemoveDocumentRequest): Promise<ApplicationView> {
    const application = await this.openDraft(act, id);
    mustBeVersion(application, request.version);
    const { call } = await openDossier(act.tx, application);
    mustBeOpen(call, act.now);
    const { affected } = await act.tx.delete(ApplicationDocumentEntity, { applicationId: id, kind });
    if (affected !== 1) throw notFound('document');
    await saveDraft(act, application, {});
    return viewOf(act, application, this.files);
  }

  private async openDraft(act: Act, id: string): Promise<ApplicationEntity> {
    const application = await applicationFor(act, 'application.attach', id);
    mustBeDraft(application, act.actor);
    return application;
  }
}

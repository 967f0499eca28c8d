import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CallRules } from '#contracts/call-rules';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Reading } from '#platform/act/reading';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { ServiceClock } from '#platform/clock/service-clock';
import { mustBeDraft, viewerOf } from './application-access.ts';
import { ApplicationEntity } from './application.entity.ts';
import { mayOnApplication } from './application.policy.ts';
import { mustBeOpen } from './application.rules.ts';
import { openDossier } from './dossier.ts';

/** Who may send pieces of a document: whoever could attach it now. No act, because nothing is attached by them. */
@Injectable()
export class DocumentUploadService {
  constructor(
    private readonly reading: Reading,
    private readonly clock: ServiceClock,
  ) {}

  /** The rules by which documents are attached. Refusals: `not-found`, `not-a-draft`, `deadline-passed`, `call-closed`. */
  @Reads('application.attach')
  async mayAttach(actor: Actor, id: string): Promise<CallRules> {
    return this.reading.as(actor, async (tx) => {
      const application = await ownApplication(tx, actor, id);
      mustBeDraft(application, actor);
      const { call, rules } = await openDossier(tx, application);
      mustBeOpen(call, this.clock.now());
      return rules;
    });
  }
}

async function ownApplication(tx: EntityManager, actor: Actor, id: string): Promise<ApplicationEntity> {
  const application = isUuid(id) ? await tx.findOneBy(ApplicationEntity, { id }) : null;
  const viewer = await viewerOf(tx, actor);
  if (application !== null && mayOnApplication('application.attach', application, viewer)) return application;
  throw notFound('application');
}

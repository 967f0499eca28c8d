import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ApplicationLine, ApplicationView, ReceiptView } from '#contracts/api/applications';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Reading } from '#platform/act/reading';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { ServiceClock } from '#platform/clock/service-clock';
import { ContentStore } from '#platform/files/content-store';
import { ApplicationDocumentEntity } from './application-document.entity.ts';
import { viewerOf } from './application-access.ts';
import { ApplicationReceiptEntity } from './application-receipt.entity.ts';
import { ApplicationListRequest } from './application.dto.ts';
import { ApplicationEntity } from './application.entity.ts';
import { listsEveryApplication, listsOwnApplications, mayOnApplication, type Viewer } from './application.policy.ts';
import { applicationView, moneyOf, receiptView } from './application.view.ts';
import { openDossier } from './dossier.ts';

interface LineRow {
  id: string;
  version: number;
  number: string | null;
  status: string;
  call_id: string;
  call_title: string;
  organisation_name: string;
  country: string;
  title: string;
  requested_minor: string | null;
  currency: string;
  deadline: Date;
  submitted_at: Date | null;
}

/** Own applications in every state; of all others only what was submitted, and only for staff. */
const LINES = `
  SELECT a.id, a.version, a.number, a.status, a.call_id, c.title AS call_title, a.title, a.requested_minor, a.currency,
         coalesce(a.organisation_as_submitted ->> 'name', o.name) AS organisation_name,
         coalesce(a.organisation_as_submitted ->> 'country', o.country) AS country, c.deadline, a.submitted_at
    FROM application a JOIN call c ON c.id = a.call_id JOIN organisation o ON o.id = a.organisation_id
   WHERE (a.organisation_id = $1::uuid OR ($2::boolean AND a.submitted_at IS NOT NULL))
     AND ($3::uuid IS NULL OR a.call_id = $3) AND ($4::text IS NULL OR a.status = $4)
   ORDER BY c.deadline DESC, a.number NULLS FIRST, a.created_at, a.id`;

@Injectable()
export class ApplicationQueries {
  constructor(
    private readonly reading: Reading,
    private readonly clock: ServiceClock,
    private readonly files: ContentStore,
  ) {}

  @Reads('application.read')
  async list(actor: Actor, filter: ApplicationListRequest): Promise<ApplicationLine[]> {
    const callId = filter.callId || null;
    if (callId !== null && !isUuid(callId)) return [];
    const rows = await this.reading.as(actor, async (tx): Promise<LineRow[]> => {
      const viewer = await viewerOf(tx, actor);
      const own = listsOwnApplications(viewer) ? viewer.organisationId : null;
      return tx.query(LINES, [own, listsEveryApplication(viewer), callId, filter.status || null]);
    });
    return rows.map(lineOf);
  }

  @Reads('application.read')
  async one(actor: Actor, id: string): Promise<ApplicationView> {
    return this.reading.as(actor, async (tx) => {
      const { application, viewer } = await visible(tx, actor, id);
      const dossier = await openDossier(tx, application);
      return applicationView(dossier, await this.files.statesOf(dossier.documents), viewer, this.clock.now());
    });
  }

  /** What the submission answered; `not-found` before it. */
  @Reads('application.read')
  async receipt(actor: Actor, id: string): Promise<ReceiptView> {
    return this.reading.as(actor, async (tx) => {
      const { application } = await visible(tx, actor, id);
      const receipt = await tx.findOneBy(ApplicationReceiptEntity, { applicationId: id });
      if (receipt === null) throw notFound('receipt');
      return receiptView(await openDossier(tx, application), receipt);
    });
  }

  @Reads('application.read')
  async document(actor: Actor, id: string, kind: string): Promise<ApplicationDocumentEntity> {
    return this.reading.as(actor, async (tx) => {
      await visible(tx, actor, id);
      const document = await tx.findOneBy(ApplicationDocumentEntity, { applicationId: id, kind });
      if (document === null) throw notFound('document');
      return document;
    });
  }
}

interface Seen {
  readonly application: ApplicationEntity;
  readonly viewer: Viewer;
}

async function visible(tx: EntityManager, actor: Actor, id: string): Promise<Seen> {
  const application = isUuid(id) ? await tx.findOneBy(ApplicationEntity, { id }) : null;
  const viewer = await viewerOf(tx, actor);
  if (application === null || !mayOnApplication('application.read', application, viewer)) throw notFound('application');
  return { application, viewer };
}

function lineOf(row: LineRow): ApplicationLine {
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    status: row.status,
    callId: row.call_id,
    callTitle: row.call_title,
    organisationName: row.organisation_name,
    country: row.country,
    title: row.title,
    requested: moneyOf(row.requested_minor === null ? null : BigInt(row.requested_minor), row.currency),
    deadline: row.deadline.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
  };
}

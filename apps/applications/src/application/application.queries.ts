import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ApplicationLine, ApplicationView, ReceiptView } from '#contracts/api/applications';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { ServiceClock } from '#platform/clock/service-clock';
import { ApplicationDocumentEntity } from './application-document.entity.ts';
import { viewerOf } from './application-access.ts';
import { ApplicationReceiptEntity } from './application-receipt.entity.ts';
import { ApplicationListRequest } from './application.dto.ts';
import { ApplicationEntity } from './application.entity.ts';
import { isStaff, maySeeApplication, type Viewer } from './application.policy.ts';
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
    private readonly dataSource: DataSource,
    private readonly clock: ServiceClock,
  ) {}

  @Reads('application.read')
  async list(actor: Actor, filter: ApplicationListRequest): Promise<ApplicationLine[]> {
    const callId = filter.callId || null;
    if (callId !== null && !isUuid(callId)) return [];
    const viewer = await this.viewer(actor);
    const own = viewer.roles.includes('applicant') ? viewer.organisationId : null;
    const rows: LineRow[] = await this.dataSource.query(LINES, [own, isStaff(viewer), callId, filter.status || null]);
    return rows.map(lineOf);
  }

  @Reads('application.read')
  async one(actor: Actor, id: string): Promise<ApplicationView> {
    const { application, viewer } = await this.visible(actor, id);
    return applicationView(await openDossier(this.dataSource.manager, application), viewer, this.clock.now());
  }

  /** What the submission answered; `not-found` before it. */
  @Reads('application.read')
  async receipt(actor: Actor, id: string): Promise<ReceiptView> {
    const { application } = await this.visible(actor, id);
    const receipt = await this.dataSource.manager.findOneBy(ApplicationReceiptEntity, { applicationId: id });
    if (receipt === null) throw notFound('receipt');
    return receiptView(await openDossier(this.dataSource.manager, application), receipt);
  }

  @Reads('application.read')
  async document(actor: Actor, id: string, kind: string): Promise<ApplicationDocumentEntity> {
    await this.visible(actor, id);
    const document = await this.dataSource.manager.findOneBy(ApplicationDocumentEntity, { applicationId: id, kind });
    if (document === null) throw notFound('document');
    return document;
  }

  private async visible(actor: Actor, id: string): Promise<{ application: ApplicationEntity; viewer: Viewer }> {
    const application = isUuid(id) ? await this.dataSource.manager.findOneBy(ApplicationEntity, { id }) : null;
    const viewer = await this.viewer(actor);
    if (application === null || !maySeeApplication(application, viewer)) throw notFound('application');
    return { application, viewer };
  }

  private viewer(actor: Actor): Promise<Viewer> {
    return viewerOf(this.dataSource.manager, actor);
  }
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

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '#kernel/refusal';
import type { MembersView } from '#contracts/api/applications';
import type { ExportedAct, PersonalExportView } from '#contracts/api/portal';
import type { AssessmentLine, AssessmentView, ConflictView } from '#contracts/api/review';
import { mustHold } from '#platform/act/permission';
import { ServicesClient } from '../api/services-client.ts';
import { PortalConfig } from '../config.ts';
import { SecurityEvents } from '../security-event/security-events.ts';
import { actorOf } from '../session/open-session.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { inRole } from './in-role.ts';
import { ownRecords } from './own-records.ts';

/** Whoever took a session over shall not empty it again and again; a person needs one. */
export const EXPORTS_A_DAY = 5;

const SERVICES = ['applications', 'review', 'disbursement', 'transparency'] as const;

/** All that the fund keeps about one person, in one answer. It is stored nowhere, and leaves a security event. */
@Injectable()
export class PersonalExport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: PortalConfig,
    private readonly services: ServicesClient,
    private readonly events: SecurityEvents,
  ) {}

  /** The guard of the route has asked for the password. Refuses: sign-in-needed, too-many-exports, service-away. */
  async make(request: PortalRequest): Promise<PersonalExportView> {
    const { personId } = actorOf(request.session);
    mustHold(actorOf(request.session), 'personal-export.make');
    const at = await this.dataSource.transaction((tx) => this.count(tx, request, personId!));
    const [elsewhere, acts] = [await this.elsewhere(request), await this.actsElsewhere(request)];
    return {
      format: 'trust-fund-personal-export',
      version: 1,
      madeAt: at.toISOString(),
      madeBy: this.config.publicUrl,
      portal: await ownRecords(this.dataSource.manager, personId!),
      ...elsewhere,
      acts,
    };
  }

  /** One after the other for one person, so that many at once cannot slip through between look and count. Answers the time. */
  private async count(tx: EntityManager, request: PortalRequest, personId: string): Promise<Date> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`export ${personId}`]);
    const [{ made, at }]: [{ made: number; at: Date }] = await tx.query(
      `SELECT count(*)::int AS made, now() AS at FROM security_event
       WHERE account = $1 AND code = 'personal-export' AND at > now() - interval '1 day'`,
      [personId],
    );
    if (made >= EXPORTS_A_DAY) throw tooMany();
    await this.events.note(tx, request, 'personal-export', personId);
    return at;
  }

  /** What the other services keep under the person's own id: as they read it themselves, in the role it belongs to. */
  private async elsewhere(request: PortalRequest): Promise<Pick<PersonalExportView, 'organisation' | 'review'>> {
    const { roles } = actorOf(request.session);
    return {
      organisation: roles.includes('applicant') ? await this.organisation(inRole(request, 'applicant')) : null,
      review: roles.includes('reviewer') ? await this.review(inRole(request, 'reviewer')) : null,
    };
  }

  private async organisation(request: PortalRequest): Promise<PersonalExportView['organisation']> {
    const answer = await this.services.call<MembersView>(request, 'GET /organisations/mine/members');
    if (!answer.ok) return null;
    const { organisation, position, members } = answer.body;
    const own = members.find(({ personId }) => personId === request.session?.person.id);
    return { organisation, position, joinedAt: own?.joinedAt ?? null };
  }

  private async review(request: PortalRequest): Promise<PersonalExportView['review']> {
    const lines = await this.services.read<AssessmentLine[]>(request, 'GET /assessments');
    const assessments: (AssessmentLine | AssessmentView)[] = [];
    for (const line of lines) {
      // of a file that they stepped aside from they may read the line alone
      const answer = await this.services.call<AssessmentView>(request, 'GET /assessments/:id', {
        params: { id: line.id },
      });
      assessments.push(answer.ok ? answer.body : line);
    }
    return { assessments, conflicts: await this.services.read<ConflictView[]>(request, 'GET /conflicts') };
  }

  private async actsElsewhere(request: PortalRequest): Promise<PersonalExportView['acts']> {
    const acts: Record<string, readonly ExportedAct[]> = {};
    for (const service of SERVICES)
      acts[service] = await this.services.read<ExportedAct[]>(request, `GET /acts/${service}/mine`);
    return acts;
  }
}

const tooMany = (): Refusal =>
  new Refusal(
    'too-many',
    'too-many-exports',
    `You have downloaded this ${EXPORTS_A_DAY} times within a day. Try again tomorrow, or write to us.`,
    { params: { most: EXPORTS_A_DAY } },
  );

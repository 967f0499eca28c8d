import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RecommendationView } from '#contracts/api/review';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { CallCopyEntity } from '../call-copy/call-copy.entity.ts';
import { screeningOf } from '../call-copy/call-copy.queries.ts';
import { recommendationView } from './recommendation.dto.ts';
import { RecommendationEntity } from './recommendation.entity.ts';
import { mayOnRecommendation } from './recommendation.policy.ts';
import type { AssessedApplication } from './recommendation.rules.ts';
import { TrusteeAgreementEntity } from './trustee-agreement.entity.ts';

@Injectable()
export class RecommendationQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that the person may read, newest first. */
  @Reads('recommendation.read')
  async all(actor: Actor): Promise<RecommendationView[]> {
    const { manager } = this.dataSource;
    const all = await manager.find(RecommendationEntity, { order: { createdAt: 'DESC', id: 'ASC' } });
    const readable = all.filter((recommendation) => mayOnRecommendation('recommendation.read', actor, recommendation));
    return Promise.all(readable.map((recommendation) => viewOf(manager, actor, recommendation)));
  }

  /** Refuses: `not-found`. */
  @Reads('recommendation.read')
  async one(actor: Actor, id: string): Promise<RecommendationView> {
    const { manager } = this.dataSource;
    const recommendation = isUuid(id) ? await manager.findOneBy(RecommendationEntity, { id }) : null;
    if (recommendation === null || !mayOnRecommendation('recommendation.read', actor, recommendation))
      throw notFound('recommendation');
    return viewOf(manager, actor, recommendation);
  }
}

export async function viewOf(
  manager: EntityManager,
  actor: Actor,
  recommendation: RecommendationEntity,
): Promise<RecommendationView> {
  const { title } = await manager.findOneByOrFail(CallCopyEntity, { id: recommendation.callId });
  return recommendationView(actor, recommendation, title, await agreementsOf(manager, recommendation));
}

/** The agreements that count: those of the present round, in the order in which they were given. */
export function agreementsOf(
  manager: EntityManager,
  { id, round }: RecommendationEntity,
): Promise<TrusteeAgreementEntity[]> {
  const where = { recommendationId: id, round };
  return manager.find(TrusteeAgreementEntity, { where, order: { agreedAt: 'ASC', trusteeId: 'ASC' } });
}

const RANKED = `
  SELECT assessment.id FROM assessment JOIN application_copy AS application ON application.id = application_id
  WHERE assessment.call_id = $1 AND assessment.status = 'submitted' AND application.status = 'eligible'
  ORDER BY assessment.id`;

/** The submitted assessments of the eligible applications of a call. */
export async function rankedAssessments(manager: EntityManager, callId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(RANKED, [callId]);
  return rows.map(({ id }) => id);
}

const PANEL = `
  SELECT application_id AS id, coalesce(json_agg(total) FILTER (WHERE status = 'submitted'), '[]') AS totals,
    count(*) FILTER (WHERE status = 'assigned')::int AS open
  FROM assessment WHERE call_id = $1 GROUP BY application_id`;

/** The eligible applications of a call with the totals of their panels. */
export async function assessedApplications(manager: EntityManager, callId: string): Promise<AssessedApplication[]> {
  const panels: Pick<AssessedApplication, 'id' | 'totals' | 'open'>[] = await manager.query(PANEL, [callId]);
  const panelOf = new Map(panels.map((panel) => [panel.id, panel]));
  const applications = await screeningOf(manager, callId);
  return applications
    .filter(({ status }) => status === 'eligible')
    .map(({ id, number, title, organisationName, country, requestedMinor, currency }) => ({
      id,
      number,
      title,
      organisationName,
      country,
      requested: {
        minor: requestedMinor,
        currency,
      },
      totals: panelOf.get(id)?.totals ?? [],
      open: panelOf.get(id)?.open ?? 0,
    }));
}

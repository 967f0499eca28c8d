import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RankingLine, RecommendationView } from '#contracts/api/review';
import type { PayloadOf } from '#contracts/events';
import { recommendationLifecycle } from '#contracts/lifecycles/recommendation.lifecycle';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { leavesSince, newestLeaf } from '#platform/record/earlier-leaves';
import { ApplicationCopyEntity } from '../application-copy/application-copy.entity.ts';
import { MoveRecommendationRequest } from './recommendation.dto.ts';
import { RecommendationEntity } from './recommendation.entity.ts';
import { agreementsOf, viewOf } from './recommendation.queries.ts';
import { refuseSecondAgreement, refuseWithoutQuorum } from './recommendation.rules.ts';
import { eventOf, load } from './recommendation.service.ts';
import { TrusteeAgreementEntity } from './trustee-agreement.entity.ts';

type Decision = PayloadOf<'recommendation.approved'>['decisions'][number];

/** The board's part: trustees agree one by one, and with the quorum one of them approves. */
@Injectable()
export class DecideRecommendationService {
  /** Refuses: `not-found`, `already-agreed`, `not-allowed-now`, `stale`. */
  @Performs('recommendation.agree')
  async agree(act: Act, id: string, { version }: MoveRecommendationRequest): Promise<RecommendationView> {
    const recommendation = await load(act, 'recommendation.agree', id);
    const trusteeId = act.actor.personId!;
    if (recommendation.status === 'sent') refuseSecondAgreement(await agreeing(act, recommendation), trusteeId);
    const { payload, under } = eventOf(recommendation);
    await act.move(recommendationLifecycle, RecommendationEntity, recommendation, 'agree', {
      version,
      payload: { ...payload, trusteeId },
      under,
      restsOn: await newestLeaf(act.tx, 'recommendation', id, 'recommendation.sent'),
    });
    const agreement = {
      recommendationId: id,
      round: recommendation.round,
      trusteeId,
      name: act.actor.name,
      agreedAt: act.now,
    };
    await act.tx.insert(TrusteeAgreementEntity, agreement);
    return viewOf(act.tx, act.actor, recommendation);
  }

  /** Refuses: `not-found`, `quorum-missing`, `not-allowed-now`, `stale`. The decisions leave with the event. */
  @Performs('recommendation.approve')
  async approve(act: Act, id: string, { version }: MoveRecommendationRequest): Promise<RecommendationView> {
    const recommendation = await load(act, 'recommendation.approve', id);
    const agreed = (await agreeing(act, recommendation)).length;
    if (recommendation.status === 'sent') refuseWithoutQuorum(agreed, recommendation.quorum);
    const { payload, under } = eventOf(recommendation);
    await act.move(recommendationLifecycle, RecommendationEntity, recommendation, 'approve', {
      version,
      set: { approvedAt: act.now },
      payload: { ...payload, agreeing: agreed, decisions: await decisionsOf(act, recommendation.ranking) },
      under,
      restsOn: [
        ...(await newestLeaf(act.tx, 'recommendation', id, 'recommendation.sent')),
        ...(await leavesSince(act.tx, { type: 'recommendation', id }, 'recommendation.agreed', 'recommendation.sent')),
      ],
    });
    return viewOf(act.tx, act.actor, recommendation);
  }
}

async function agreeing(act: Act, recommendation: RecommendationEntity): Promise<string[]> {
  return (await agreementsOf(act.tx, recommendation)).map(({ trusteeId }) => trusteeId);
}

/** The ranked list as decisions, with what an agreement needs to know of each application. */
async function decisionsOf(act: Act, ranking: readonly RankingLine[]): Promise<Decision[]> {
  const copies = await act.tx.find(ApplicationCopyEntity, {
    select: { id: true, organisationId: true, months: true },
    where: { id: In(ranking.map(({ applicationId }) => applicationId)) },
  });
  const byId = new Map(copies.map((copy) => [copy.id, copy]));
  return ranking.map(({ applicationId, place, outcome, requested, organisationName, country, title }) => {
    const { organisationId, months } = byId.get(applicationId)!;
    const awarded = outcome === 'award' ? requested : null;
    return { applicationId, organisationId, place, outcome, awarded, organisationName, country, title, months };
  });
}

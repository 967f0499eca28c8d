import { IsUUID } from 'class-validator';
import type { RecommendationView } from '#contracts/api/review';
import { recommendationLifecycle } from '#contracts/lifecycles/recommendation.lifecycle';
import { verbsFrom } from '#kernel/lifecycle';
import { toMoneyText } from '#kernel/money';
import type { Actor } from '#platform/actor/actor';
import { VersionedRequest } from '#platform/http/versioned-request';
import { PlainText } from '#platform/http/request-fields';
import type { RecommendationEntity } from './recommendation.entity.ts';
import { possibleVerbs } from './recommendation.policy.ts';
import type { TrusteeAgreementEntity } from './trustee-agreement.entity.ts';

export class DraftRecommendationRequest {
  @IsUUID()
  callId: string;
}

/** Recompute, send, agree, approve: nothing but the version that was seen. */
export class MoveRecommendationRequest extends VersionedRequest {}

export class ReturnRecommendationRequest extends VersionedRequest {
  @PlainText({ longest: 2000 })
  reason: string;
}

/** `agreements` are those of the recommendation's present round. */
export function recommendationView(
  actor: Actor,
  recommendation: RecommendationEntity,
  callTitle: string,
  agreements: readonly TrusteeAgreementEntity[],
): RecommendationView {
  const { id, version, status, callId, currency, rulesHash, rankingHash, ranking, quorum, returnedReason } =
    recommendation;
  const verbs = verbsFrom(recommendationLifecycle, status, actor.roles);
  return {
    id,
    version,
    status,
    callId,
    callTitle,
    rulesHash,
    rankingHash,
    ranking,
    quorum,
    returnedReason,
    budget: toMoneyText({
      minor: recommendation.budgetMinor,
      currency,
    }),
    allocated: toMoneyText({
      minor: recommendation.allocatedMinor,
      currency,
    }),
    agreeing: agreements.map(({ trusteeId, name, agreedAt }) => ({
      personId: trusteeId,
      name,
      at: agreedAt.toISOString(),
    })),
    approvedAt: recommendation.approvedAt?.toISOString() ?? null,
    allowed: possibleVerbs(verbs, actor, {
      agreeing: agreements.map(({ trusteeId }) => trusteeId),
      quorum,
    }),
  };
}

import { Injectable } from '@nestjs/common';
import type { RecommendationView } from '#contracts/api/review';
import type { PayloadOf } from '#contracts/events';
import { recommendationLifecycle } from '#contracts/lifecycles/recommendation.lifecycle';
import type { Permission } from '#contracts/permissions';
import { notFound, Refusal } from '#kernel/refusal';
import { toMoneyText } from '#kernel/money';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { newestLeaf, newestLeaves } from '#platform/record/earlier-leaves';
import type { CallInForce } from '#platform/record/record-event';
import { refuseUnlessScreened } from '../application-copy/application-copy.rules.ts';
import { CallCopyEntity } from '../call-copy/call-copy.entity.ts';
import { lockCall, screeningOf } from '../call-copy/call-copy.queries.ts';
import {
  DraftRecommendationRequest,
  MoveRecommendationRequest,
  ReturnRecommendationRequest,
} from './recommendation.dto.ts';
import { RecommendationEntity } from './recommendation.entity.ts';
import { mayOnRecommendation } from './recommendation.policy.ts';
import { assessedApplications, rankedAssessments, viewOf } from './recommendation.queries.ts';
import { rankingOf, refuseUnlessAssessed } from './recommendation.rules.ts';

/** The secretariat's part; what the board does with the list is in decide-recommendation.service.ts. */
@Injectable()
export class RecommendationService {
  /**
   * Ranks a call. Refuses: `not-found`, `call-not-closed`, `applications-on-their-way`, `not-all-screened`,
   * `nothing-eligible`, `not-all-assessed`, `already-drafted`.
   */
  @Performs('recommendation.draft')
  async draft(act: Act, { callId }: DraftRecommendationRequest): Promise<RecommendationView> {
    const call = await lockCall(act, callId);
    const existing = await act.tx.findOneBy(RecommendationEntity, { callId });
    if (existing !== null) throw alreadyDrafted(existing);
    const ranking = await rankCall(act, call);
    const first = {
      id: act.newId(),
      callId,
      ...ranking,
      round: 1,
      sentAt: null,
      returnedReason: null,
      approvedAt: null,
    };
    const event = { ...eventOf(first), restsOn: await scoresBehind(act, first) };
    const recommendation = await act.create(recommendationLifecycle, RecommendationEntity, 'draft', first, event);
    return viewOf(act.tx, act.actor, recommendation);
  }

  /** Ranks again, by the rules and assessments of now. Refuses: `not-found`, `not-allowed-now`, `stale` and as `draft`. */
  @Performs('recommendation.recompute')
  async recompute(act: Act, id: string, { version }: MoveRecommendationRequest): Promise<RecommendationView> {
    const recommendation = await load(act, 'recommendation.recompute', id);
    const redone = recommendation.status === 'draft';
    const set = redone ? await rankCall(act, await lockCall(act, recommendation.callId)) : {};
    const restsOn = redone ? await scoresBehind(act, recommendation) : [];
    const event = { ...eventOf({ ...recommendation, ...set }), restsOn };
    await act.move(recommendationLifecycle, RecommendationEntity, recommendation, 'recompute', {
      version,
      set,
      ...event,
    });
    return viewOf(act.tx, act.actor, recommendation);
  }

  /** Puts the list before the board. Refuses: `not-found`, `not-allowed-now`, `stale`. */
  @Performs('recommendation.send')
  async send(act: Act, id: string, { version }: MoveRecommendationRequest): Promise<RecommendationView> {
    const recommendation = await load(act, 'recommendation.send', id);
    const set = { sentAt: recommendation.sentAt ?? act.now, returnedReason: null };
    const restsOn = await newestLeaf(
      act.tx,
      'recommendation',
      id,
      'recommendation.drafted',
      'recommendation.recomputed',
    );
    const event = { ...eventOf(recommendation), restsOn };
    await act.move(recommendationLifecycle, RecommendationEntity, recommendation, 'send', { version, set, ...event });
    return viewOf(act.tx, act.actor, recommendation);
  }

  /** The board gives it back; agreements so far no longer count. Refuses: `not-found`, `not-allowed-now`, `stale`. */
  @Performs('recommendation.return')
  async return(act: Act, id: string, { version, reason }: ReturnRecommendationRequest): Promise<RecommendationView> {
    const recommendation = await load(act, 'recommendation.return', id);
    const { payload, under } = eventOf(recommendation);
    await act.move(recommendationLifecycle, RecommendationEntity, recommendation, 'return', {
      version,
      set: { round: recommendation.round + 1, returnedReason: reason },
      payload: { ...payload, reason },
      under,
      restsOn: await newestLeaf(act.tx, 'recommendation', id, 'recommendation.sent'),
    });
    return viewOf(act.tx, act.actor, recommendation);
  }
}

/** A recommendation to act on, its row held: verbs on one list come one after the other. */
export async function load(
  act: Act,
  permission: Permission & `recommendation.${string}`,
  id: string,
): Promise<RecommendationEntity> {
  const recommendation = await act.load(RecommendationEntity, id, 'recommendation', { lock: true });
  if (!mayOnRecommendation(permission, act.actor, recommendation)) throw notFound('recommendation');
  return recommendation;
}

type Ranked = Pick<
  RecommendationEntity,
  'currency' | 'budgetMinor' | 'allocatedMinor' | 'rulesHash' | 'ranking' | 'rankingHash' | 'quorum'
>;

async function rankCall(act: Act, call: CallCopyEntity): Promise<Ranked> {
  refuseUnlessScreened(call, await screeningOf(act.tx, call.id));
  const applications = await assessedApplications(act.tx, call.id);
  refuseUnlessAssessed(applications, call.rules.reviewersPerApplication);
  const { lines, budget, allocated, hash } = rankingOf(applications, call);
  return {
    currency: budget.currency,
    budgetMinor: budget.minor,
    allocatedMinor: allocated.minor,
    rulesHash: call.rulesHash,
    ranking: lines,
    rankingHash: hash,
    quorum: call.rules.quorum,
  };
}

/** The leaves of the scores that the list ranks: an outsider sees that each came before the decision. */
async function scoresBehind(act: Act, { id, callId }: Pick<RecommendationEntity, 'id' | 'callId'>) {
  const assessments = await rankedAssessments(act.tx, callId);
  const leaves = await newestLeaves(act.tx, 'assessment', assessments, 'assessment.submitted');
  return act.listLeaves({ type: 'recommendation', id }, 'recommendation.scored', leaves, (count) => ({
    payload: { recommendationId: id, leaves: count },
    under: { callId, rulesHash: null },
  }));
}

type Told = Pick<
  RecommendationEntity,
  'id' | 'callId' | 'rulesHash' | 'rankingHash' | 'budgetMinor' | 'currency' | 'ranking'
>;

/** What every event of a recommendation tells: which list it is, by its hash, and how far the budget reaches. */
export function eventOf(recommendation: Told): { payload: PayloadOf<'recommendation.sent'>; under: CallInForce } {
  const {
    id: recommendationId,
    callId,
    rulesHash,
    rankingHash,
    budgetMinor: minor,
    currency,
    ranking,
  } = recommendation;
  const awarded = ranking.filter(({ outcome }) => outcome === 'award').length;
  const budget = toMoneyText({ minor, currency });
  const payload = { recommendationId, callId, rulesHash, rankingHash, budget, ranked: ranking.length, awarded };
  return { payload, under: { callId, rulesHash } };
}

function alreadyDrafted({ id }: RecommendationEntity): Refusal {
  const message = 'This call has its recommendation already. Open it, and recompute it while it is a draft.';
  return new Refusal('not-allowed-now', 'already-drafted', message, { params: { id } });
}

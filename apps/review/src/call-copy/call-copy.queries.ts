import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReviewCallLine } from '#contracts/api/review';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Reading } from '#platform/act/reading';
import { Reads } from '#platform/act/reads';
import type { Actor } from '#platform/actor/actor';
import { hiding } from '#platform/http/masks';
import { ApplicationCopyEntity } from '../application-copy/application-copy.entity.ts';
import { listsEveryAssessment } from '../assessment/assessment.policy.ts';
import { CallCopyEntity } from './call-copy.entity.ts';

const COUNTED = `
  SELECT c.id AS "callId", c.title, c.slug, c.closed_at IS NOT NULL AS closed,
    (SELECT count(*)::int FROM application_copy p WHERE p.call_id = c.id AND p.status <> 'withdrawn') AS submitted,
    (SELECT count(*)::int FROM application_copy p WHERE p.call_id = c.id AND p.status = 'eligible') AS eligible,
    (SELECT count(*)::int FROM assessment a WHERE a.call_id = c.id AND a.status IN ('assigned', 'submitted')
      AND a.reviewer_id = coalesce($1, a.reviewer_id)) AS assigned,
    (SELECT count(*)::int FROM assessment a WHERE a.call_id = c.id AND a.status = 'submitted'
      AND a.reviewer_id = coalesce($1, a.reviewer_id)) AS assessed,
    r.id AS "recommendationId", r.status AS "recommendationStatus"
  FROM call_copy c LEFT JOIN recommendation r ON r.call_id = c.id AND $1::uuid IS NULL
  WHERE $1::uuid IS NULL OR EXISTS (SELECT FROM assessment a WHERE a.call_id = c.id AND a.reviewer_id = $1)
  ORDER BY c.deadline DESC, c.id`;

@Injectable()
export class CallCopyQueries {
  constructor(private readonly reading: Reading) {}

  /**
   * For the secretariat and auditors every published call. For reviewers the calls in which they have or had files:
   * `assigned` and `assessed` are then their own, and the recommendation is not theirs to see.
   */
  @Reads('assessment.read')
  async all(actor: Actor): Promise<ReviewCallLine[]> {
    const whose = [listsEveryAssessment(actor) ? null : actor.personId];
    const lines: ReviewCallLine[] = await this.reading.as(actor, (tx) => tx.query(COUNTED, whose));
    // a call has no field that an assessment hides, though some have its name
    return lines.map((line) => hiding(line, []));
  }
}

/** The call, its row held until the act ends; `not-found` while its publication has not arrived. */
export async function lockCall(act: Act, id: string): Promise<CallCopyEntity> {
  if (!isUuid(id)) throw notFound('call');
  const call = await act.tx.findOne(CallCopyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (call === null) throw notFound('call');
  return call;
}

/** Every application of a call as review knows it, without answers and documents. */
export function screeningOf(manager: EntityManager, callId: string): Promise<ApplicationCopyEntity[]> {
  return manager
    .createQueryBuilder(ApplicationCopyEntity, 'p')
    .select(COLUMNS.map((column) => `p.${column}`))
    .where('p.call_id = :callId', { callId })
    .orderBy('p.number')
    .getMany();
}

const COLUMNS: readonly (keyof ApplicationCopyEntity)[] = [
  ...(['id', 'callId', 'organisationId', 'status', 'submittedAt', 'number', 'organisationName', 'country'] as const),
  ...(['title', 'requestedMinor', 'currency', 'months', 'screeningLeaf'] as const),
];

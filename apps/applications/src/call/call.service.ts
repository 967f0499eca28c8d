import { Injectable } from '@nestjs/common';
import { Like, Not } from 'typeorm';
import type { CallView } from '#contracts/api/applications';
import { callLifecycle } from '#contracts/lifecycles/call.lifecycle';
import { refuseIfAny } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { ApplicationEntity } from '../application/application.entity.ts';
import { CloseCallRequest, DraftCallRequest, planOf, ReviseCallRequest } from './call.dto.ts';
import { CallEntity } from './call.entity.ts';
import { callViewIn } from './call.queries.ts';
import { draftRefusals, freeSlug, mustHaveEnded } from './call.rules.ts';

/** Any fixed number: whoever chooses the address of a call waits here, so that two calls never get the same one. */
const SLUG_LOCK = 7_104_223;

@Injectable()
export class CallService {
  /** Refusals: `correct-these-fields`. The rules may still be unsound; publication asks. */
  @Performs('call.draft')
  async draft(act: Act, request: DraftCallRequest): Promise<CallView> {
    const plan = planOf(request);
    refuseIfAny(draftRefusals(plan));
    const id = act.newId();
    const slug = await chooseSlug(act, id, plan.title);
    const call = await act.create(
      callLifecycle,
      CallEntity,
      'draft',
      { id, ...plan, slug, rulesVersion: 1, rulesHash: null, publishedAt: null, closedAt: null, submitted: null },
      { payload: { callId: id, title: plan.title }, under: { callId: id, rulesHash: null } },
    );
    return callViewIn(act.tx, call, act.actor, act.now);
  }

  /** Refusals: `not-found`, `correct-these-fields`, `not-allowed-now`, `stale`. */
  @Performs('call.revise')
  async revise(act: Act, id: string, request: ReviseCallRequest): Promise<CallView> {
    const call = await act.load(CallEntity, id, 'call');
    const plan = planOf(request);
    refuseIfAny(draftRefusals(plan));
    await act.move(callLifecycle, CallEntity, call, 'revise', {
      version: request.version,
      set: { ...plan, slug: await chooseSlug(act, id, plan.title) },
      payload: { callId: id, title: plan.title },
      under: { callId: id, rulesHash: null },
    });
    return callViewIn(act.tx, call, act.actor, act.now);
  }

  /** Refusals: `not-found`, `deadline-not-passed`, `not-allowed-now`, `stale`. */
  @Performs('call.close')
  async close(act: Act, id: string, request: CloseCallRequest): Promise<CallView> {
    // the lock waits for submissions under way, which hold the call shared, so that the count misses none
    const call = await act.load(CallEntity, id, 'call', { lock: true });
    if (call.status === 'published') mustHaveEnded(call, act.now);
    const submitted = await act.tx.countBy(ApplicationEntity, { callId: id, status: 'submitted' });
    await act.move(callLifecycle, CallEntity, call, 'close', {
      version: request.version,
      set: { closedAt: act.now, submitted },
      payload: { callId: id, slug: call.slug, submitted },
      under: { callId: id, rulesHash: call.rulesHash },
    });
    return callViewIn(act.tx, call, act.actor, act.now);
  }

  /** Follows the decision of the board. */
  @Performs('call.conclude')
  async conclude(act: Act, id: string, recommendationId: string): Promise<void> {
    const call = await act.load(CallEntity, id, 'call', { lock: true });
    await act.move(callLifecycle, CallEntity, call, 'conclude', {
      payload: { callId: id, slug: call.slug, recommendationId },
      under: { callId: id, rulesHash: call.rulesHash },
    });
  }
}

async function chooseSlug(act: Act, id: string, title: string): Promise<string> {
  await act.tx.query('SELECT pg_advisory_xact_lock($1)', [SLUG_LOCK]);
  const base = freeSlug(title, new Set());
  const rivals = await act.tx.find(CallEntity, {
    select: { id: true, slug: true },
    where: [
      { slug: base, id: Not(id) },
      { slug: Like(`${base}-%`), id: Not(id) },
    ],
  });
  return freeSlug(title, new Set(rivals.map(({ slug }) => slug)));
}

import { Injectable } from '@nestjs/common';
import type { CallView } from '#contracts/api/applications';
import type { PayloadOf } from '#contracts/events';
import { callLifecycle } from '#contracts/lifecycles/call.lifecycle';
import type { JsonValue } from '#kernel/canonical-json';
import { refuseIfAny, Refusal } from '#kernel/refusal';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { amendmentRefusals, changesNothing, mustStillRun } from './amendment.rules.ts';
import { CallRulesVersionEntity } from './call-rules-version.entity.ts';
import { AmendCallRequest, amendedPlan, PublishCallRequest } from './call.dto.ts';
import { CallEntity } from './call.entity.ts';
import { callViewIn } from './call.queries.ts';
import { publicationRefusals, rulesHash, type CallPlan } from './call.rules.ts';

/** Publishing and amending: each freezes a version of the rules under its hash, in the same act as the event. */
@Injectable()
export class PublishCallService {
  /** Refusals: `not-found`, `correct-these-fields`, `not-allowed-now`, `stale`. */
  @Performs('call.publish')
  async publish(act: Act, id: string, request: PublishCallRequest): Promise<CallView> {
    const call = await act.load(CallEntity, id, 'call');
    if (call.status === 'draft') refuseIfAny(publicationRefusals(call, act.now));
    const hash = rulesHash(call.rules);
    await act.move(callLifecycle, CallEntity, call, 'publish', {
      version: request.version,
      set: { rulesHash: hash, publishedAt: act.now },
      payload: publishedPayload(call, call, hash, call.rulesVersion),
      under: { callId: id, rulesHash: hash },
    });
    await keepVersion(act, call, hash, null);
    return callViewIn(act.tx, call, act.actor, act.now);
  }

  /** Refusals: `not-found`, `deadline-passed`, `nothing-changed`, `correct-these-fields`, `not-allowed-now`, `stale`. */
  @Performs('call.amend')
  async amend(act: Act, id: string, request: AmendCallRequest): Promise<CallView> {
    const call = await act.load(CallEntity, id, 'call', { lock: true });
    const plan = amendedPlan(call, request);
    if (call.status === 'published') mustBeAmendable(call, plan, act.now);
    const hash = rulesHash(plan.rules);
    const reason = request.reason.trim();
    await act.move(callLifecycle, CallEntity, call, 'amend', {
      version: request.version,
      set: { deadline: plan.deadline, rules: plan.rules, rulesHash: hash, rulesVersion: call.rulesVersion + 1 },
      payload: { ...publishedPayload(call, plan, hash, call.rulesVersion + 1), reason },
      under: { callId: id, rulesHash: hash },
    });
    await keepVersion(act, call, hash, reason);
    return callViewIn(act.tx, call, act.actor, act.now);
  }
}

function mustBeAmendable(call: CallEntity, plan: CallPlan, now: Date): void {
  mustStillRun(call, now);
  refuseIfAny(amendmentRefusals(call, plan, now));
  if (!changesNothing(call, plan)) return;
  const message = 'Deadline and rules are as they were. Change one of them, or leave the call as it is.';
  throw new Refusal('invalid', 'nothing-changed', message);
}

function publishedPayload(
  call: CallEntity,
  { title, opensAt, deadline, rules }: CallPlan,
  hash: string,
  rulesVersion: number,
): PayloadOf<'call.published'> {
  return {
    callId: call.id,
    slug: call.slug,
    title,
    rulesVersion,
    rulesHash: hash,
    opensAt: opensAt.toISOString(),
    deadline: deadline.toISOString(),
    rules: rules as unknown as JsonValue,
  };
}

async function keepVersion(act: Act, call: CallEntity, hash: string, reason: string | null): Promise<void> {
  const { id, rulesVersion, rules, deadline } = call;
  const version = { callId: id, rulesVersion, rules, hash, deadline, reason, at: act.now };
  await act.tx.insert(CallRulesVersionEntity, act.tx.create(CallRulesVersionEntity, version) as object);
}

import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Min, ValidateNested } from 'class-validator';
import type { CallView } from '#contracts/api/applications';
import type { Role } from '#contracts/roles';
import { VersionedRequest } from '#platform/http/versioned-request';
import { Instant, PlainText } from '#platform/http/request-fields';
import { CallRulesRequest } from './call-rules.dto.ts';
import type { CallRulesVersionEntity } from './call-rules-version.entity.ts';
import type { CallEntity } from './call.entity.ts';
import { allowedOnCall } from './call.policy.ts';
import { withCanonicalAmounts, type CallPlan } from './call.rules.ts';

export class DraftCallRequest {
  @PlainText({ longest: 200 })
  title: string;

  @PlainText({ longest: 5000 })
  summary: string;

  @Instant()
  opensAt: string;

  @Instant()
  deadline: string;

  @PlainText({ longest: 64 })
  timeZone: string;

  @IsObject()
  @ValidateNested()
  @Type(() => CallRulesRequest)
  rules: CallRulesRequest;
}

/** A VersionedRequest with the whole draft. */
export class ReviseCallRequest extends DraftCallRequest {
  @IsInt()
  @Min(1)
  version: number;
}

export class PublishCallRequest extends VersionedRequest {}

export class CloseCallRequest extends VersionedRequest {}

export class AmendCallRequest extends VersionedRequest {
  /** Stands in the public log, in every language; 600 characters fit one leaf. */
  @PlainText({ longest: 600 })
  reason: string;

  @IsOptional()
  @Instant()
  deadline?: string | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CallRulesRequest)
  rules?: CallRulesRequest | null;
}

/** The plan that a request describes, as plain data. */
export function planOf(request: DraftCallRequest): CallPlan {
  return {
    title: request.title.trim(),
    summary: request.summary.trim(),
    opensAt: new Date(request.opensAt),
    deadline: new Date(request.deadline),
    timeZone: request.timeZone,
    rules: rulesOf(request.rules),
  };
}

/** The plan of a published call after an amendment. */
export function amendedPlan(call: CallEntity, request: AmendCallRequest): CallPlan {
  const { title, summary, opensAt, timeZone } = call;
  const deadline = request.deadline ? new Date(request.deadline) : call.deadline;
  return { title, summary, opensAt, deadline, timeZone, rules: request.rules ? rulesOf(request.rules) : call.rules };
}

// canonical JSON takes plain objects only, a request is made of class instances
const rulesOf = (rules: CallRulesRequest) => withCanonicalAmounts(structuredClone(rules));

export function callView(
  call: CallEntity,
  versions: readonly CallRulesVersionEntity[],
  roles: readonly Role[],
  now: Date,
): CallView {
  return {
    id: call.id,
    version: call.version,
    status: call.status,
    slug: call.slug,
    title: call.title,
    summary: call.summary,
    opensAt: call.opensAt.toISOString(),
    deadline: call.deadline.toISOString(),
    timeZone: call.timeZone,
    rulesVersion: call.rulesVersion,
    rulesHash: call.rulesHash,
    rules: call.rules,
    publishedAt: call.publishedAt?.toISOString() ?? null,
    closedAt: call.closedAt?.toISOString() ?? null,
    amendments: amendmentsOf(versions),
    submitted: call.submitted,
    allowed: allowedOnCall(call, roles, now),
  };
}

function amendmentsOf(versions: readonly CallRulesVersionEntity[]): CallView['amendments'] {
  return versions
    .toSorted((a, b) => b.rulesVersion - a.rulesVersion)
    .flatMap(({ rulesVersion, reason, at }) =>
      reason === null ? [] : [{ rulesVersion, reason, at: at.toISOString() }],
    );
}

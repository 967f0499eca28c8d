import { IsOptional, IsString, IsUUID } from 'class-validator';
import type { ConflictView } from '#contracts/api/review';
import { PlainText } from '#platform/http/request-fields';
import type { ConflictEntity } from './conflict.entity.ts';
import { LONGEST_REASON } from './conflict.rules.ts';

export class DeclareConflictRequest {
  @IsUUID()
  organisationId: string;

  @IsString()
  kind: string;

  @PlainText({ longest: LONGEST_REASON })
  reason: string;

  /** Only the secretariat names a reviewer. */
  @IsOptional()
  @IsUUID()
  reviewerId?: string;
}

export function conflictView(conflict: ConflictEntity): ConflictView {
  const { id, reviewerId, organisationId, organisationName, kind, reason, createdAt } = conflict;
  return { id, reviewerId, organisationId, organisationName, kind, reason, declaredAt: createdAt.toISOString() };
}

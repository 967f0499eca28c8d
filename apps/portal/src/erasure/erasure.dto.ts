import { IsIn, IsUUID } from 'class-validator';
import {
  ERASURE_GROUNDS,
  ERASURE_SUBJECTS,
  type ErasureGround,
  type ErasureSubject,
  type ErasureView,
} from '#contracts/api/portal';
import type { Someone } from '#contracts/policy';
import type { ErasureOutcomeEntity } from './erasure-outcome.entity.ts';
import type { ErasureEntity } from './erasure.entity.ts';
import { erasureVerbs } from './erasure.policy.ts';

export class OrderErasureRequest {
  @IsIn(ERASURE_SUBJECTS)
  subjectKind: ErasureSubject;

  @IsUUID()
  subjectId: string;

  @IsIn(ERASURE_GROUNDS)
  ground: ErasureGround;
}

export function erasureView(
  reader: Someone,
  erasure: ErasureEntity,
  outcomes: readonly ErasureOutcomeEntity[] = [],
): ErasureView {
  const { id, version, status, subjectKind, subjectId, ground, createdAt } = erasure;
  const sum = (of: 'erased' | 'keptByLaw'): number => outcomes.reduce((total, outcome) => total + outcome[of], 0);
  return {
    id,
    version,
    status,
    subjectKind,
    subjectId,
    ground,
    orderedAt: createdAt.toISOString(),
    answered: outcomes.length,
    erased: sum('erased'),
    keptByLaw: sum('keptByLaw'),
    allowed: erasureVerbs(reader, erasure),
  };
}

import { IsString, MaxLength } from 'class-validator';
import type { ErasureRequestView } from '#contracts/api/portal';
import { PlainText } from '#platform/http/request-fields';
import { VersionedRequest } from '#platform/http/versioned-request';
import { LONGEST_TYPED } from '../person/person.dto.ts';
import type { ErasureRequestEntity } from './erasure-request.entity.ts';

export class AskErasureRequest {
  @IsString()
  @MaxLength(LONGEST_TYPED)
  currentPassword: string;
}

export class RefuseErasureRequest extends VersionedRequest {
  @PlainText({ longest: 1000, least: 0 })
  reason: string;
}

export function erasureRequestView(request: ErasureRequestEntity): ErasureRequestView {
  const { id, version, status, personId, reason, createdAt } = request;
  return { id, version, status, personId, reason, askedAt: createdAt.toISOString() };
}

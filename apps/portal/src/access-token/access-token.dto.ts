import { ArrayMaxSize, IsArray, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import type { AccessTokenView } from '#contracts/api/portal';
import { PlainText } from '#platform/http/request-fields';
import { LONGEST_DAYS } from './access-token.rules.ts';
import type { AccessTokenEntity } from './access-token.entity.ts';

export class NewAccessTokenRequest {
  @PlainText({ longest: 100 })
  name: string;

  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  scopes: string[];

  @IsInt()
  @Min(1)
  @Max(LONGEST_DAYS)
  days: number;
}

export function accessTokenView(token: AccessTokenEntity, now: Date): AccessTokenView {
  const { id, name, scopes, createdAt, expiresAt, lastUsedAt } = token;
  return {
    id,
    name,
    scopes,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= now,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

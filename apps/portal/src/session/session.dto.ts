import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { SessionView } from '#contracts/api/portal';
import type { OpenSession } from './open-session.ts';

export class OpenSessionRequest {
  @IsString()
  @MaxLength(1000)
  email: string;

  @IsString()
  @MaxLength(1000)
  password: string;

  /** The code of the person's app; without it, who has a second factor gives it in a second request. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  totp?: string;
}

export function sessionView({ person, actsFor, expiresAt, factorAt, factorMissing }: OpenSession): SessionView {
  return {
    person,
    actsFor: actsFor.map(({ role, name, until }) => ({ role, name, until })),
    expiresAt: expiresAt.toISOString(),
    factorAt: factorAt?.toISOString() ?? null,
    factorMissing,
  };
}

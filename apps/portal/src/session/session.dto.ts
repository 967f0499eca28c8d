import { IsString, MaxLength } from 'class-validator';
import type { SessionView } from '#contracts/api/portal';
import type { OpenSession } from './open-session.ts';

export class OpenSessionRequest {
  @IsString()
  @MaxLength(1000)
  email: string;

  @IsString()
  @MaxLength(1000)
  password: string;
}

export function sessionView({ person, expiresAt }: OpenSession): SessionView {
  return { person, expiresAt: expiresAt.toISOString() };
}

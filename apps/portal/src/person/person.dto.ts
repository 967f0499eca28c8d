import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { PersonView } from '#contracts/api/portal';
import { PlainText } from '#platform/http/request-fields';
import { VersionedRequest } from '#platform/http/versioned-request';
import { LOCALES } from '../messages/locale.ts';
import type { PersonEntity } from './person.entity.ts';

/** Here only what the rules need in order to look: text of bounded length. What is right is in person.rules.ts. */
export class RegisterRequest {
  @IsString()
  @MaxLength(1000)
  email: string;

  @IsString()
  @MaxLength(1000)
  name: string;

  @IsString()
  @MaxLength(1000)
  password: string;

  /** English when missing. */
  @IsOptional()
  @IsIn(LOCALES)
  language?: string;
}

export class AddPersonRequest extends RegisterRequest {
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  roles: string[];
}

export class GrantRoleRequest extends VersionedRequest {
  @IsString()
  @MaxLength(40)
  role: string;
}

export class RevokeRoleRequest extends GrantRoleRequest {
  @PlainText({ longest: 1000, least: 0 })
  reason: string;
}

export class DisablePersonRequest extends VersionedRequest {
  @PlainText({ longest: 1000, least: 0 })
  reason: string;
}

export function personView({ id, version, status, email, name, language, roles }: PersonEntity): PersonView {
  return { id, version, status, email, name, language, roles };
}

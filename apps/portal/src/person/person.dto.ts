import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { PersonView } from '#contracts/api/portal';
import { Day, PlainText } from '#platform/http/request-fields';
import { VersionedRequest } from '#platform/http/versioned-request';
import { LOCALES } from '../messages/locale.ts';
import type { PersonEntity } from './person.entity.ts';

/** The longest that is read of what somebody types, before the rules look at it. */
export const LONGEST_TYPED = 1000;

/** Here only what the rules need in order to look: text of bounded length. What is right is in person.rules.ts. */
class Addressee {
  @IsString()
  @MaxLength(LONGEST_TYPED)
  email: string;

  @IsString()
  @MaxLength(LONGEST_TYPED)
  name: string;

  /** English when missing. */
  @IsOptional()
  @IsIn(LOCALES)
  language?: string;
}

export class RegisterRequest extends Addressee {
  @IsString()
  @MaxLength(LONGEST_TYPED)
  password: string;
}

export class AddPersonRequest extends RegisterRequest {
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  roles: string[];
}

export class InviteRequest extends Addressee {
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  roles: string[];
}

/** The token of a link, as it stands in the letter. */
export class ConfirmRequest {
  @IsString()
  @MaxLength(LONGEST_TYPED)
  token: string;
}

export class ResetPasswordRequest extends ConfirmRequest {
  @IsString()
  @MaxLength(LONGEST_TYPED)
  password: string;
}

export class AcceptRequest extends ResetPasswordRequest {
  /** That of the invitation when missing. */
  @IsOptional()
  @IsIn(LOCALES)
  language?: string;
}

class KnownPassword {
  @IsString()
  @MaxLength(LONGEST_TYPED)
  currentPassword: string;
}

export class ChangePasswordRequest extends KnownPassword {
  @IsString()
  @MaxLength(LONGEST_TYPED)
  password: string;
}

export class ChangeAddressRequest extends KnownPassword {
  @IsString()
  @MaxLength(LONGEST_TYPED)
  email: string;
}

export class GrantRoleRequest extends VersionedRequest {
  @IsString()
  @MaxLength(40)
  role: string;

  /** The first day on which it counts, in UTC; at once when missing. */
  @IsOptional()
  @Day()
  from?: string;

  /** The last one; without end when missing. */
  @IsOptional()
  @Day()
  until?: string;
}

export class RevokeRoleRequest extends VersionedRequest {
  @IsString()
  @MaxLength(40)
  role: string;

  @PlainText({ longest: 1000, least: 0 })
  reason: string;
}

export class EndSessionsRequest extends VersionedRequest {
  @PlainText({ longest: 1000, least: 0 })
  reason: string;
}

export class DisablePersonRequest extends VersionedRequest {
  @PlainText({ longest: 1000, least: 0 })
  reason: string;
}

export function personView(person: PersonEntity): PersonView {
  const { id, version, status, email, name, language, roles, roleDates } = person;
  return { id, version, status, email, name, language, roles, roleDates };
}

import { IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import type { OrganisationView } from '#contracts/api/applications';
import { Day, PlainText } from '#platform/http/request-fields';
import { VersionedRequest } from '#platform/http/versioned-request';
import type { OrganisationEntity } from './organisation.entity.ts';
import type { OrganisationFacts } from './organisation.rules.ts';

const COUNTRY = { message: 'Choose a country of the list; it is sent as two capital letters, like KE.' };

export class RegisterOrganisationRequest {
  @PlainText({ longest: 200 })
  name: string;

  @Matches(/^[A-Z]{2}$/, COUNTRY)
  country: string;

  @PlainText({ longest: 100 })
  city: string;

  @PlainText({ longest: 100 })
  registrationNumber: string;

  @Day()
  registeredOn: string;

  @IsOptional()
  @PlainText({ longest: 300, least: 0 })
  website?: string | null;

  @PlainText({ longest: 2000 })
  mission: string;
}

/** A VersionedRequest with all facts, corrected or not. */
export class CorrectOrganisationRequest extends RegisterOrganisationRequest {
  @IsInt()
  @Min(1)
  version: number;
}

export class InviteMemberRequest {
  @PlainText({ longest: 254 })
  email: string;

  @IsString()
  @MaxLength(40)
  position: string;

  /** Of the letter. */
  @Matches(/^[a-z]{2}$/)
  language: string;
}

export class JoinOrganisationRequest {
  @IsString()
  @MaxLength(100)
  key: string;
}

export class ChangeMemberRequest extends VersionedRequest {
  @IsString()
  @MaxLength(40)
  position: string;
}

export class RemoveMemberRequest extends VersionedRequest {}

/** The facts of a request, without blanks around them; an empty web address is none. */
export function factsOf(request: RegisterOrganisationRequest): OrganisationFacts {
  return {
    name: request.name.trim(),
    country: request.country,
    city: request.city.trim(),
    registrationNumber: request.registrationNumber.trim(),
    registeredOn: request.registeredOn,
    website: request.website?.trim() || null,
    mission: request.mission.trim(),
  };
}

export function organisationView(
  organisation: OrganisationFacts & Pick<OrganisationEntity, 'id' | 'version'>,
): OrganisationView {
  const { id, version, name, country, city, registrationNumber, registeredOn, website, mission } = organisation;
  return { id, version, name, country, city, registrationNumber, registeredOn, website, mission };
}

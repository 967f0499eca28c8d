import { IsString, MaxLength } from 'class-validator';
import { PlainText } from '#platform/http/request-fields';
import { VersionedRequest } from '#platform/http/versioned-request';

export class VouchRequest extends VersionedRequest {
  @PlainText({ longest: 1000, least: 0 })
  how: string;
}

export class RefuseFactorResetRequest extends VersionedRequest {
  @PlainText({ longest: 1000, least: 0 })
  reason: string;
}

/** The token of a letter's link. */
export class KeepFactorsRequest {
  @IsString()
  @MaxLength(1000)
  token: string;
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { VersionedRequest } from '#platform/http/versioned-request';
import { MoneyRequest, PlainText } from '#platform/http/request-fields';

export class StartApplicationRequest {
  @IsString()
  callId: string;
}

/** What is absent stays as it is; null empties. */
export class EditApplicationRequest extends VersionedRequest {
  @IsOptional()
  @PlainText({ longest: 200, least: 0 })
  title?: string | null;

  @IsOptional()
  @PlainText({ longest: 10, least: 0 })
  language?: string | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyRequest)
  requested?: MoneyRequest | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(600)
  months?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(500)
  yearsOfExperience?: number | null;

  /** By the id of the question; the draft's rules look at each. */
  @IsOptional()
  @IsObject()
  answers?: Record<string, unknown> | null;
}

export class RemoveDocumentRequest extends VersionedRequest {}

export class SubmitApplicationRequest extends VersionedRequest {
  @Equals(true, { message: 'Confirm that the statements are true before you send the application.' })
  confirmed: true;
}

export class WithdrawApplicationRequest extends VersionedRequest {
  @PlainText({ longest: 1000 })
  reason: string;
}

export class FindEligibleRequest extends VersionedRequest {
  @IsArray()
  @ArrayMaxSize(20)
  @PlainText({ longest: 1000, each: true })
  reasons: string[];
}

export class FindIneligibleRequest extends VersionedRequest {
  @IsArray()
  @ArrayMinSize(1, { message: 'Give at least one reason; the applicant will read it.' })
  @ArrayMaxSize(20)
  @PlainText({ longest: 1000, each: true })
  reasons: string[];
}

export class ApplicationListRequest {
  @IsOptional()
  @IsString()
  callId?: string;

  @IsOptional()
  @IsString()
  status?: string;
}

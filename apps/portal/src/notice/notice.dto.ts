import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Instant } from '#platform/http/request-fields';
import { LOCALES, type SpokenLocale } from '../messages/locale.ts';
import type { Pace } from './notices.ts';

const PACES = ['at-once', 'daily'];

export class ReadNoticesRequest {
  /** Of the newest notice that the reader saw: what has come since stays new. */
  @Instant()
  upTo: string;
}

/** What is missing stays as it is. */
export class ChooseNoticesRequest {
  @IsOptional()
  @IsIn(LOCALES)
  language?: SpokenLocale;

  /** A zone such as `Africa/Accra`; empty for the fund's own. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  timeZone?: string;

  @IsOptional()
  @IsIn(PACES)
  applications?: Pace;

  @IsOptional()
  @IsIn(PACES)
  grants?: Pace;

  @IsOptional()
  @IsIn(PACES)
  reviews?: Pace;

  @IsOptional()
  @IsIn(PACES)
  duties?: Pace;
}

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

/** What is missing or null stays as it is. */
export class ChooseNoticesRequest {
  @IsOptional()
  @IsIn(LOCALES)
  language?: SpokenLocale | null;

  /** A zone such as `Africa/Accra`; empty for the fund's own. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  timeZone?: string | null;

  @IsOptional()
  @IsIn(PACES)
  applications?: Pace | null;

  @IsOptional()
  @IsIn(PACES)
  grants?: Pace | null;

  @IsOptional()
  @IsIn(PACES)
  reviews?: Pace | null;

  @IsOptional()
  @IsIn(PACES)
  duties?: Pace | null;
}

import { IsEmail, IsInt, IsOptional, IsString, Max, Min, MinLength } from 'class-validator';
import { ServiceConfig } from '#platform/config/service-config';
import { database } from './database/data-source.ts';

export class PortalConfig extends ServiceConfig {
  static readonly service = 'portal';
  static readonly database = database;

  @IsString()
  @MinLength(1)
  applicationsUrl: string;

  @IsString()
  @MinLength(1)
  reviewUrl: string;

  @IsString()
  @MinLength(1)
  disbursementUrl: string;

  @IsString()
  @MinLength(1)
  transparencyUrl: string;

  @IsString()
  @MinLength(1)
  auditUrl: string;

  /** A service that says nothing for this long, in ms, is answered for with 503. */
  @IsInt()
  @Min(10)
  @Max(120_000)
  serviceTimeoutMs: number = 15_000;

  /** Where people write to; shown at /contact. */
  @IsOptional()
  @IsEmail()
  contactAddress?: string;
}

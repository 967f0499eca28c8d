import { IsOptional, IsString, MinLength } from 'class-validator';
import { ServiceConfig } from '#platform/config/service-config';
import { database } from './database/data-source.ts';

export class ApplicationsConfig extends ServiceConfig {
  static readonly service = 'applications';
  static readonly database = database;

  /** Name of the public log, the one `audit` was opened under; without it, as there, the public address. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  logOrigin?: string;
}

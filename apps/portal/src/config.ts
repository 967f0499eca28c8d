import { IsEmail, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { ServiceConfig } from '#platform/config/service-config';
import { database } from './database/data-source.ts';
import { FACTOR_ROLES } from './second-factor/second-factor.rules.ts';

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

  /** The mail server that takes letters; `none` lets them wait. Needed outside a demonstration; see mail/carrier-for.ts. */
  @IsOptional()
  @IsString()
  smtpHost?: string;

  @IsInt()
  @Min(1)
  @Max(65_535)
  smtpPort: number = 587;

  @IsIn(['starttls', 'implicit', 'none'])
  smtpTls: string = 'starttls';

  @IsOptional()
  @IsString()
  smtpUser?: string;

  /** A file, because what stands in the environment is seen by every process of the account. */
  @IsOptional()
  @IsString()
  smtpPasswordFile?: string;

  /** The address that letters come from; what comes back goes there. */
  @IsOptional()
  @IsEmail()
  mailFrom?: string;

  /** A letter that a mail server puts off for so many days is given up. */
  @IsInt()
  @Min(1)
  mailGiveUpDays: number = 5;
  /** Security events are forgotten after so many days. */
  @IsInt()
  @Min(1)
  @Max(3650)
  securityEventDays: number = 90;

  /**
   * Roles whose people must have a second factor, with spaces between, or `nobody`. Without one they get no further than
   * to the page where they set it up.
   */
  @Matches(FACTOR_ROLES)
  secondFactorRoles: string =
    'trustee secretariat certifying-officer approving-officer releasing-officer auditor administrator';

  /** Where people write to; shown at /contact. */
  @IsOptional()
  @IsEmail()
  contactAddress?: string;
}

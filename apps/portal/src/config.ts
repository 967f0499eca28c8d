import { IsEmail, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { ServiceConfig } from '#platform/config/service-config';
import { LEAST_PASSWORD_COST } from './person/password-cost.ts';
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

  /** Better in a file, SMTP_PASSWORD_FILE: what stands in the environment is seen by every process of the account. */
  @IsOptional()
  @IsString()
  smtpPassword?: string;

  /** The address that letters come from; what comes back goes there. */
  @IsOptional()
  @IsEmail()
  mailFrom?: string;

  /** A letter that a mail server puts off for so many days is given up. */
  @IsInt()
  @Min(1)
  mailGiveUpDays: number = 5;
  /** Security events are forgotten after so many days; the database keeps them for thirty, whatever it is told. */
  @IsInt()
  @Min(30)
  @Max(3650)
  securityEventDays: number = 90;

  /** What a password costs to try, never less than OWASP's floor for argon2id: memory in KiB for each one that is being hashed. */
  @IsInt()
  @Min(LEAST_PASSWORD_COST.memoryKib)
  @Max(1_048_576)
  passwordMemoryKib: number = LEAST_PASSWORD_COST.memoryKib;

  /** How often it goes through that memory. */
  @IsInt()
  @Min(LEAST_PASSWORD_COST.passes)
  @Max(20)
  passwordPasses: number = LEAST_PASSWORD_COST.passes;

  /**
   * Roles whose people must have a second factor, with spaces between, or `nobody`. Without one they get no further than
   * to the page where they set it up.
   */
  @Matches(FACTOR_ROLES)
  secondFactorRoles: string =
    'trustee secretariat certifying-officer approving-officer releasing-officer auditor administrator';

  /**
   * The identity provider at which staff may sign in (OpenID Connect); its address as it stands in its tokens. Without it
   * there is no such sign-in. Plain http only on this machine.
   */
  @IsOptional()
  @Matches(/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)(?=[:/]|$))\S*$/)
  oidcIssuer?: string;

  @IsOptional()
  @IsString()
  oidcClientId?: string;

  @IsOptional()
  @IsString()
  oidcClientSecret?: string;

  /** What its account is called on the button: the name of the house, the same in every language. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  oidcLabel?: string;

  /** Values of `acr` or `amr`, with spaces between, by which the provider says that it asked for a second factor. */
  @IsOptional()
  @IsString()
  oidcSecondFactor?: string;

  /**
   * How much one account may ask for in a minute, and one address from which nobody has signed in; letters in an hour.
   * See web/request-limits.ts.
   */
  @IsInt()
  @Min(1)
  readsPerAccount: number = 1_200;

  /** A whole country may come from one address. */
  @IsInt()
  @Min(1)
  readsPerAddress: number = 6_000;

  @IsInt()
  @Min(1)
  actsPerAccount: number = 600;

  @IsInt()
  @Min(1)
  actsPerAddress: number = 1_200;

  @IsInt()
  @Min(1)
  downloadsPerAccount: number = 120;

  @IsInt()
  @Min(1)
  downloadsPerAddress: number = 600;

  /** Enough to invite a panel, or to register a full lecture hall. */
  @IsInt()
  @Min(1)
  lettersPerAccount: number = 120;

  @IsInt()
  @Min(1)
  lettersPerAddress: number = 300;

  /** What browsers report of our pages, in a minute. */
  @IsInt()
  @Min(1)
  reportsPerAddress: number = 60;

  /** Where people write to; shown at /contact. */
  @IsOptional()
  @IsEmail()
  contactAddress?: string;
}

import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import type { ServiceName } from '#contracts/services';
import type { ServiceDatabase } from '../database/service-database.ts';
import { CLAMD_ADDRESS } from '../files/clamd.ts';
import { ProxyList } from '../http/trusted-proxies.ts';
import { LOG_BACKLOG } from '../outbox/log-backlog.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/**
 * The settings every service has. A service extends it with its own; `readConfig` fills it from the environment and is
 * the only reader of process.env. A property `databaseUrl` of the service `applications` is read from
 * APPLICATIONS_DATABASE_URL, else from DATABASE_URL, else keeps the value given here.
 */
export abstract class ServiceConfig {
  @IsInt()
  @Min(0)
  @Max(65_535)
  port: number;

  @IsString()
  host: string = '127.0.0.1';

  /** Proxies that say for whom they speak (X-Forwarded-For, -Host, -Proto), with commas between. */
  @ProxyList()
  trustedProxies: string = 'loopback';

  @IsString()
  @MinLength(1)
  databaseUrl: string;

  @IsString()
  @MinLength(1)
  redisUrl: string;

  /** Keeps funds (and test runs) that share one Redis apart. */
  @IsString()
  @MinLength(1)
  queuePrefix: string = 'fund';

  @IsString()
  @MinLength(1)
  filesDirectory: string;

  /** A clamd that scans what people send, as host:port or the path of its socket; without it nothing is scanned. */
  @IsOptional()
  @Matches(CLAMD_ADDRESS, { message: 'write host:port, or the path of a socket' })
  clamdAddress?: string;

  @IsString()
  @MinLength(1)
  keysDirectory: string;

  /** A demonstration fund: its clock may be moved and its mail read by everybody. */
  @IsBoolean()
  demo: boolean = false;

  /** A file with a whole number of seconds that is added to the clock; refused unless `demo`. */
  @IsOptional()
  @IsString()
  clockOffsetFile?: string;

  /** Where people reach the portal, without a slash at the end. */
  @IsString()
  @MinLength(1)
  publicUrl: string;

  @IsIn(LOG_LEVELS)
  logLevel: string = 'info';

  /** Undelivered events are sent again after this time, in ms. */
  @IsInt()
  @Min(100)
  resendAfterMs: number = 30_000;

  /** How often the reconciler looks for them, in ms. */
  @IsInt()
  @Min(50)
  reconcileEveryMs: number = 5_000;

  /** Stored answers and delivered payloads are forgotten after so many days; what the law says to keep is kept. */
  @IsInt()
  @Min(1)
  retentionDays: number = 30;

  /** More acts than these that the public log has not taken yet: decisions and payments wait. */
  @IsInt()
  @Min(0)
  logBehindActs: number = LOG_BACKLOG.mostActs;

  /** Or one of them older than this, in ms. */
  @IsInt()
  @Min(0)
  logBehindMs: number = LOG_BACKLOG.oldestMs;
}

/** A config class also names its service and its tables: `static readonly service = 'applications'; static readonly database = database`. */
export type ServiceConfigClass<C extends ServiceConfig = ServiceConfig> = (new () => C) & {
  readonly service: ServiceName;
  readonly database: ServiceDatabase;
};

export function classOf(config: ServiceConfig): ServiceConfigClass {
  return config.constructor as ServiceConfigClass;
}

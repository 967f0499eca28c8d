import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { ServiceName } from '#contracts/services';
import { requestScope } from './request-scope.ts';

/** Plain facts beside a message. Never a body, a payload, a name, an address, a token or a cookie. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One JSON line per entry on stdout: { time, level, service, requestId, msg, ... }. Also Nest's own logger. */
export class ServiceLog implements LoggerService {
  private readonly pino: Logger;

  constructor(service: ServiceName, level: string, destination?: { write(line: string): void }) {
    const options = {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      // a copy: pino writes the entry's own fields into what it gets
      mixin: () => ({ ...requestScope.getStore() }),
    };
    this.pino = destination === undefined ? pino(options) : pino(options, destination);
  }

  info(message: string, fields: LogFields = {}): void {
    this.pino.info(fields, message);
  }

  warn(message: unknown, fields?: unknown): void {
    this.pino.warn(fieldsOf(fields), String(message));
  }

  /** `cause` is described by its class, code and stack; what a query was given is left out. */
  fault(message: string, cause: unknown, fields: LogFields = {}): void {
    this.pino.error({ ...fields, ...describe(cause) }, message);
  }

  error(message: unknown, ...more: unknown[]): void {
    const cause = message instanceof Error ? message : more.find((item) => item instanceof Error);
    const stack = more.find((item): item is string => typeof item === 'string' && item.includes('\n'));
    this.pino.error({ ...(stack !== undefined && { stack }), ...(cause && describe(cause)) }, textOf(message));
  }

  /** Nest's chatter about modules and routes. */
  log(message: unknown): void {
    this.pino.debug(String(message));
  }

  debug(message: unknown): void {
    this.pino.debug(String(message));
  }

  verbose(message: unknown): void {
    this.pino.trace(String(message));
  }

  fatal(message: unknown): void {
    this.pino.fatal(textOf(message));
  }
}

const textOf = (message: unknown): string => (message instanceof Error ? message.message : String(message));

const fieldsOf = (fields: unknown): object =>
  typeof fields === 'object' && fields !== null ? fields : fields === undefined ? {} : { context: String(fields) };

/** What a log may say of an error. PostgreSQL's messages about wrong values quote the value, so they are left out. */
export function describe(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { error: typeof cause };
  const { code, constraint, table } = cause as { code?: unknown; constraint?: unknown; table?: unknown };
  const quotesValues = typeof code === 'string' && /^2[23]/.test(code);
  const stack = cause.stack ?? '';
  return {
    error: cause.name,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(table !== undefined && { table }),
    ...(quotesValues ? {} : { reason: cause.message }),
    stack: quotesValues ? stack.slice(stack.indexOf('\n    at ')) : stack,
  };
}

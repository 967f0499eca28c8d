import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Rounds } from '#platform/clock/rounds';
import { ServiceLog } from '#platform/logging/service-log';
import { PortalConfig } from '../config.ts';
import { PortalKeys } from '../session/portal-keys.ts';
import type { PortalRequest } from '../web/visitor.ts';
import { withinOf } from '../web/within.ts';
import { kindOf } from './security-event.rules.ts';

const MINUTE_MS = 60_000;
const DAILY = { everyMs: 86_400_000, fault: 'old security events could not be forgotten' };
/** A flood tells nothing more after this many in a minute, and may not fill the disk. */
const MOST_A_MINUTE = 600;
/** So many of them may be what browsers say, which anybody can make up: it keeps nothing else out. */
const MOST_REPORTS_A_MINUTE = 60;

const KEEP = `INSERT INTO security_event (kind, code, place, account, address, request_id) VALUES ($1, $2, $3, $4, $5, $6)`;

/**
 * Keeps what was refused because it should not have been sent, and the few things that were done and should be seen. Beside the request, which does not wait for it; what a
 * crash takes is the row of a request that changed nothing.
 */
@Injectable()
export class SecurityEvents implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly kept = new WeakSet<PortalRequest>();
  private minute = 0;
  private inMinute = 0;
  private reportsInMinute = 0;
  private readonly rounds: Rounds;
  private writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: PortalKeys,
    private readonly config: PortalConfig,
    private readonly log: ServiceLog,
  ) {
    this.rounds = new Rounds(() => this.forgetOld(), DAILY, log);
  }

  /** Once for a request, whichever way its refusal takes; nothing for the code of an ordinary mistake. */
  keep(request: PortalRequest, code: string, route = request.routeOptions?.url ?? '-'): void {
    const kind = kindOf(code);
    // a page asks the API in somebody's name: that request is kept as the page's own
    if (kind === undefined || this.kept.has(request) || withinOf(request.headers) !== undefined) return;
    this.kept.add(request);
    if (this.mayKeep()) this.write(request, this.rowOf(request, code, `${request.method} ${route}`));
  }

  /** What a browser kept a page of ours from doing. Several may come with one request. */
  keepReport(request: PortalRequest, place: string): void {
    if (this.mayKeep() && ++this.reportsInMinute <= MOST_REPORTS_A_MINUTE)
      this.write(request, this.rowOf(request, 'content-blocked', place));
  }

  /** What was done, and is to be seen by those who watch: in the transaction of the act, about this account. */
  async note(tx: EntityManager, request: PortalRequest, code: string, account: string): Promise<void> {
    const place = `${request.method} ${request.routeOptions?.url ?? '-'}`;
    await tx.query(KEEP, [kindOf(code), code, place, account, this.keys.markOf(request.ip), request.id]);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.rounds.end(), this.writing]);
  }

  async forgetOld(): Promise<void> {
    await this.dataSource.query('SELECT forget_security_events($1)', [this.config.securityEventDays]);
  }

  private write(request: PortalRequest, values: unknown[]): void {
    const row = this.dataSource
      .query(KEEP, values)
      .catch((error: unknown) =>
        this.log.fault('a security event could not be kept', error, { requestId: request.id }),
      );
    this.writing = Promise.all([this.writing, row]).then(() => undefined);
  }

  private rowOf(request: PortalRequest, code: string, place: string): unknown[] {
    const account = request.session?.person.id ?? request.bearer?.personId ?? null;
    return [kindOf(code), code, place, account, this.keys.markOf(request.ip), request.id];
  }

  private mayKeep(): boolean {
    const minute = Math.floor(performance.now() / MINUTE_MS);
    if (minute !== this.minute) [this.minute, this.inMinute, this.reportsInMinute] = [minute, 0, 0];
    this.inMinute += 1;
    if (this.inMinute === MOST_A_MINUTE + 1) this.log.warn('more security events than are kept in a minute', {});
    return this.inMinute <= MOST_A_MINUTE;
  }
}

import fastifyRateLimit from '@fastify/rate-limit';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Redis } from 'ioredis';
import { RedisLink } from '#platform/bus/redis-link';
import { trustOf } from '#platform/http/trusted-proxies';
import { PortalConfig } from '../config.ts';
import { SecurityEvents } from '../security-event/security-events.ts';
import { PortalKeys } from '../session/portal-keys.ts';
import { PLAIN } from './front-door.ts';
import {
  classOfRequest,
  REQUEST_CLASSES,
  tooManyOf,
  windowMsOf,
  type CountedFor,
  type RequestClass,
} from './request-class.rules.ts';
import type { PortalRequest } from './visitor.ts';
import { withinOf } from './within.ts';

/** A Redis that hangs delays a request by this much and no more. */
const PATIENCE_MS = 200;

type Count = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * How many requests of a kind one account may send, or one address before anybody has signed in there. Counted in Redis,
 * for all portals together; while it is away nothing is counted and everything goes on. Passwords and codes have limits
 * of their own, in PostgreSQL (SignInLimit), and so has each mailbox (countLetter).
 */
@Injectable()
export class RequestLimits implements OnModuleDestroy {
  private readonly counts = new Map<string, Count>();
  private readonly isProxy: ReturnType<typeof trustOf>;
  private redis: Redis | undefined;

  constructor(
    private readonly config: PortalConfig,
    private readonly keys: PortalKeys,
    private readonly link: RedisLink,
    private readonly events: SecurityEvents,
  ) {
    this.isProxy = trustOf(config.trustedProxies);
  }

  /** Before any route is there. Without a bus (specs) nothing is counted. */
  async open(app: NestFastifyApplication): Promise<void> {
    // on the link's own connection a command would wait until Redis is back, and its request with it
    this.redis = this.link.connection?.duplicate({ enableOfflineQueue: false, commandTimeout: PATIENCE_MS });
    if (this.redis === undefined) return;
    this.redis.on('error', () => {});
    await app.register(fastifyRateLimit, {
      global: false,
      redis: this.redis,
      nameSpace: `${this.config.queuePrefix}:limit:`,
      skipOnError: true,
      // tells the first request above a limit from those that follow it
      ban: 1,
    });
    const fastify = app.getHttpAdapter().getInstance();
    for (const kind of REQUEST_CLASSES)
      for (const countedFor of ['account', 'address'] as const)
        this.counts.set(
          `${kind} ${countedFor}`,
          fastify.createRateLimit({
            max: this.most(kind, countedFor),
            timeWindow: windowMsOf(kind),
            keyGenerator: (request) => `${kind} ${this.holderOf(request)}`,
          }),
        );
  }

  onModuleDestroy(): void {
    this.redis?.disconnect();
  }

  /**
   * Once for a request, when it is known who sends it; what the portal asks itself for an answer does not count, nor do
   * files that are everybody's. Refuses: too-many-requests, too-many-from-here, too-many-letters-from-here.
   */
  async count(request: PortalRequest): Promise<void> {
    const [path = '/'] = request.url.split('?', 1);
    if (PLAIN.test(path) || withinOf(request.headers) !== undefined) return;
    const countedFor = accountOf(request) === undefined ? 'address' : 'account';
    // a proxy that says for nobody stands for everybody
    if (countedFor === 'address' && this.isProxy(request.ip, 0)) return;
    const kind = classOfRequest(request.method, path);
    const counted = await this.counts.get(`${kind} ${countedFor}`)?.(request);
    if (counted === undefined || counted.isAllowed || !counted.isExceeded) return;
    if (!counted.isBanned) this.events.keep(request, 'limit-reached');
    throw tooManyOf(kind, countedFor, Math.max(1, counted.ttlInSeconds));
  }

  private holderOf(request: PortalRequest): string {
    return accountOf(request) ?? this.keys.markOf(request.ip);
  }

  private most(kind: RequestClass, countedFor: CountedFor): number {
    const { config } = this;
    const limits: Readonly<Record<RequestClass, Readonly<Record<CountedFor, number>>>> = {
      reads: { account: config.readsPerAccount, address: config.readsPerAddress },
      acts: { account: config.actsPerAccount, address: config.actsPerAddress },
      downloads: { account: config.downloadsPerAccount, address: config.downloadsPerAddress },
      letters: { account: config.lettersPerAccount, address: config.lettersPerAddress },
      // no session is looked up for them
      reports: { account: config.reportsPerAddress, address: config.reportsPerAddress },
    };
    return limits[kind][countedFor];
  }
}

const accountOf = ({ session, bearer }: PortalRequest): string | undefined =>
  session?.person.id ?? bearer?.personId ?? undefined;

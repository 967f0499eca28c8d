import 'reflect-metadata';
import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { DiscoveryService, NestFactory, Reflector } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { ActInterceptor } from './act/act.interceptor.ts';
import { ActRunner } from './act/act-runner.ts';
import { ActorGuard, ActorSource, TokenActors } from './actor/actor.guard.ts';
import { BullMqServer } from './bus/bullmq.server.ts';
import { DeadLetters } from './inbox/dead-letters.ts';
import { Inbox } from './inbox/inbox.ts';
import { LeafInbox } from './inbox/leaf-inbox.ts';
import { RedisLink } from './bus/redis-link.ts';
import { ServiceClock } from './clock/service-clock.ts';
import { readConfig } from './config/read-config.ts';
import { classOf, type ServiceConfig, type ServiceConfigClass } from './config/service-config.ts';
import { ContentStore } from './files/content-store.ts';
import { httpServer } from './http/http-server.ts';
import { MaskInterceptor } from './http/mask.interceptor.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { fundValidation } from './http/validation.ts';
import { ServiceKeys } from './keys/service-keys.ts';
import { ServiceLog } from './logging/service-log.ts';
import { Outbox } from './outbox/outbox.ts';
import { PlatformModule } from './platform.module.ts';
import { RetentionSweep } from './retention/retention-sweep.ts';
import { routePermissions, type RoutePermissions } from './rulebook/route-permissions.ts';
import { rulebookProblems } from './rulebook/rulebook-problems.ts';
import { fundRulebook, type Rulebook } from './rulebook/rulebook.ts';
import { serviceMethods } from './rulebook/service-methods.ts';
import { Uploads } from './uploads/uploads.ts';

export interface ServiceChoices {
  /** Plugins, static files and hooks, before the application is initialised. */
  readonly configure?: (app: NestFastifyApplication) => Promise<void>;
  /** A provider of the module that says who makes a request; the portal's, which knows the sessions. */
  readonly actors?: Type<ActorSource>;
  readonly rulebook?: Rulebook;
  readonly clock?: ServiceClock;
  readonly log?: ServiceLog;
  /** Added to the service's root, for specs. */
  readonly providers?: readonly Provider[];
  /** False: no Redis; events stay in the outbox. */
  readonly bus?: boolean;
}

export interface RunningService {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Stops taking requests and events, finishes those at work, and lets every connection go. */
  close(): Promise<void>;
}

/** Time for what is at work when the process is asked to stop; then it ends anyway and the outbox keeps the rest. */
const DRAIN_MS = 15_000;

/** The whole main.ts of a service: settings, checks, connections, server; SIGTERM and SIGINT close it. */
export async function startService<C extends ServiceConfig>(
  module: Type,
  Config: ServiceConfigClass<C>,
  choices: ServiceChoices = {},
): Promise<RunningService> {
  const log = choices.log ?? new ServiceLog(Config.service, process.env.LOG_LEVEL ?? 'info');
  try {
    const config = readConfig(Config, process.env);
    const app = await createService(module, config, { ...choices, log });
    await app.listen(config.port, config.host);
    const service = { app, url: await app.getUrl(), close: () => app.close() };
    closeOnSignal(service, log);
    log.info('listening', { url: service.url });
    return service;
  } catch (error) {
    log.fault('the service cannot start', error);
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/**
 * A service that works in full but listens to no port: for startService, for specs and for several in one process.
 * Throws, with everything that is wrong, when the service and the rulebook disagree.
 */
export async function createService(
  module: Type,
  config: ServiceConfig,
  choices: ServiceChoices = {},
): Promise<NestFastifyApplication> {
  const { service } = classOf(config);
  const log = choices.log ?? new ServiceLog(service, config.logLevel);
  const rulebook = choices.rulebook ?? fundRulebook;
  const clock = choices.clock ?? new ServiceClock(config.clockOffsetFile);
  const root = rootOf(module, PlatformModule.for({ config, log, rulebook, clock, bus: choices.bus ?? true }), choices);
  const app = await NestFactory.create<NestFastifyApplication>(root, httpServer(config, log), {
    logger: log,
    abortOnError: false,
  });
  try {
    const discovery = app.get(DiscoveryService);
    const { permissions, problems } = routePermissions(rulebook, service, discovery);
    refuseUnsound([...rulebookProblems(rulebook, service, serviceMethods(discovery)), ...problems], service);
    useHttp(app, { config, log, rulebook, permissions }, choices);
    connectBus(app, config, log);
    await configured(app, service, choices);
    await app.init();
    await app.startAllMicroservices();
    app.get(Outbox).start(config, log);
    app.get(RetentionSweep).start();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Each service has its own root, so that nothing is shared when several run in one process. */
function rootOf(module: Type, platform: DynamicModule, choices: ServiceChoices): DynamicModule {
  @Module({})
  class ServiceRoot {
    constructor(
      private readonly outbox: Outbox,
      private readonly retention: RetentionSweep,
      private readonly dataSource: DataSource,
    ) {}

    /** After the servers are closed, so that what they still worked on could use both. */
    async onApplicationShutdown(): Promise<void> {
      await Promise.all([this.outbox.stop(), this.retention.stop()]);
      if (this.dataSource.isInitialized) await this.dataSource.destroy();
    }
  }
  return { module: ServiceRoot, imports: [platform, module], providers: [...(choices.providers ?? [])] };
}

function refuseUnsound(problems: readonly string[], service: string): void {
  if (problems.length > 0) throw new Error(`${service} and the rulebook disagree:\n  ${problems.join('\n  ')}`);
}

/** What is served beside the controllers has no guard: only files that are everybody's may be, under /assets. */
async function configured(app: NestFastifyApplication, service: string, { configure }: ServiceChoices): Promise<void> {
  const served: string[] = [];
  let listening = true;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', ({ url }) => void (listening && served.push(url)));
  await configure?.(app);
  listening = false;
  const open = served.filter((url) => !url.startsWith('/assets/'));
  refuseUnsound(
    open.map((url) => `${url} is served without a row in the policy table`),
    service,
  );
}

interface Http {
  readonly config: ServiceConfig;
  readonly log: ServiceLog;
  readonly rulebook: Rulebook;
  readonly permissions: RoutePermissions['permissions'];
}

function useHttp(
  app: NestFastifyApplication,
  { config, log, rulebook, permissions }: Http,
  { actors }: ServiceChoices,
): void {
  const source =
    actors === undefined
      ? new TokenActors(app.get(ServiceKeys), classOf(config).service)
      : app.get(actors, { strict: false });
  app.useGlobalGuards(new ActorGuard(source, rulebook, permissions, app.get(Reflector)));
  app.useGlobalInterceptors(
    new ActInterceptor(
      app.get(ActRunner),
      app.get(ContentStore),
      app.get(Uploads),
      app.get(Reflector),
      app.get(ServiceKeys),
    ),
    new MaskInterceptor(rulebook),
  );
  app.useGlobalPipes(fundValidation());
  app.useGlobalFilters(new ProblemFilter(log));
}

function connectBus(app: NestFastifyApplication, config: ServiceConfig, log: ServiceLog): void {
  const server = new BullMqServer({
    service: classOf(config).service,
    queuePrefix: config.queuePrefix,
    link: app.get(RedisLink),
    inbox: app.get(Inbox),
    leafInbox: app.get(LeafInbox),
    deadLetters: app.get(DeadLetters),
    log,
  });
  app.connectMicroservice<MicroserviceOptions>({ strategy: server });
}

/** Every service of the process closes itself; the process ends when nothing keeps it, or after DRAIN_MS. */
function closeOnSignal(service: RunningService, log: ServiceLog): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), DRAIN_MS).unref();
      log.info('closing', { signal });
      service.close().catch((error: unknown) => log.fault('closing failed', error));
    });
  }
}

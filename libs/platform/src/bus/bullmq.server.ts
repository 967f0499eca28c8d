import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { DelayedError, Worker, type Job } from 'bullmq';
import { isObservable, lastValueFrom } from 'rxjs';
import type { ServiceName } from '#contracts/services';
import type { Act } from '../act/act.ts';
import { refusalOf } from '../database/database-trouble.ts';
import type { ServiceLog } from '../logging/service-log.ts';
import { inTime } from './in-time.ts';
import type { DeadLetters } from '../inbox/dead-letters.ts';
import { Unusable, type Inbox } from '../inbox/inbox.ts';
import type { LeafInbox } from '../inbox/leaf-inbox.ts';
import { NotYet, patience } from './not-yet.ts';
import { BULLMQ, LEAF_JOB, LEAVES_JOB } from './on-event.ts';
import { ATTEMPTS, retryDelay } from './queues.ts';
import { ReceiptSender } from './receipt-list.ts';
import type { RedisLink } from './redis-link.ts';

/** How long an event may wait for its predecessor, or for the database, before a person is asked; in ms. */
const LONGEST_WAIT_MS = 15 * 60_000;
const JOBS_AT_ONCE = 4;
/** A job whose process died under it this often is taken for the cause. */
const DEATHS = 20;

export interface BusSetting {
  readonly service: ServiceName;
  readonly queuePrefix: string;
  readonly link: RedisLink;
  readonly inbox: Inbox;
  readonly leafInbox: LeafInbox;
  readonly deadLetters: DeadLetters;
  readonly log: ServiceLog;
}

/**
 * The transport of @nestjs/microservices that feeds @OnEvent methods from this service's BullMQ queue, four jobs at a
 * time, and @OnLeaves with the leaves of all jobs that have come.
 * A job ends as completed when the effect of every message in it is committed, was committed before, or is a dead
 * letter; only then does its producer count them as delivered, and leaves never when they are dead letters. A killed process's jobs start again elsewhere after about 5 s.
 */
export class BullMqServer extends Server implements CustomTransportStrategy {
  override transportId = BULLMQ;
  override readonly propagatesEventHandlerErrors = true;
  private worker: Worker | undefined;
  private readonly receipts: ReceiptSender;

  constructor(private readonly bus: BusSetting) {
    super();
    this.receipts = new ReceiptSender(bus.link, bus.queuePrefix, bus.service);
  }

  listen(done: (error?: unknown) => void): void {
    if (this.bus.link.connection !== undefined) this.worker = this.startWorker();
    done();
  }

  /** Handles one message as if it had come over the bus. Rejects with what the handler threw. */
  async receive(name: string, message: unknown): Promise<void> {
    const handler = this.getHandlerByPattern(name);
    if (handler === null) throw new Unusable(`${this.bus.service} has no handler for ${name}`);
    const handle = (data: unknown, act: Act): Promise<unknown> => call(handler, data, act);
    await (name === LEAF_JOB
      ? this.bus.leafInbox.receive(message, handle)
      : this.bus.inbox.receive(name, message, handle));
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.bus.link.leave();
    if (worker === undefined) return;
    // what is at work finishes; with Redis away, or only just back, even the goodbye may hang
    await inTime(worker.close()).catch(() => inTime(worker.disconnect()).catch(() => {}));
    await this.receipts.send();
  }

  on(): void {}

  /** Itself: specs hand it messages without a Redis. */
  unwrap<T>(): T {
    return this as unknown as T;
  }

  private startWorker(): Worker {
    const worker = new Worker(this.bus.service, (job, token) => this.process(job, token), {
      connection: this.bus.link.settings(),
      prefix: this.bus.queuePrefix,
      concurrency: JOBS_AT_ONCE,
      lockDuration: 5_000,
      stalledInterval: 2_000,
      maxStalledCount: 1_000_000,
      skipVersionCheck: true,
      settings: { backoffStrategy: retryDelay },
    });
    worker.on('error', () => {});
    worker.on('completed', (job, handled: string[]) => this.receipts.note(job.id ?? '', handled));
    return worker;
  }

  /** Answers the ids of the events that count as delivered. */
  private async process(job: Job, token: string | undefined): Promise<string[]> {
    const failures = await this.failuresIn(job);
    if (failures.some(({ error }) => isPassing(error)) && Date.now() - job.timestamp < LONGEST_WAIT_MS) {
      await job.moveToDelayed(Date.now() + patience(job.attemptsStarted), token);
      throw new DelayedError();
    }
    const again: unknown[] = [];
    for (const failure of failures) if (!(await this.bury(job, failure))) again.push(failure.error);
    if (again.length > 0) throw again[0];
    // an act is not in the log because its leaf is a dead letter: its producer goes on counting it as unseen
    const lost = new Set(job.name === LEAVES_JOB ? failures.map(({ message }) => eventIdOf(message)) : []);
    return messagesOf(job)
      .map(eventIdOf)
      .filter((id) => !lost.has(id));
  }

  /** Handles every message of a job, and answers those that could not be: the others are done, also when it comes again. */
  private async failuresIn(job: Job): Promise<Failure[]> {
    const name = job.name === LEAVES_JOB ? LEAF_JOB : job.name;
    const messages = messagesOf(job);
    const handled = await Promise.allSettled(
      messages.map(async (message) => {
        if (job.stalledCounter >= DEATHS) throw new Unusable(`the process died ${DEATHS} times while handling it`);
        await this.receive(name, message);
      }),
    );
    return handled.flatMap((outcome, at) =>
      outcome.status === 'rejected' ? [{ name, message: messages[at]!, error: outcome.reason as unknown }] : [],
    );
  }

  /**
   * After the last failure a message goes to the dead letters; false while it is to be tried again. If even that is
   * impossible, the job fails and the producer sends again.
   */
  private async bury(job: Job, { name, message, error }: Failure): Promise<boolean> {
    const attempts = job.attemptsMade + 1;
    const facts = { event: name, job: job.id ?? '', attempts, requestId: message.requestId ?? '' };
    if (attempts < ATTEMPTS && !(error instanceof Unusable)) {
      this.bus.log.warn('an event failed and will come again', { ...facts, error: nameOf(error) });
      return false;
    }
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    await this.bus.deadLetters.keep({ eventId: eventIdOf(message), name, message, error: reason, attempts });
    this.bus.log.fault('an event went to the dead letters', error, facts);
    return true;
  }
}

/** An event or a leaf, as far as its job must know it. */
interface Message {
  readonly id?: string;
  readonly eventId?: string;
  readonly requestId?: string;
}

interface Failure {
  readonly name: string;
  readonly message: Message;
  readonly error: unknown;
}

const messagesOf = (job: Job): readonly Message[] =>
  job.name === LEAVES_JOB ? (job.data as { leaves: Message[] }).leaves : [job.data as Message];

const eventIdOf = ({ id, eventId }: Message): string => id ?? eventId ?? '';

/** Waiting helps: its predecessor has not come, or the database is away or busy. */
const isPassing = (error: unknown): boolean => error instanceof NotYet || refusalOf(error)?.kind === 'unavailable';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

async function call(handler: MessageHandler, data: unknown, act: Act): Promise<unknown> {
  const result: unknown = await handler(data, act);
  return isObservable(result) ? lastValueFrom(result, { defaultValue: undefined }) : result;
}

import { Queue, type JobsOptions } from 'bullmq';
import type { ServiceName } from '#contracts/services';
import { inTime } from './in-time.ts';
import type { RedisLink } from './redis-link.ts';

export interface Job {
  readonly id: string;
  readonly name: string;
  readonly data: object;
}

/** Attempts of one job before its event goes to the dead letters; `notYet` and an absent database do not count. */
export const ATTEMPTS = 8;

/** `custom` is retryDelay below: the worker knows it, so that it can change without touching jobs on their way. */
const JOB_OPTIONS: JobsOptions = {
  attempts: ATTEMPTS,
  backoff: { type: 'custom' },
  removeOnComplete: true,
  removeOnFail: true,
};

/** 200, 400, 800, 1600, then 2000 ms after the first, second, third failure. */
export const retryDelay = (failures: number): number => Math.min(200 * 2 ** (failures - 1), 2_000);

/** The queues this service writes to: one per consumer, named like it. */
export class Queues {
  private readonly open = new Map<ServiceName, Queue>();

  constructor(
    private readonly link: RedisLink,
    private readonly prefix: string,
  ) {}

  /** Rejects when Redis does not answer within 5 s; the jobs may then have been added or not. */
  async add(service: ServiceName, jobs: readonly Job[]): Promise<void> {
    const bulk = jobs.map(({ id, name, data }) => ({ name, data, opts: { ...JOB_OPTIONS, jobId: id } }));
    await inTime(this.queue(service).addBulk(bulk));
  }

  /**
   * Which of these jobs Redis still has, waiting or being worked on. What a partial loss has left of a job - its data
   * without its place in a list, or the place without the data - will never be worked on and does not count.
   */
  async present(service: ServiceName, ids: ReadonlySet<string>): Promise<Set<string>> {
    const queue = this.queue(service);
    const asked = this.link.connection!.pipeline();
    for (const id of ids) asked.exists(queue.toKey(id));
    const answers = (await inTime(asked.exec())) ?? [];
    const kept = [...ids].filter((_, at) => answers[at]?.[1] === 1);
    const states = await inTime(Promise.all(kept.map((id) => queue.getJobState(id))));
    return new Set(kept.filter((_, at) => states[at] !== 'unknown'));
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.open.values()].map((queue) => inTime(queue.close())));
  }

  private queue(service: ServiceName): Queue {
    let queue = this.open.get(service);
    if (queue === undefined) {
      queue = new Queue(service, { connection: this.link.connection!, prefix: this.prefix, skipVersionCheck: true });
      queue.on('error', () => {});
      this.open.set(service, queue);
    }
    return queue;
  }
}

import type { ConnectionOptions } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';

const RECONNECT_MS = 500;

/**
 * One connection to Redis that comes back by itself, for adding jobs. It is optional at every moment: without Redis
 * the service answers as ever, and what it recorded waits in the outbox. `undefined` as address: no bus at all (specs).
 */
export class RedisLink {
  readonly connection: Redis | undefined;
  private readonly url: string | undefined;
  private leaving = false;

  constructor(url: string | undefined) {
    this.url = url;
    if (url === undefined) return;
    this.connection = new Redis(url, this.options());
    // said once by the relay; an error without a listener would end the process
    this.connection.on('error', () => {});
  }

  isReady(): boolean {
    return this.connection?.status === 'ready';
  }

  /** A connection for one who waits on it; whoever asked for it disconnects it. */
  another(): Redis {
    if (this.url === undefined) throw new Error('there is no bus here');
    const connection = new Redis(this.url, this.options());
    connection.on('error', () => {});
    return connection;
  }

  /** For those who block on a connection of their own, and close it themselves. */
  settings(): ConnectionOptions {
    if (this.url === undefined) throw new Error('there is no bus here');
    return { ...this.options(), url: this.url } as ConnectionOptions;
  }

  /** The service is closing: what works is used to the end, but nothing connects again. */
  leave(): void {
    this.leaving = true;
  }

  close(): void {
    this.leave();
    this.connection?.disconnect();
  }

  private options(): RedisOptions {
    return {
      maxRetriesPerRequest: null,
      retryStrategy: (times) => (this.leaving ? null : Math.min(times * 50, RECONNECT_MS)),
    };
  }
}

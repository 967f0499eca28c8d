import type { ServiceName } from '#contracts/services';
import { inTime } from './in-time.ts';
import type { RedisLink } from './redis-link.ts';

export interface Receipt {
  readonly eventId: string;
  readonly subscriber: ServiceName;
}

/** Receipts of a few ms travel together. */
const GATHER_MS = 10;
/** So many entries wait for a producer that is away; older ones are lost, their events sent again and answered again. */
const MOST_WAITING = 1_000;

/** The list in Redis from which a producer takes the receipts for its events; any of its replicas may. */
export const receiptList = (prefix: string, producer: string): string => `${prefix}:receipts:${producer}`;

/** An entry of the list: the subscriber and the events that have taken effect there. */
export function receiptsIn(entry: string): Receipt[] {
  const [subscriber, ...eventIds] = entry.split(' ');
  return eventIds.map((eventId) => ({ eventId, subscriber: subscriber as ServiceName }));
}

/**
 * Tells each producer which of its events have taken effect here. A list, not BullMQ's QueueEvents: those bring every
 * step of every job of a queue to all who listen, this brings one line to the one who waits for it.
 */
export class ReceiptSender {
  private readonly waiting = new Map<string, string[]>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly link: RedisLink,
    private readonly prefix: string,
    private readonly subscriber: ServiceName,
  ) {}

  /** `jobId` begins with the producer; what an operator has put back (`redrive...`) was delivered before. */
  note(jobId: string, handled: readonly string[]): void {
    const [producer] = jobId.split('.');
    if (producer === undefined || producer === 'redrive') return;
    const eventIds = this.waiting.get(producer);
    if (eventIds === undefined) this.waiting.set(producer, [...handled]);
    else eventIds.push(...handled);
    this.timer ??= setTimeout(() => void this.send(), GATHER_MS);
  }

  /** Sends what has gathered. */
  async send(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { connection } = this.link;
    if (connection === undefined || this.waiting.size === 0) return;
    const pipeline = connection.pipeline();
    for (const [producer, eventIds] of this.waiting) {
      const list = receiptList(this.prefix, producer);
      pipeline.rpush(list, [this.subscriber, ...eventIds].join(' ')).ltrim(list, -MOST_WAITING, -1);
    }
    this.waiting.clear();
    // a receipt that is lost is asked for again by its producer, who sends the event once more
    await inTime(pipeline.exec()).catch(() => {});
  }
}

import type { CheckpointPublisher } from '../checkpoint/checkpoint-publisher.ts';
import type { PublishedTree } from '../checkpoint/published-log.ts';
import type { LeaderSession } from './leader-session.ts';

/**
 * What a leader has sequenced and not yet published. It is published beside the sequencing, one checkpoint after the
 * other: while tiles are written and signed, more leaves may become entries, and the next checkpoint takes them all.
 */
export class Publication {
  /** When the newest checkpoint was begun, by performance.now(). */
  begunAt = performance.now();
  private waiting: Buffer[] = [];
  private running: Promise<void> | undefined;
  private trouble: { readonly error: unknown } | undefined;

  constructor(
    private readonly publisher: CheckpointPublisher,
    private readonly session: LeaderSession,
    private tree: PublishedTree,
  ) {}

  /** Takes the hashes of new entries, in their order. Throws what the publishing has run into: then nothing more is to be done. */
  add(hashes: readonly Buffer[]): void {
    if (this.trouble !== undefined) throw this.trouble.error;
    for (const hash of hashes) this.waiting.push(hash);
  }

  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /** Whether entries wait for a checkpoint that has not begun. */
  get hasNew(): boolean {
    return this.waiting.length > 0;
  }

  /** Begins a checkpoint with all that waits, without new entries the same one again. */
  begin(): void {
    this.begunAt = performance.now();
    const hashes = this.waiting;
    this.waiting = [];
    this.running = this.publish(hashes)
      .catch((error: unknown) => void (this.trouble = { error }))
      .finally(() => (this.running = undefined));
  }

  /** Waits for the checkpoint under way, if there is one: the session is then nobody's but the caller's. */
  async ended(): Promise<void> {
    await this.running;
  }

  /** Publishes what is left. */
  async finish(): Promise<void> {
    await this.ended();
    this.add([]);
    if (this.hasNew) await this.publish(this.waiting);
  }

  private async publish(hashes: readonly Buffer[]): Promise<void> {
    const { log, frontier: from } = this.tree;
    const frontier = hashes.length === 0 ? from : await this.publisher.writeTiles(log, from, hashes);
    await this.publisher.publish(this.session, log, frontier);
    if (frontier !== from) await this.publisher.removePartials(log, from.size, frontier.size);
    this.tree = { log, frontier };
  }
}

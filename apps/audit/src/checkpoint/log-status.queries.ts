import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LogAddressView, LogStatusView } from '#contracts/api/audit';
import type { Log } from '../log/log.ts';
import { LogKeys } from '../log/log-keys.ts';
import { Logs } from '../log/logs.ts';
import { QuorumQueries } from '../witnessing/quorum.queries.ts';
import { CheckpointQueries } from './checkpoint.queries.ts';

const WAITING = `
  SELECT count(*)::int AS pending, coalesce(extract(epoch FROM clock_timestamp() - min(arrived_at)), 0)::float AS oldest
  FROM pending_leaf`;
const IS_LAST = 'SELECT FROM entry WHERE idx = $1 AND leaf_hash = $2';

/** The fault of a log that is complete while no other follows. */
const ENDED = 'this log was frozen and has ended: acts wait until another is opened';

type Now = Pick<LogStatusView, 'pending' | 'oldestPendingSeconds' | 'fault' | 'witnesses'>;

/** How each log stands, for everybody. */
@Injectable()
export class LogStatusQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly checkpoints: CheckpointQueries,
    private readonly logs: Logs,
    private readonly keys: LogKeys,
    private readonly quorum: QuorumQueries,
  ) {}

  /** `fault`: why the log that is written stands still. Refusal: unavailable until there is a first checkpoint. */
  async of(log: Log, fault: string | null): Promise<LogStatusView> {
    const { size, root, publishedAt } = await this.checkpoints.newest(log);
    const quorum = await this.quorum.newest(log);
    const all = await this.logs.all();
    const numbered = (number: number): LogAddressView | null => {
      const other = all.find((each) => each.number === number);
      return other === undefined ? null : { origin: other.origin, url: this.logs.urlOf(other) };
    };
    const next = numbered(log.number + 1);
    const now = next === null ? await this.written(log, size, fault) : await this.left(log);
    return {
      origin: log.origin,
      size,
      root: root.toString('base64'),
      checkpointAt: publishedAt.toISOString(),
      vkey: this.keys.vkeyOf(log),
      ...now,
      quorumSize: quorum?.size ?? null,
      quorumAt: quorum?.reachedAt.toISOString() ?? null,
      previous: numbered(log.number - 1),
      next,
    };
  }

  private async written(log: Log, size: number, fault: string | null): Promise<Now> {
    const [{ pending, oldest }] = (await this.dataSource.query(WAITING)) as [{ pending: number; oldest: number }];
    const isComplete: unknown[] = await this.dataSource.query(IS_LAST, [log.placeOf(size) - 1, log.lastLeaf]);
    return {
      pending,
      oldestPendingSeconds: Math.round(oldest * 10) / 10,
      fault: fault ?? (await this.quorum.alarm()) ?? (isComplete.length > 0 ? ENDED : null),
      witnesses: await this.quorum.witnesses(log),
    };
  }

  /** Acts go on in the next log, and what is to be said of them. */
  private async left(log: Log): Promise<Now> {
    return {
      pending: 0,
      oldestPendingSeconds: 0,
      fault: null,
      witnesses: await this.quorum.witnessesAtTheEnd(log),
    };
  }
}

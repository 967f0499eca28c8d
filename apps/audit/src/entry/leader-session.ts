import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { encodeFrontier, type Frontier } from '#tlog/frontier';
import { sendWithNext } from '#platform/database/steady-client';
import { Log, LOGS, type LogRow } from '../log/log.ts';

/** The head as the leader finds it: the log that is written now, and its tree. */
export interface Head {
  readonly log: Log;
  readonly size: number;
  readonly frontier: Buffer;
  /** Its last leaf is its last entry: nothing comes behind it. */
  readonly isComplete: boolean;
}

/** Another leader has taken over, or another log was opened: whatever this leader was about to do must not be done. */
export class LeadershipLost extends Error {
  override readonly name = 'LeadershipLost';
}

/** The newest log is the one that is written. The last entry is fetched and compared: for EXISTS every entry would be read. */
export const HEAD = `
  SELECT log.*, head.size, head.frontier,
    coalesce((SELECT leaf_hash FROM entry WHERE idx = head.size - 1) = log.last_leaf, false) AS is_complete
  FROM log_head head, (${LOGS}) log ORDER BY log.number DESC LIMIT 1`;

/**
 * A leader takes little out of much and always finds it by an index. The planner, whose statistics of a table that fills
 * and empties are late, would now and then sort all waiting leaves to find the oldest, in every round.
 */
const throughTables = (may: 'on' | 'off'): string =>
  ['enable_seqscan', 'enable_bitmapscan'].map((plan) => `set_config('${plan}', '${may}', false)`).join();

const LOCK = `hashtextextended('the sequencer of ' || current_schema(), 0)`;

/**
 * The one connection that may write to the log. It holds a session advisory lock, which PostgreSQL frees when the
 * connection ends, and an epoch in the head: every transaction locks the head and finds its own epoch there or fails, so
 * a leader that was cut off and does not know it cannot write after its successor.
 */
export class LeaderSession {
  private lastTurn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly runner: QueryRunner,
    private readonly epoch: string,
  ) {}

  /** Takes the lead, or answers undefined while another process has it. */
  static async take(dataSource: DataSource): Promise<LeaderSession | undefined> {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.connect();
      const [{ taken }] = (await runner.query(`SELECT pg_try_advisory_lock(${LOCK}) AS taken`)) as [{ taken: boolean }];
      if (!taken) {
        await runner.release();
        return undefined;
      }
      await runner.query(`SELECT ${throughTables('off')}`);
      const [row] = rowsOf<{ epoch: string }>(
        await runner.query('UPDATE log_head SET epoch = epoch + 1 RETURNING epoch'),
      );
      return new LeaderSession(runner, row!.epoch);
    } catch (error) {
      // a lock left on a connection of the pool would keep everybody from leading
      await runner.query(`SELECT pg_advisory_unlock_all(), ${throughTables('on')}`).catch(() => {});
      await runner.release();
      throw error;
    }
  }

  /** For an act inside `transaction`. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Reads outside a transaction. */
  async read<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.runner.query(sql, [...parameters]));
  }

  /** The head, without holding it. */
  async head(): Promise<Head> {
    const [row] = await this.read<LogRow & { size: string; frontier: Buffer; is_complete: boolean }>(HEAD);
    if (row === undefined) throw new Error('this log has never been started');
    const log = new Log(row);
    return { log, size: log.indexOf(Number(row.size)), frontier: row.frontier, isComplete: row.is_complete };
  }

  /** The logs of the fund, oldest first. */
  async logs(): Promise<Log[]> {
    return (await this.read<LogRow>(LOGS)).map((row) => new Log(row));
  }

  /** Moves the head to a grown tree of the log that is written, with the next statement or the commit. Inside `transaction`. */
  async moveHead(log: Log, frontier: Frontier): Promise<void> {
    const values = [log.placeOf(frontier.size), encodeFrontier(frontier)];
    await sendWithNext(this.manager, 'UPDATE log_head SET size = $1, frontier = $2', values);
  }

  /**
   * One transaction that holds the head from its first statement; one that is asked for meanwhile waits its turn. Throws
   * LeadershipLost when the epoch has moved on.
   */
  transaction<T>(work: (session: LeaderSession) => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(() => this.inTransaction(work));
    this.lastTurn = turn.catch(() => {});
    return turn;
  }

  private async inTransaction<T>(work: (session: LeaderSession) => Promise<T>): Promise<T> {
    await this.runner.startTransaction();
    try {
      const [row] = await this.read<{ leads: boolean }>('SELECT epoch = $1 AS leads FROM log_head FOR UPDATE', [
        this.epoch,
      ]);
      if (!row!.leads) throw new LeadershipLost('another sequencer leads, or another log was opened');
      const result = await work(this);
      await this.runner.commitTransaction();
      return result;
    } catch (error) {
      await this.runner.rollbackTransaction().catch(() => {});
      throw error;
    }
  }

  /** Gives the lead back. A broken connection has given it back already. */
  async release(): Promise<void> {
    await this.runner.query(`SELECT pg_advisory_unlock(${LOCK}), ${throughTables('on')}`).catch(() => {});
    await this.runner.release();
  }
}

/** TypeORM answers rows for SELECT and INSERT, and [rows, count] for UPDATE and DELETE. */
function rowsOf<Row>(answer: unknown): Row[] {
  const list = answer as [unknown, unknown];
  return (Array.isArray(list[0]) && typeof list[1] === 'number' ? list[0] : answer) as Row[];
}

import { END_LOG } from '../log/log.ts';
import { newestLog, operatorAct, THE_LOG, withDatabase } from './operator-act.ts';

/**
 * Tells the log that is written now that it ends, once however often it is called. Answers the leaf hash (hexadecimal):
 * the sequencer appends nothing behind that leaf, and when it is published, the signer may be told to sign nothing longer.
 * Only this row ends a log: a leaf that says so and comes from elsewhere is not kept.
 */
export function recordFreeze(databaseUrl: string, reason: string): Promise<string> {
  return withDatabase(databaseUrl, (dataSource) =>
    dataSource.transaction(async (tx) => {
      await tx.query('SELECT FROM log_head FOR UPDATE');
      const log = await newestLog(tx);
      if (log.lastLeaf !== null) return log.lastLeaf.toString('hex');
      const act = await operatorAct(tx);
      await act.record({ type: 'log', id: THE_LOG }, 'log.frozen', { payload: { reason } });
      const { leafHash } = act.recorded[0]!;
      await tx.query(END_LOG, [log.number, Buffer.from(leafHash, 'hex')]);
      return leafHash;
    }),
  );
}

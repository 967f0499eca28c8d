import { operatorAct, THE_LOG, withDatabase } from './operator-act.ts';

const RECORDED = `SELECT encode(leaf_hash, 'hex') AS hash FROM outbox WHERE name = 'log.frozen' ORDER BY id LIMIT 1`;

/**
 * Tells the log that it ends, once however often it is called. Answers the leaf hash (hexadecimal): when it is published,
 * the signer may be told to sign nothing longer.
 */
export function recordFreeze(databaseUrl: string, reason: string): Promise<string> {
  return withDatabase(databaseUrl, (dataSource) =>
    dataSource.transaction(async (tx) => {
      const [row]: { hash: string }[] = await tx.query(RECORDED);
      if (row !== undefined) return row.hash;
      const act = await operatorAct(tx);
      await act.record({ type: 'log', id: THE_LOG }, 'log.frozen', { payload: { reason } });
      return act.recorded[0]!.leafHash;
    }),
  );
}

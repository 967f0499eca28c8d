import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#platform/actor/actor';
import { Act } from '#platform/act/act';
import { ActSetting } from '#platform/act/act-setting';
import { fundRulebook } from '#platform/rulebook/rulebook';
import { createDataSource } from '../database/data-source.ts';
import { Log, LOGS, type LogRow } from '../log/log.ts';

/** Whoever has the database's password and a shell on the host; stands in the log as `administrator`, without a pseudonym. */
const OPERATOR: Actor = { personId: null, roles: ['administrator'], name: 'operator' };

/** What concerns the log as a whole has one stream a kind of record, under this id in every fund. */
export const THE_LOG = '00000000-0000-4000-8000-000000000000';

/** An act of the operator on the log itself, inside this transaction; the running service carries what it records. */
export async function operatorAct(tx: EntityManager): Promise<Act> {
  const [{ now }]: [{ now: Date }] = await tx.query('SELECT transaction_timestamp() AS now');
  const setting = new ActSetting('audit', fundRulebook, nobody);
  return new Act(setting, { tx, actor: OPERATOR, now, realTime: now, requestId: randomUUID() });
}

/** The log that is written now. Throws in a fund that was never started: it has none. */
export async function newestLog(tx: Pick<EntityManager, 'query'>): Promise<Log> {
  const row = ((await tx.query(LOGS)) as LogRow[]).at(-1);
  if (row === undefined) throw new Error('This fund has never been started: it has no log yet.');
  return new Log(row);
}

/** The operator's commands have no service around them: each opens the database for itself. */
export async function withDatabase<T>(databaseUrl: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(databaseUrl).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

function nobody(): never {
  throw new Error('the operator is nobody in particular and has no pseudonym');
}

import type { DeepPartial, EntityManager, QueryDeepPartialEntity, UpdateQueryBuilder } from 'typeorm';
import type { EntityClass, RecordEntity } from '../database/record.entity.ts';
import { sendWithNext } from '../database/steady-client.ts';

type Columns = Readonly<Record<string, unknown>>;

const withoutUndefined = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));

export async function insertRecord<E extends RecordEntity>(
  tx: EntityManager,
  Entity: EntityClass<E>,
  columns: Columns,
): Promise<E> {
  const record = tx.create(Entity as EntityClass<RecordEntity>, withoutUndefined(columns) as DeepPartial<RecordEntity>);
  await tx.insert(Entity as EntityClass<RecordEntity>, record as QueryDeepPartialEntity<RecordEntity>);
  return record as E;
}

/**
 * Writes `next` only if the row still has the status and version of `record`, and brings `record` up to date.
 * False when another transaction committed first: PostgreSQL waits for it and then looks at the row again.
 */
export async function swapRecord<E extends RecordEntity>(
  tx: EntityManager,
  Entity: EntityClass<E>,
  record: E,
  next: Columns,
): Promise<boolean> {
  const columns = withoutUndefined(next);
  const { affected } = await swap(tx, Entity, record, columns).execute();
  if (affected !== 1) return false;
  Object.assign(record, columns);
  return true;
}

/**
 * The same without a journey of its own: it is sent with the next statement of the transaction. Whether it was in time is
 * known behind that one; a transaction that goes on although it was not must be given up.
 */
export async function swapRecordWithNext<E extends RecordEntity>(
  tx: EntityManager,
  Entity: EntityClass<E>,
  record: E,
  next: Columns,
): Promise<{ readonly inTime: () => boolean }> {
  const columns = withoutUndefined(next);
  const [text, values] = swap(tx, Entity, record, columns).getQueryAndParameters();
  let swapped = 0;
  await sendWithNext(tx, text, values, (rows) => (swapped = rows));
  Object.assign(record, columns);
  return { inTime: () => swapped === 1 };
}

function swap<E extends RecordEntity>(
  tx: EntityManager,
  Entity: EntityClass<E>,
  { id, status, version }: E,
  columns: Columns,
): UpdateQueryBuilder<RecordEntity> {
  return tx
    .createQueryBuilder()
    .update(Entity as EntityClass<RecordEntity>)
    .set(columns as QueryDeepPartialEntity<RecordEntity>)
    .where('id = :id AND status = :status AND version = :version', { id, status, version });
}

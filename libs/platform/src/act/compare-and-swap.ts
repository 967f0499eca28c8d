import type { DeepPartial, EntityManager, QueryDeepPartialEntity } from 'typeorm';
import type { EntityClass, RecordEntity } from '../database/record.entity.ts';

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
 * Writes `next` only if the row still has the status and version of `record`, and then brings `record` up to date.
 * False when another transaction committed first: PostgreSQL waits for it and then looks at the row again.
 */
export async function swapRecord<E extends RecordEntity>(
  tx: EntityManager,
  Entity: EntityClass<E>,
  record: E,
  next: Columns,
): Promise<boolean> {
  const columns = withoutUndefined(next);
  const { affected } = await tx
    .createQueryBuilder()
    .update(Entity as EntityClass<RecordEntity>)
    .set(columns as QueryDeepPartialEntity<RecordEntity>)
    .where('id = :id AND status = :status AND version = :version', {
      id: record.id,
      status: record.status,
      version: record.version,
    })
    .execute();
  if (affected !== 1) return false;
  Object.assign(record, columns);
  return true;
}

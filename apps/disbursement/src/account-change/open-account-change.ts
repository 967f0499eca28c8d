import { In, type EntityManager } from 'typeorm';
import { AccountChangeEntity } from './account-change.entity.ts';
import { OPEN_STATES, openChangeRefusal } from './account-change.rules.ts';

/** The change of each of these grants that is not decided yet, by the id of its agreement. */
export async function openChangesOf(
  tx: EntityManager,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, AccountChangeEntity>> {
  const changes = await tx.findBy(AccountChangeEntity, { agreementId: In(agreementIds), status: In(OPEN_STATES) });
  return new Map(changes.map((change) => [change.agreementId, change]));
}

/** The change that came last, decided or not: while one is open no other can come. */
export function newestChangeOf(tx: EntityManager, agreementId: string): Promise<AccountChangeEntity | null> {
  return tx.findOne(AccountChangeEntity, { where: { agreementId }, order: { createdAt: 'DESC', id: 'DESC' } });
}

export const isOpenChange = ({ status }: AccountChangeEntity): boolean => OPEN_STATES.some((open) => open === status);

/**
 * Refuses account-change-open. The caller holds the row of the agreement, as who proposes a change does: one of the two
 * comes first.
 */
export async function mustHaveSettledAccount(tx: EntityManager, agreementId: string): Promise<void> {
  if ((await openChangesOf(tx, [agreementId])).size > 0) throw openChangeRefusal();
}

/** Numbers of the grants that a payment run pays and whose account is being changed. */
export async function changingIn(tx: EntityManager, paymentRunId: string): Promise<string[]> {
  const rows: { number: string }[] = await tx.query(
    `SELECT DISTINCT number FROM agreement
     JOIN tranche ON tranche.agreement_id = agreement.id AND tranche.payment_run_id = $1
     JOIN account_change change ON change.agreement_id = agreement.id AND change.status = ANY ($2) ORDER BY number`,
    [paymentRunId, OPEN_STATES],
  );
  return rows.map(({ number }) => number);
}

/** Of these grants, those for which a bank file is built and not yet sent. */
export async function inBuiltRuns(tx: EntityManager, agreementIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows: { agreement_id: string }[] = await tx.query(
    `SELECT DISTINCT agreement_id FROM tranche JOIN payment_run run ON run.id = payment_run_id AND run.status = 'built'
     WHERE agreement_id = ANY ($1)`,
    [agreementIds],
  );
  return new Set(rows.map(({ agreement_id }) => agreement_id));
}

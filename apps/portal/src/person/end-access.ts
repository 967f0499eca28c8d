import type { EntityManager } from 'typeorm';

/**
 * Whoever is signed in to the account is out at once, and so is every program that has a token of it. Only `exceptSession`
 * stays.
 */
export async function endAccess(
  tx: EntityManager,
  personId: string,
  exceptSession: string | null = null,
): Promise<void> {
  await tx.query('DELETE FROM session WHERE person_id = $1 AND id IS DISTINCT FROM $2', [personId, exceptSession]);
  await tx.query('UPDATE access_token SET revoked_at = now() WHERE person_id = $1 AND revoked_at IS NULL', [personId]);
}

import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor/actor.ts';
import { sendWithNext } from '../database/steady-client.ts';

const STAND_AS = `SELECT set_config('app.actor', $1, true), set_config('app.roles', $2, true)`;

/**
 * Tells PostgreSQL who acts, until the transaction ends: the policies of row-level security ask for it, and where nobody
 * is named they show nothing. Once in a transaction, and without a journey of its own.
 */
export function standAs(tx: EntityManager, { personId, roles }: Actor): Promise<void> {
  return sendWithNext(tx, STAND_AS, [personId ?? '', roles.join(' ')]);
}

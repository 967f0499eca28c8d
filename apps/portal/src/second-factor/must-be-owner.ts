import type { Act } from '#platform/act/act';
import { freshFactorNeeded, mustHaveFreshFactor } from '#platform/act/permission';
import { hasFactor } from './has-factor.ts';
import { PASSWORD_MINUTES } from './second-factor.rules.ts';

const ASKED = `
  SELECT recovered, ${hasFactor('session.person_id')} AS has_factor,
         coalesce(password_at > now() - $2 * interval '1 minute', false) AS knows_password
  FROM session WHERE id = $1`;

interface Asked {
  readonly recovered: boolean;
  readonly has_factor: boolean;
  readonly knows_password: boolean;
}

/**
 * Whoever finds an open session must not be able to keep the account: what opens it alone is changed by its owner only.
 * Who has a second factor has given it within five minutes; who has none, the password within ten. Who came in by a
 * recovery code has lost the factor that would be asked for. Refuses: fresh-factor-needed.
 */
export async function mustBeOwner({ tx, actor, realTime }: Act): Promise<void> {
  const [asked]: (Asked | undefined)[] = await tx.query(ASKED, [actor.sessionId, PASSWORD_MINUTES]);
  if (asked === undefined) throw freshFactorNeeded();
  if (!asked.has_factor && !asked.knows_password) throw freshFactorNeeded();
  if (asked.has_factor && !asked.recovered) mustHaveFreshFactor(actor, realTime);
}

/**
 * For what has just asked for the password: who has a second factor has given it within five minutes besides. A recovery
 * code does not do here; whoever came in by one sets up another factor first. Refuses: fresh-factor-needed.
 */
export async function mustHaveGivenFactor({ tx, actor, realTime }: Act): Promise<void> {
  const [{ asked }]: [{ asked: boolean }] = await tx.query(`SELECT ${hasFactor('$1')} AS asked`, [actor.personId]);
  if (asked) mustHaveFreshFactor(actor, realTime);
}

import { isPasswordFresh } from '#contracts/fresh-factor';
import type { Act } from '#platform/act/act';
import { freshFactorNeeded, mustHaveFreshFactor } from '#platform/act/permission';
import { hasFactor } from './has-factor.ts';

const ASKED = `
  SELECT recovered, password_at, ${hasFactor('session.person_id')} AS has_factor
  FROM session WHERE id = $1`;

interface Asked {
  readonly recovered: boolean;
  readonly has_factor: boolean;
  readonly password_at: Date | null;
}

/**
 * Whoever finds an open session must not be able to keep the account: what opens it alone is changed by its owner only.
 * Who has a second factor has given it within five minutes; who has none, the password within ten. Who came in by a
 * recovery code has lost the factor that would be asked for. Refuses: fresh-factor-needed.
 */
export async function mustBeOwner({ tx, actor, realTime }: Act): Promise<void> {
  const [asked]: (Asked | undefined)[] = await tx.query(ASKED, [actor.sessionId]);
  if (asked === undefined) throw freshFactorNeeded();
  if (!asked.has_factor && !isPasswordFresh(asked.password_at, realTime)) throw freshFactorNeeded();
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

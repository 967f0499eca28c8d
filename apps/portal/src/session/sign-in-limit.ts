import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '#kernel/refusal';
import { FAILURES_ALLOWED, FAILURES_MINUTES } from './session.rules.ts';

const COUNT = `
  INSERT INTO sign_in_limit AS known (account, address, failures, since) VALUES ($1, $2, 1, now())
  ON CONFLICT (account, address) DO UPDATE SET
    failures = CASE WHEN known.since <= now() - $3 * interval '1 minute' THEN 1 ELSE known.failures + 1 END,
    since = CASE WHEN known.since <= now() - $3 * interval '1 minute' THEN now() ELSE known.since END
  RETURNING failures, ceil(extract(epoch FROM since + $3 * interval '1 minute' - now()))::int AS seconds`;

/** Slows down guessing: so many wrong sign-ins for one account from one address, then a wait. */
@Injectable()
export class SignInLimit {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Counts this attempt as a failure before the password is looked at, so that many attempts at once cannot slip
   * through between the look and the count; a right password takes the count back. Refuses: too-many-sign-ins.
   */
  async count(email: string, address: string): Promise<void> {
    const rows: { failures: number; seconds: number }[] = await this.dataSource.query(COUNT, [
      accountHash(email),
      address,
      FAILURES_MINUTES,
    ]);
    const { failures, seconds } = rows[0]!;
    if (failures <= FAILURES_ALLOWED) return;
    const minutes = Math.ceil(seconds / 60);
    const message = `Too many attempts to sign in. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`;
    throw new Refusal('too-many', 'too-many-sign-ins', message, { params: { seconds, minutes } });
  }

  /** After a right password, in the transaction that opens the session; old counts of others go as well. */
  async forget(tx: EntityManager, email: string, address: string): Promise<void> {
    await tx.query('DELETE FROM sign_in_limit WHERE account = $1 AND address = $2', [accountHash(email), address]);
    await tx.query(`DELETE FROM sign_in_limit WHERE since < now() - interval '1 day'`);
  }
}

const accountHash = (email: string): Buffer => createHash('sha256').update(email).digest();

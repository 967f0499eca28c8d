import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '#kernel/refusal';
import { KnownAddresses } from './known-addresses.ts';
import { PortalKeys } from './portal-keys.ts';
import {
  ACCOUNT_FAILURES_ALLOWED,
  ACCOUNT_FAILURES_MINUTES,
  FAILURES_ALLOWED,
  FAILURES_MINUTES,
} from './session.rules.ts';

/** Stands for the caller's address where wrong passwords are counted from wherever they come. */
const ALL = 'all addresses';

const COUNT = `
  INSERT INTO sign_in_limit AS known (account, address, failures, since) VALUES ($1, $2, 1, now())
  ON CONFLICT (account, address) DO UPDATE SET
    failures = CASE WHEN known.since <= now() - $3 * interval '1 minute' THEN 1 ELSE known.failures + 1 END,
    since = CASE WHEN known.since <= now() - $3 * interval '1 minute' THEN now() ELSE known.since END
  RETURNING failures, ceil(extract(epoch FROM since + $3 * interval '1 minute' - now()))::int AS seconds`;

interface Counted {
  readonly failures: number;
  /** Until the count begins anew. */
  readonly seconds: number;
}

/**
 * Slows down guessing: so many wrong sign-ins for one account from one address, then a wait; and so many wrong passwords
 * from all addresses together, then whoever comes from an address that is not known for the account waits. So nobody
 * guesses without bound from a thousand addresses, and nobody locks a person out of the place where they always sit.
 */
@Injectable()
export class SignInLimit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: PortalKeys,
    private readonly known: KnownAddresses,
  ) {}

  /**
   * Counts this attempt as a failure before it is looked at, so that many attempts at once cannot slip through between
   * the look and the count; what is right takes the count back. Refuses: too-many-sign-ins.
   */
  async count(email: string, address: string): Promise<void> {
    const { failures, seconds } = await this.add(email, address, FAILURES_MINUTES);
    if (failures > FAILURES_ALLOWED) throw tooMany(seconds);
  }

  /** The same for a password, which counts for the whole account besides. Refuses: too-many-sign-ins. */
  async countPassword(email: string, address: string): Promise<void> {
    // first: what one address may not try any more does not count for the others
    await this.count(email, address);
    const { failures, seconds } = await this.add(email, ALL, ACCOUNT_FAILURES_MINUTES);
    if (failures > ACCOUNT_FAILURES_ALLOWED && !(await this.known.has(email, address))) throw tooMany(seconds);
  }

  /** This one was right. The wrong ones from everywhere stay counted: who guesses must not profit from the owner's coming. */
  async passwordWasRight(email: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE sign_in_limit SET failures = failures - 1 WHERE account = $1 AND address = $2 AND failures > 0',
      [accountHash(email), this.keys.markOf(ALL)],
    );
  }

  /** After everything was right; old counts of others go as well. */
  async forget(tx: EntityManager, email: string, address: string): Promise<void> {
    await tx.query('DELETE FROM sign_in_limit WHERE account = $1 AND address = $2', [
      accountHash(email),
      this.keys.markOf(address),
    ]);
    await tx.query(`DELETE FROM sign_in_limit WHERE since < now() - interval '1 day'`);
  }

  private async add(email: string, address: string, minutes: number): Promise<Counted> {
    const values = [accountHash(email), this.keys.markOf(address), minutes];
    const rows: Counted[] = await this.dataSource.query(COUNT, values);
    return rows[0]!;
  }
}

const accountHash = (email: string): Buffer => createHash('sha256').update(email).digest();

function tooMany(seconds: number): Refusal {
  const minutes = Math.ceil(seconds / 60);
  const message = `Too many attempts to sign in. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`;
  return new Refusal('too-many', 'too-many-sign-ins', message, { params: { seconds, minutes } });
}

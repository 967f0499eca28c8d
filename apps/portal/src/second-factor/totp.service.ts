import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI } from 'otplib';
import type { EntityManager } from 'typeorm';
import type { TotpSetUpView } from '#contracts/api/portal';
import { Refusal, refuseIfAny } from '#kernel/refusal';
import { RestrictedFieldCipher, type Place } from '#platform/restricted/restricted-field.cipher';
import { PortalConfig } from '../config.ts';
import { PENDING_MINUTES, stepOf, wrongFirstCode } from './second-factor.rules.ts';

const ISSUER = 'Trust Fund';

const placeOf = (column: 'secret' | 'pending_secret', rowId: string): Place => ({ table: 'totp', column, rowId });

interface Row {
  readonly secret: Buffer | null;
  readonly pending: Buffer | null;
  /** Seconds since 1970 by the clock of PostgreSQL; never the demo's. */
  readonly epoch: string;
}

const FIND = `
  SELECT secret, extract(epoch FROM now())::bigint AS epoch,
         CASE WHEN pending_at > now() - $2 * interval '1 minute' THEN pending_secret END AS pending
  FROM totp WHERE person_id = $1`;

/** The codes of a person's app (RFC 6238). The only code that sees the secrets. */
@Injectable()
export class TotpService {
  constructor(
    private readonly cipher: RestrictedFieldCipher,
    private readonly config: PortalConfig,
  ) {}

  /**
   * A secret to show; the same again while it waits, so that a wrong first code does not make the person scan anew. What
   * was set up before stays good until the new one is confirmed. Refuses: demo-only (a secret of the caller's choice).
   */
  async begin(tx: EntityManager, personId: string, email: string, chosen?: string): Promise<TotpSetUpView> {
    if (chosen !== undefined && !this.config.demo) throw demoOnly();
    const waiting = chosen === undefined ? await this.pending(tx, personId) : undefined;
    const secret = waiting ?? chosen ?? generateSecret();
    if (waiting === undefined) {
      await tx.query(
        `INSERT INTO totp (person_id, pending_secret, pending_at) VALUES ($1, $2, now())
         ON CONFLICT (person_id) DO UPDATE SET pending_secret = excluded.pending_secret, pending_at = now()`,
        [personId, this.cipher.seal(placeOf('pending_secret', personId), Buffer.from(secret))],
      );
    }
    return { secret, address: generateURI({ issuer: ISSUER, label: email, secret }) };
  }

  /** The first code shows that the app has the secret; from now on it counts. Refuses: correct-these-fields. */
  async confirm(tx: EntityManager, personId: string, code: string): Promise<void> {
    const [row]: Row[] = await tx.query(`${FIND} FOR UPDATE`, [personId, PENDING_MINUTES]);
    const secret = this.opened('pending_secret', personId, row?.pending);
    const step = secret === undefined ? undefined : stepOf(secret, code, Number(row!.epoch));
    if (secret === undefined || step === undefined) return refuseIfAny([wrongFirstCode()]);
    const sealed = this.cipher.seal(placeOf('secret', personId), Buffer.from(secret));
    await tx.query(
      `UPDATE totp SET secret = $2, last_step = $3, pending_secret = NULL, pending_at = NULL WHERE person_id = $1`,
      [personId, sealed, step],
    );
  }

  /** Takes a code, once: of two who send it in the same moment one is refused. */
  async take(tx: EntityManager, personId: string, code: string): Promise<boolean> {
    const [row]: Row[] = await tx.query(FIND, [personId, PENDING_MINUTES]);
    const secret = this.opened('secret', personId, row?.secret);
    const step = secret === undefined ? undefined : stepOf(secret, code, Number(row!.epoch));
    if (step === undefined) return false;
    const [, taken]: [unknown, number] = await tx.query(
      'UPDATE totp SET last_step = $2 WHERE person_id = $1 AND last_step < $2',
      [personId, step],
    );
    return taken === 1;
  }

  private async pending(tx: EntityManager, personId: string): Promise<string | undefined> {
    const [row]: Row[] = await tx.query(FIND, [personId, PENDING_MINUTES]);
    return this.opened('pending_secret', personId, row?.pending);
  }

  private opened(column: 'secret' | 'pending_secret', personId: string, sealed?: Buffer | null): string | undefined {
    return sealed ? this.cipher.open(placeOf(column, personId), sealed).toString() : undefined;
  }
}

const demoOnly = (): Refusal =>
  new Refusal('forbidden', 'demo-only', 'Only a demonstration takes a secret that is known beforehand.');

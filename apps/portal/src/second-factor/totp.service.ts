import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI } from 'otplib';
import type { EntityManager } from 'typeorm';
import type { TotpSetUpView } from '#contracts/api/portal';
import { Refusal, refuseIfAny } from '#kernel/refusal';
import type { Envelope, EnvelopePlace, OwnEnvelope } from '#platform/restricted/envelope.cipher';
import { envelopeIn, placeIn, type SealedColumn } from '#platform/restricted/sealed-columns';
import { SealedValues } from '#platform/restricted/sealed-values';
import { PortalConfig } from '../config.ts';
import { PENDING_SECRETS, SECRETS } from './app-secrets.ts';
import { PENDING_MINUTES, stepOf, wrongFirstCode } from './second-factor.rules.ts';

const ISSUER = 'Trust Fund';

interface Row extends Envelope {
  /** Seconds since 1970 by the clock of PostgreSQL; never the demo's. */
  readonly epoch: string;
}

interface Opened {
  readonly secret: string;
  readonly epoch: number;
}

/** The row is held until the transaction ends: while a secret is opened, no rotation takes it from under its key. */
const find = (column: SealedColumn, condition: string): string => `
  SELECT ${envelopeIn(column)}, extract(epoch FROM now())::bigint AS epoch
  FROM totp WHERE person_id = $1 AND ${condition} FOR UPDATE`;

const FIND = find(SECRETS, 'secret IS NOT NULL');
const FIND_PENDING = find(PENDING_SECRETS, `pending_at > now() - interval '${PENDING_MINUTES} minutes'`);

const placeOf = (column: SealedColumn, personId: string): EnvelopePlace => placeIn(column, personId, 1);

/** The codes of a person's app (RFC 6238). The only code that sees the secrets. */
@Injectable()
export class TotpService {
  constructor(
    private readonly values: SealedValues,
    private readonly config: PortalConfig,
  ) {}

  /**
   * A secret to show; the same again while it waits, so that a wrong first code does not make the person scan anew. What
   * was set up before stays good until the new one is confirmed. Refuses: demo-only (a secret of the caller's choice).
   */
  async begin(tx: EntityManager, personId: string, email: string, chosen?: string): Promise<TotpSetUpView> {
    if (chosen !== undefined && !this.config.demo) throw demoOnly();
    const waiting = chosen === undefined ? await this.pending(tx, personId) : undefined;
    const secret = waiting?.secret ?? chosen ?? generateSecret();
    if (waiting === undefined) {
      const { sealed, wrappedKey, keyNumber } = await this.seal(tx, PENDING_SECRETS, personId, secret);
      await tx.query(
        `INSERT INTO totp (person_id, pending_secret, pending_wrapped_key, pending_key_number, pending_at)
         VALUES ($1, $2, $3, $4, now())
         ON CONFLICT (person_id) DO UPDATE SET pending_secret = excluded.pending_secret, pending_at = now(),
           pending_wrapped_key = excluded.pending_wrapped_key, pending_key_number = excluded.pending_key_number`,
        [personId, sealed, wrappedKey, keyNumber],
      );
    }
    return { secret, address: generateURI({ issuer: ISSUER, label: email, secret }) };
  }

  /** The first code shows that the app has the secret; from now on it counts. Refuses: correct-these-fields. */
  async confirm(tx: EntityManager, personId: string, code: string): Promise<void> {
    const found = await this.pending(tx, personId);
    const step = found && stepOf(found.secret, code, found.epoch);
    if (found === undefined || step === undefined) return refuseIfAny([wrongFirstCode()]);
    const { sealed, wrappedKey, keyNumber } = await this.seal(tx, SECRETS, personId, found.secret);
    await tx.query(
      `UPDATE totp SET secret = $2, secret_wrapped_key = $3, secret_key_number = $4, last_step = $5,
         pending_secret = NULL, pending_wrapped_key = NULL, pending_key_number = NULL, pending_at = NULL
       WHERE person_id = $1`,
      [personId, sealed, wrappedKey, keyNumber, step],
    );
  }

  /** Takes a code, once: of two who send it in the same moment one is refused. */
  async take(tx: EntityManager, personId: string, code: string): Promise<boolean> {
    const found = await this.open(tx, SECRETS, FIND, personId);
    const step = found && stepOf(found.secret, code, found.epoch);
    if (step === undefined) return false;
    const [, taken]: [unknown, number] = await tx.query(
      'UPDATE totp SET last_step = $2 WHERE person_id = $1 AND last_step < $2',
      [personId, step],
    );
    return taken === 1;
  }

  private pending(tx: EntityManager, personId: string): Promise<Opened | undefined> {
    return this.open(tx, PENDING_SECRETS, FIND_PENDING, personId);
  }

  private async open(
    tx: EntityManager,
    column: SealedColumn,
    query: string,
    personId: string,
  ): Promise<Opened | undefined> {
    const [row]: Row[] = await tx.query(query, [personId]);
    if (row === undefined) return undefined;
    return { secret: this.values.open(placeOf(column, personId), row).toString(), epoch: Number(row.epoch) };
  }

  private seal(tx: EntityManager, column: SealedColumn, personId: string, secret: string): Promise<OwnEnvelope> {
    return this.values.seal(tx, placeOf(column, personId), Buffer.from(secret));
  }
}

const demoOnly = (): Refusal =>
  new Refusal('forbidden', 'demo-only', 'Only a demonstration takes a secret that is known beforehand.');

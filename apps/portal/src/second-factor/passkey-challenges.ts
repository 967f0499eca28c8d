import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PortalKeys } from '../session/portal-keys.ts';
import {
  CHALLENGE_MINUTES,
  challengeAnswered,
  challengeExpired,
  challengeForeign,
  type Asked,
} from './passkey.rules.ts';

const NONCE_BYTES = 16;
const TIME_BYTES = 8;

/**
 * What a device must sign. A challenge carries its own end and our stamp for one holder and one use, so nobody fills a
 * table by asking; answered ones are kept until their end, so that each is good once.
 */
@Injectable()
export class PasskeyChallenges {
  constructor(private readonly keys: PortalKeys) {}

  /** Good for some minutes by the clock of PostgreSQL, as sessions are. */
  async make(tx: EntityManager, asked: Asked): Promise<Uint8Array<ArrayBuffer>> {
    const [{ until }]: [{ until: string }] = await tx.query(
      `SELECT ceil(extract(epoch FROM now() + $1 * interval '1 minute'))::bigint AS until`,
      [CHALLENGE_MINUTES],
    );
    const time = Buffer.alloc(TIME_BYTES);
    time.writeBigUInt64BE(BigInt(until));
    const body = Buffer.concat([randomBytes(NONCE_BYTES), time]);
    return Uint8Array.from(Buffer.concat([body, this.keys.stampOf(stamped(asked, body))]));
  }

  /**
   * Uses a challenge up, in the transaction of what the answer opens: of two who send one answer at once, one is refused.
   * Refuses: challenge-foreign, challenge-expired, challenge-answered.
   */
  async use(tx: EntityManager, asked: Asked, challenge: string): Promise<void> {
    const bytes = Buffer.from(challenge, 'base64url');
    const body = bytes.subarray(0, NONCE_BYTES + TIME_BYTES);
    const stamp = bytes.subarray(NONCE_BYTES + TIME_BYTES);
    if (body.length < NONCE_BYTES + TIME_BYTES || !this.keys.isStampOf(stamped(asked, body), stamp))
      throw challengeForeign();
    const until = String(body.readBigUInt64BE(NONCE_BYTES));
    const [{ late }]: [{ late: boolean }] = await tx.query('SELECT to_timestamp($1) <= now() AS late', [until]);
    if (late) throw challengeExpired();
    await tx.query('DELETE FROM answered_challenge WHERE expires_at < now()');
    const rows: unknown[] = await tx.query(
      `INSERT INTO answered_challenge (challenge, expires_at) VALUES ($1, to_timestamp($2))
       ON CONFLICT DO NOTHING RETURNING challenge`,
      [body, until],
    );
    if (rows.length === 0) throw challengeAnswered();
  }
}

const stamped = ({ use, holder }: Asked, body: Buffer): string => `${use} of ${holder}: ${body.toString('base64url')}`;

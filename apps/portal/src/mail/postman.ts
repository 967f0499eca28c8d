import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ServiceClock } from '#platform/clock/service-clock';
import { ServiceLog } from '#platform/logging/service-log';
import { PortalConfig } from '../config.ts';
import { Carrier, type Carried, type OutgoingLetter } from './carrier.ts';
import { pauseAfter } from './delivery.rules.ts';

/** Carried at a time: a mail server likes one steady guest better than twenty. */
export const LINES = 2;
/** As many letters as are in memory at a time, however many wait. */
const BATCH = 20;
/** Longer than a batch can take; a letter whose carrier died comes again after this. */
const LEASE_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

export interface ClaimedLetter extends OutgoingLetter {
  readonly attempts: number;
  /** Letters to this address came back before. */
  readonly returned: boolean;
}

/** They are marked first and carried after: no mail server is spoken to inside a transaction. */
const CLAIM = `
  WITH due AS (
    SELECT id FROM letter WHERE status = 'waiting' AND due_at <= $1 ORDER BY due_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
  )
  UPDATE letter SET attempts = attempts + 1, due_at = $2 FROM due WHERE letter.id = due.id
  RETURNING letter.id, recipient, name, language, subject, text, created_at AS "createdAt", attempts,
            EXISTS (SELECT FROM returned_address r WHERE r.address = recipient) AS returned`;
// only whoever claimed it last says how it went
const SETTLE = `
  UPDATE letter SET status = $3, sent_at = $4, due_at = $5, trouble = $6, text = CASE WHEN $7 THEN text ELSE '' END
  WHERE id = $1 AND attempts = $2 AND status = 'waiting'`;
const PUT_BACK = `
  UPDATE letter SET attempts = attempts - 1, due_at = $2 WHERE id = ANY ($1::uuid[]) AND status = 'waiting'`;
const RETURNED = `
  INSERT INTO returned_address (address, returned_at, reason) VALUES (lower($1), $2, $3) ON CONFLICT DO NOTHING`;

/**
 * Carries letters out, in as many replicas as there are: each letter is claimed by one at a time. A crash between
 * carrying and noting it leads to a second mail with the same Message-ID; a crash before to a late one; none is lost.
 */
@Injectable()
export class Postman {
  constructor(
    private readonly dataSource: DataSource,
    private readonly carrier: Carrier,
    private readonly clock: ServiceClock,
    private readonly config: PortalConfig,
    private readonly log: ServiceLog,
  ) {}

  private stopping = false;

  /** What is under way is finished; what is only claimed goes back. */
  stop(): void {
    this.stopping = true;
  }

  /** One batch: answers how many were claimed, and whether the mail server can be reached at all. */
  async round(): Promise<{ readonly claimed: number; readonly away: boolean }> {
    const letters = await this.claim();
    const waiting = [...letters];
    let away = false;
    const line = async (): Promise<void> => {
      while (!away && !this.stopping) {
        const letter = waiting.shift();
        if (letter === undefined) return;
        const carried = await this.carry(letter);
        if (carried.came === 'nowhere') away = true;
        await this.settle(letter, carried);
      }
    };
    await Promise.all(Array.from({ length: LINES }, line));
    const left = waiting.map(({ id }) => id);
    if (left.length > 0) await this.dataSource.query(PUT_BACK, [left, this.clock.now()]);
    return { claimed: letters.length, away };
  }

  async claim(): Promise<ClaimedLetter[]> {
    const now = this.clock.now();
    const [letters]: [ClaimedLetter[]] = await this.dataSource.query(CLAIM, [now, later(now, LEASE_MS)]);
    return letters;
  }

  carry(letter: ClaimedLetter): Promise<Carried> {
    if (letter.returned)
      return Promise.resolve({ came: 'back', said: 'letters to this address come back', address: false });
    return this.carrier.carry(letter);
  }

  async settle(letter: ClaimedLetter, carried: Carried): Promise<void> {
    const { id, attempts, createdAt, recipient } = letter;
    const now = this.clock.now();
    const put = (status: string, dueAt: Date, trouble: string | null, keep: boolean): Promise<unknown> =>
      this.dataSource.query(SETTLE, [id, attempts, status, status === 'sent' ? now : null, dueAt, trouble, keep]);
    // words are forgotten with the letter: a link in them may open an account
    if (carried.came === 'through') return void (await put('sent', now, null, this.carrier.keepsWords));
    const { said } = carried;
    if (carried.came === 'back') {
      this.log.warn('a letter came back', { letter: id, said: said.slice(0, 9) });
      if (carried.address) await this.dataSource.query(RETURNED, [recipient, now, said]);
      return void (await put('undeliverable', now, said, false));
    }
    if (later(createdAt, this.config.mailGiveUpDays * DAY_MS) <= now)
      return void (await put('undeliverable', now, said, false));
    await put('waiting', later(now, pauseAfter(attempts)), said, true);
  }
}

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

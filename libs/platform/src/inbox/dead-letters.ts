import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isUuid } from '#kernel/identifiers';
import { notFound } from '#kernel/refusal';
import { Reads } from '../act/reads.ts';
import { Performs } from '../act/performs.ts';
import type { Act } from '../act/act.ts';
import type { Actor } from '../actor/actor.ts';

export interface DeadLetterView {
  readonly eventId: string;
  readonly name: string;
  readonly error: string;
  readonly attempts: number;
  readonly at: string;
  readonly redriveAsked: boolean;
}

export interface DeadLetter {
  readonly eventId: string;
  readonly name: string;
  readonly message: object;
  readonly error: string;
  readonly attempts: number;
}

/**
 * Messages this service could not handle, kept in its own database with what went wrong. They wait for a person:
 * redriven, a message is handled like any other, and its row goes with the commit that handles it.
 */
@Injectable()
export class DeadLetters {
  constructor(private readonly dataSource: DataSource) {}

  async keep({ eventId, name, message, error, attempts }: DeadLetter): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO dead_letter (event_id, name, message, error, attempts) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (event_id) DO UPDATE SET error = excluded.error, attempts = dead_letter.attempts + excluded.attempts, at = now()`,
      [eventId, name, JSON.stringify(message), error.slice(0, 2000), attempts],
    );
  }

  /** The newest 200, without what they carry. */
  @Reads('dead-letter.read')
  async list(_actor: Actor): Promise<DeadLetterView[]> {
    const rows: { event_id: string; name: string; error: string; attempts: number; at: Date; asked: boolean }[] =
      await this.dataSource.query(
        `SELECT event_id, name, error, attempts, at, redrive_asked_at IS NOT NULL AS asked FROM dead_letter ORDER BY at DESC LIMIT 200`,
      );
    return rows.map(({ event_id, name, error, attempts, at, asked }) => {
      return { eventId: event_id, name, error, attempts, at: at.toISOString(), redriveAsked: asked };
    });
  }

  /** Asks for another try; the reconciler puts the message into the queue within seconds of the commit. */
  @Performs('dead-letter.redrive')
  async redrive(act: Act, eventId: string): Promise<void> {
    const rows: unknown[] = isUuid(eventId)
      ? await act.tx.query(
          'WITH asked AS (UPDATE dead_letter SET redrive_asked_at = now() WHERE event_id = $1 RETURNING 1) SELECT * FROM asked',
          [eventId],
        )
      : [];
    if (rows.length === 0) throw notFound('dead letter');
  }

  /** The messages somebody asked to redrive, once each: if adding them to the queue fails they are asked for again. */
  async takeAsked(): Promise<{ eventId: string; name: string; message: object }[]> {
    return this.dataSource.query(
      `WITH taken AS (UPDATE dead_letter SET redrive_asked_at = NULL WHERE redrive_asked_at IS NOT NULL RETURNING event_id, name, message)
       SELECT event_id AS "eventId", name, message FROM taken`,
    );
  }
}

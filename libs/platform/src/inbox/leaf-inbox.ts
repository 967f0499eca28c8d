import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid } from '#kernel/identifiers';
import { ActRunner } from '../act/act-runner.ts';
import { ActSetting } from '../act/act-setting.ts';
import type { Act } from '../act/act.ts';
import { systemActor } from '../actor/actor.ts';
import type { LeafMessage } from '../bus/event-envelope.ts';
import { LEAF_JOB } from '../bus/on-event.ts';
import { Unusable } from './inbox.ts';

type Keep = (leaves: readonly LeafMessage[], act: Act) => Promise<unknown>;

interface Waiting {
  readonly leaf: LeafMessage;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

const MOST_AT_ONCE = 500;

/**
 * The inbox for leaves. Every act of the fund brings one to `audit`, so those that come together, in one job or in
 * several, are kept in one transaction. Seen before means done, and one that cannot be kept holds up no other.
 */
@Injectable()
export class LeafInbox {
  private waiting: Waiting[] = [];
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly acts: ActRunner,
    private readonly setting: ActSetting,
  ) {}

  /** Resolves when the leaf is committed, now or before; rejects with what kept this one from it. */
  receive(message: unknown, keep: Keep): Promise<void> {
    const leaf = message as LeafMessage;
    if (!isUuid(leaf.eventId ?? '')) return Promise.reject(new Unusable('a leaf comes without its event id'));
    return new Promise((done, failed) => {
      this.waiting.push({ leaf, done, failed });
      // one after the other: the leaves of a job are all here before this begins, and what comes meanwhile shares the next
      this.running = this.running.then(() => this.takeAll(keep));
    });
  }

  private async takeAll(keep: Keep): Promise<void> {
    while (this.waiting.length > 0) await this.take(this.waiting.splice(0, MOST_AT_ONCE), keep);
  }

  private async take(batch: readonly Waiting[], keep: Keep): Promise<void> {
    try {
      await this.commit(
        batch.map(({ leaf }) => leaf),
        keep,
      );
      for (const { done } of batch) done();
    } catch (error) {
      if (batch.length === 1) batch[0]!.failed(error);
      else for (const one of batch) await this.take([one], keep);
    }
  }

  private commit(leaves: readonly LeafMessage[], keep: Keep): Promise<void> {
    let fresh = new Set<string>();
    const doer = { actor: systemActor(this.setting.service), requestId: randomUUID() };
    return this.acts.run<void>(
      doer,
      async (tx) => {
        const entered = await enterAll(
          tx,
          leaves.map(({ eventId }) => eventId),
        );
        fresh = new Set(entered.fresh);
        return fresh.size > 0 ? { at: entered.at } : { done: undefined };
      },
      async (act) => {
        // `delete` is true once: a leaf that came twice at the same time is kept once
        await keep(
          leaves.filter(({ eventId }) => fresh.delete(eventId.toLowerCase())),
          act,
        );
      },
    );
  }
}

async function enterAll(tx: EntityManager, ids: readonly string[]): Promise<{ fresh: string[]; at: Date }> {
  const [row]: { fresh: string[]; at: Date }[] = await tx.query(
    `WITH entered AS (
       INSERT INTO inbox (event_id, name) SELECT unnest($1::uuid[]), $2 ON CONFLICT DO NOTHING RETURNING event_id
     ), cured AS (DELETE FROM dead_letter WHERE event_id = ANY ($1::uuid[]))
     SELECT coalesce(array_agg(event_id::text), '{}') AS fresh, transaction_timestamp() AS at FROM entered`,
    [ids, LEAF_JOB],
  );
  return row!;
}

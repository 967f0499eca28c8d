import { Controller, Module } from '@nestjs/common';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Act } from '../src/act/act.ts';
import type { LeafMessage } from '../src/bus/event-envelope.ts';
import { OnLeaves } from '../src/bus/on-event.ts';
import { ServiceConfig } from '../src/config/service-config.ts';
import { platformMigrations } from '../src/database/platform-migrations.ts';
import type { ServiceDatabase } from '../src/database/service-database.ts';
import { Unusable } from '../src/inbox/inbox.ts';

// The `audit` of the small fund of notes: it puts every leaf on a shelf.

/** What the shelf does with the leaf of an event, by its id; a spec changes it. All others are kept. */
export const shelving = { refused: new Set<string>(), dropped: new Map<string, number>(), handled: 0 };

@Controller()
export class ShelveLeaves {
  @OnLeaves()
  async handle(leaves: readonly LeafMessage[], act: Act): Promise<void> {
    shelving.handled++;
    for (const { eventId, leaf } of leaves) {
      await act.tx.query('INSERT INTO shelf (event_id, leaf) VALUES ($1, $2)', [eventId, leaf]);
      if (shelving.refused.has(eventId)) throw new Unusable('this leaf is torn');
      const times = shelving.dropped.get(eventId) ?? 0;
      if (times === 0) continue;
      // alone it is dropped so many times more
      if (leaves.length === 1) shelving.dropped.set(eventId, times - 1);
      throw new Error('the shelf fell down');
    }
  }
}

class MakeShelf1800000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE shelf (event_id uuid NOT NULL, leaf text NOT NULL)');
  }

  async down(): Promise<void> {}
}

export class ShelfConfig extends ServiceConfig {
  static readonly service = 'audit';
  static readonly database: ServiceDatabase = {
    service: 'audit',
    entities: [],
    migrations: [...platformMigrations, MakeShelf1800000000003],
  };
}

@Module({ controllers: [ShelveLeaves] })
export class ShelfModule {}

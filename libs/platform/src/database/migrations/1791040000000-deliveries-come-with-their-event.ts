import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An event and its deliveries are written by one statement, and an event is append-only: no delivery can lack its event.
 * Looking for it once more at each of them cost every act time and could find nothing.
 */
export class DeliveriesComeWithTheirEvent1791040000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox_delivery DROP CONSTRAINT outbox_delivery_outbox_id_fkey');
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}

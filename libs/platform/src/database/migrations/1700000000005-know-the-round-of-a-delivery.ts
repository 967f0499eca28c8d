import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which round of the relay sent a delivery last: it names the job in Redis, and the leaves of one round share a job. */
export class KnowTheRoundOfADelivery1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // what is on its way under an older name is not found again, sent once more, and known to the subscriber's inbox
    await runner.query('ALTER TABLE outbox_delivery ADD COLUMN round uuid, DROP COLUMN tries');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox_delivery ADD COLUMN tries integer NOT NULL DEFAULT 0, DROP COLUMN round');
  }
}

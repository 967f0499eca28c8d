import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a delivery came up, by the time of PostgreSQL: `outbox.at` is the fund's time, which a demo may move. */
export class KnowHowLongADeliveryWaits1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outbox_delivery ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outbox_delivery DROP COLUMN recorded_at`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which stored answers stay for good: those of acts that the law says to keep, so that no payment is made twice, ever. */
export class ForgetWhatIsDone1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE idempotency_key ADD COLUMN kept_by_law boolean NOT NULL DEFAULT false;
      -- what was answered before cannot be told apart any more: where money is, all of it stays
      UPDATE idempotency_key SET kept_by_law = true WHERE current_schema() = 'disbursement';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE idempotency_key DROP COLUMN kept_by_law`);
  }
}

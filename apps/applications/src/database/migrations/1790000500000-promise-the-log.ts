import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts carry a signed promise; those given before have none. */
export class PromiseTheLog1790000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE application_receipt ADD COLUMN promise text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE application_receipt DROP COLUMN promise`);
  }
}

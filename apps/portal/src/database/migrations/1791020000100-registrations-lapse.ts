import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A registration that nobody confirmed and an invitation that nobody accepted end by themselves, and their rows are emptied. */
export class RegistrationsLapse1791020000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        DROP CONSTRAINT person_status,
        ADD CONSTRAINT person_status
          CHECK (status IN ('unconfirmed', 'invited', 'active', 'disabled', 'cancelled', 'lapsed'));
      ALTER TABLE person
        DROP CONSTRAINT person_password_chosen,
        ADD CONSTRAINT person_password_chosen
          CHECK (password_hash IS NOT NULL OR status IN ('invited', 'cancelled', 'lapsed'));
      CREATE INDEX person_awaited ON person (updated_at) WHERE status IN ('unconfirmed', 'invited')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations of the fund are not undone: write the next one');
  }
}
